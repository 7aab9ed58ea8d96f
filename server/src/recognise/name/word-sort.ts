import { perLexeme } from '../../text/lexeme.ts';
import { companyTails } from '../lexicon/en/company-tail.ts';
import { lawNouns } from '../lexicon/en/law-noun.ts';
import { organisationHeads } from '../lexicon/en/organisation-head.ts';
import { personTitles } from '../lexicon/en/person-title.ts';
import type { Word } from './word.ts';

/** What the lists know of a word, a stop at its end not counted (“Dept.”): one bit a list, one fact for all. */
const bits = { head: 1, tail: 2, title: 4, law: 8 };

const lists: readonly (readonly [bit: number, words: ReadonlySet<string>])[] = [
  [bits.head, new Set(organisationHeads.map(([word]) => word))],
  [bits.tail, new Set(companyTails)],
  [bits.title, new Set(personTitles)],
  [bits.law, new Set(lawNouns)],
];

const sortOf = perLexeme(({ lower }) => {
  const bare = lower.endsWith('.') ? lower.slice(0, -1) : lower;
  return lists.reduce((sort, [bit, words]) => (words.has(bare) ? sort | bit : sort), 0);
});

/** The word that tells what an organisation is: “Agency”, “University”. */
export function isHead({ lexeme }: Word): boolean {
  return (sortOf(lexeme) & bits.head) !== 0;
}

/** What the name of a firm ends in: “Holdings”, “Group”. */
export function isTail({ lexeme }: Word): boolean {
  return (sortOf(lexeme) & bits.tail) !== 0;
}

/** What stands before the name of a person: “Mr”, “President”. */
export function isTitle({ lexeme }: Word): boolean {
  return (sortOf(lexeme) & bits.title) !== 0;
}

/** What the name of a law ends in: “Act”. */
export function isLaw({ lexeme }: Word): boolean {
  return (sortOf(lexeme) & bits.law) !== 0;
}
