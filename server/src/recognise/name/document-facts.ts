import { perLexeme } from '../../text/lexeme.ts';
import { firstNames } from '../lexicon/en/first-name.ts';
import { organisationHeads } from '../lexicon/en/organisation-head.ts';
import { personTitles } from '../lexicon/en/person-title.ts';
import { isCapitalForm } from './label.ts';
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
  // A bit for the hash of each word with facts: it tells of nearly all others without a look-up that they have none.
  const present = new Int32Array(presentBits >>> 5);
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (word.kind !== 'word' || word.case === 'lower') continue;
    let known = facts.get(word.lower);
    if (known === undefined) {
      known = { lower: false, capital: false, context: 0 };
      facts.set(word.lower, known);
      const bit = word.form.word & (presentBits - 1);
      present[bit >>> 5] = (present[bit >>> 5] as number) | (1 << (bit & 31));
    }
    known.context |= readContext(words, i, word.paragraph);
    if (!word.initial && !word.headline) known.capital = true;
  }
  for (const word of words) {
    const bit = word.form.word & (presentBits - 1);
    if (((present[bit >>> 5] as number) & (1 << (bit & 31))) === 0 || word.case !== 'lower') continue;
    const known = facts.get(word.lower);
    if (known !== undefined) known.lower = true;
  }
  return facts;
}

const presentBits = 1 << 12;

function readContext(words: readonly Word[], i: number, paragraph: number): number {
  const [before, after] = [words[i - 1], words[i + 1]];
  let bits = 0;
  if (before !== undefined && before.paragraph === paragraph) bits |= contextAfter(before.lexeme);
  if (after !== undefined && after.paragraph === paragraph) bits |= contextBefore(after.lexeme);
  return bits;
}

/** What a word tells of the one after it. */
const contextAfter = perLexeme((lexeme) => {
  const { text, lower } = lexeme;
  if (text === '(') return 4;
  if (lower === 'the') return 8;
  if (lower === 'in') return 16;
  return (isCapitalForm(lexeme) && titles.has(lower.replace('.', '')) ? 1 : 0) | (firsts.has(text) ? 2 : 0);
});

/** What a word tells of the one before it. */
const contextBefore = perLexeme((lexeme) => {
  const { lower } = lexeme;
  if (lower === 'said' || lower === 'says' || lower === 'told') return 64;
  return isCapitalForm(lexeme) && heads.has(lower) ? 32 : 0;
});

const titles = new Set(personTitles);
const firsts = new Set(firstNames);
const heads = new Set(organisationHeads.map(([word]) => word));
