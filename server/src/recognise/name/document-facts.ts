import { perLexeme } from '../../text/lexeme.ts';
import { firstNames } from '../lexicon/en/first-name.ts';
import { organisationHeads } from '../lexicon/en/organisation-head.ts';
import { personTitles } from '../lexicon/en/person-title.ts';
import { isCapital } from './label.ts';
import type { Word } from './word.ts';

/** What the rest of an article tells about a word that has a capital somewhere, whatever its place. */
export interface DocumentFacts {
  /** It stands somewhere in lower case. */
  lower: boolean;
  /** It stands somewhere with a capital that only a name explains. */
  capital: boolean;
  /** Bits of what stands beside it somewhere: a title, an organisation head, a first name, a reporting verb, brackets. */
  context: number;
}

/** The facts of each word by `Word.lower`. */
export function readDocument(words: readonly Word[]): ReadonlyMap<string, Readonly<DocumentFacts>> {
  const facts = new Map<string, DocumentFacts>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (word.kind !== 'word' || word.case === 'lower') continue;
    let known = facts.get(word.lower);
    if (known === undefined) {
      known = { lower: false, capital: false, context: 0 };
      facts.set(word.lower, known);
    }
    known.context |= readContext(words, i);
    if (!word.initial && !word.headline) known.capital = true;
  }
  for (const word of words) {
    if (word.kind !== 'word' || word.case !== 'lower') continue;
    const known = facts.get(word.lower);
    if (known !== undefined) known.lower = true;
  }
  return facts;
}

function readContext(words: readonly Word[], i: number): number {
  const { paragraph } = words[i] as Word;
  const [before, after] = [words[i - 1], words[i + 1]];
  let bits = 0;
  if (before !== undefined && before.paragraph === paragraph) {
    if (isCapital(before) && isTitle(before.lexeme)) bits |= 1;
    if (firsts.has(before.text)) bits |= 2;
    if (before.text === '(') bits |= 4;
    if (before.lower === 'the') bits |= 8;
    if (before.lower === 'in') bits |= 16;
  }
  if (after !== undefined && after.paragraph === paragraph) {
    if (isCapital(after) && heads.has(after.lower)) bits |= 32;
    if (after.lower === 'said' || after.lower === 'says' || after.lower === 'told') bits |= 64;
  }
  return bits;
}

const titles = new Set(personTitles);
const isTitle = perLexeme(({ lower }) => titles.has(lower.replace('.', '')));
const firsts = new Set(firstNames);
const heads = new Set(organisationHeads.map(([word]) => word));
