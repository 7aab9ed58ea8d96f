import { documentNouns } from './lexicon/en/document.ts';
import { groupNouns } from './lexicon/en/group.ts';
import { roles } from './lexicon/en/role.ts';
import { spokespersonNouns } from './lexicon/en/spokesperson.ts';
import { isFiniteVerb } from './predicate.ts';
import type { Content } from './reported.ts';
import type { Item } from './unit.ts';
import { reportingForm } from './verb-form.ts';
import { isCapitalised, isContentWord, isText } from './word-class.ts';

/** A speaker before a colon, and what they say, as indices into a unit's items. */
export interface Label {
  readonly source: Content;
  readonly cue: Content;
  readonly content: Content;
  /** Its last word is somebody who speaks, or it is written in capitals as in a transcript. */
  readonly speaks: boolean;
}

const longest = 7;
const speakers = new Set([
  ...documentNouns,
  ...groupNouns,
  ...roles,
  ...spokespersonNouns,
  'experts',
  'officials',
  'police',
]);
/** What else stands before a colon in capitals. */
const notes = new Set([
  'breaking',
  'caption',
  'correction',
  'editor',
  'exclusive',
  'more',
  'note',
  'photo',
  'photos',
  'read',
  'update',
  'updated',
  'video',
  'watch',
  'warning',
]);

/** “Mayor: tunnel is safe”, “SMITH: It is.”; `null` where the unit begins otherwise. */
export function findLabel(items: readonly Item[]): Label | null {
  let end = 0;
  while (end < longest && end < items.length && !isText(items[end], ':')) {
    const item = items[end] as Item;
    if (isFiniteVerb(items, end) || (item.text === item.lower && reportingForm(item.lexeme) !== null)) return null;
    if (!isContentWord(item) && !isText(item, 'of', 'for', 'the', 'and', '(', ')', '.', '-', '–')) return null;
    end++;
  }
  const first = items[0];
  if (end === 0 || !isText(items[end], ':') || !isCapitalised(first)) return null;
  if (items.length <= end + 2) return null;
  const last = items[end - 1] as Item;
  const capitals = items
    .slice(0, end)
    .every(({ kind, text, lower }) => kind !== 'word' || (text === text.toUpperCase() && !notes.has(lower)));
  const speaks = capitals || speakers.has(last.lower) || speakers.has(last.lower.replace(/s$/, ''));
  return {
    source: { start: 0, end },
    cue: { start: end, end: end + 1 },
    content: { start: end + 1, end: items.length },
    speaks: speaks && !notes.has(last.lower),
  };
}
