import { wordList } from '../text/lexeme.ts';
import { documentNouns } from './lexicon/en/document.ts';
import type { Item } from './unit.ts';
import { isText } from './word-class.ts';

const isDocument = wordList(documentNouns);
/** How far into a unit a document is looked for, in items. */
const reach = 80;

/** The nouns for documents that a unit brings in: “in an open letter, Acme asks”. Nothing where its cue stands far behind. */
export function introducedDocuments(items: readonly Item[], cue: number): string[] {
  const bound = Math.min(items.length, reach);
  if (cue >= bound) return [];
  const found: string[] = [];
  for (let i = 0; i < bound; i++) {
    const item = items[i] as Item;
    if (isDocument(item.lexeme) && isIntroduced(items, i)) found.push(item.lower);
  }
  return found;
}

function isSign({ kind }: Item): boolean {
  return kind === 'punctuation' || kind === 'symbol';
}

/** “A letter”, “in its joint letter”: a few words back stands what brings the document in. */
function isIntroduced(items: readonly Item[], index: number): boolean {
  for (let i = index - 1; i >= 0 && index - i <= 4; i--) {
    if (isText(items[i], 'a', 'an')) return true;
    if (isText(items[i], 'the', 'its', 'their', 'his', 'her', 'this')) return isText(items[i - 1], 'in', 'with');
    if (isSign(items[i] as Item)) return false;
  }
  return false;
}
