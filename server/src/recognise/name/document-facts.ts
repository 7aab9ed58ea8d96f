import { firstNames } from '../lexicon/en/first-name.ts';
import { organisationHeads } from '../lexicon/en/organisation-head.ts';
import { personTitles } from '../lexicon/en/person-title.ts';
import { isCapital } from './label.ts';
import type { Word } from './word.ts';

/** What the rest of an article tells about a word, whatever its place. */
export interface DocumentFacts {
  /** Words that stand somewhere in lower case. */
  readonly lower: ReadonlySet<string>;
  /** Words that stand somewhere with a capital that only a name explains. */
  readonly capital: ReadonlySet<string>;
  /** Bits of what stands beside the word somewhere: a title, an organisation head, a first name, a reporting verb, brackets. */
  readonly context: ReadonlyMap<string, number>;
}

export function readDocument(words: readonly Word[]): DocumentFacts {
  const lower = new Set<string>();
  const capital = new Set<string>();
  const context = new Map<string, number>();
  words.forEach((word, i) => {
    if (word.kind !== 'word') return;
    if (word.case === 'lower') {
      lower.add(word.lower);
      return;
    }
    if (!word.initial && !word.headline) capital.add(word.lower);
    const before = words[i - 1];
    const after = words[i + 1];
    let bits = 0;
    if (before !== undefined && before.paragraph === word.paragraph) {
      if (isCapital(before) && titles.has(before.lower.replace('.', ''))) bits |= 1;
      if (firsts.has(before.text)) bits |= 2;
      if (before.text === '(') bits |= 4;
      if (before.lower === 'the') bits |= 8;
      if (before.lower === 'in') bits |= 16;
    }
    if (after !== undefined && after.paragraph === word.paragraph) {
      if (isCapital(after) && heads.has(after.lower)) bits |= 32;
      if (after.lower === 'said' || after.lower === 'says' || after.lower === 'told') bits |= 64;
    }
    if (bits !== 0) context.set(word.lower, (context.get(word.lower) ?? 0) | bits);
  });
  return { lower, capital, context };
}

const titles = new Set(personTitles);
const firsts = new Set(firstNames);
const heads = new Set(organisationHeads.map(([word]) => word));
