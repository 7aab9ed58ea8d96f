import { wordList } from '../../text/lexeme.ts';
import { companies } from '../lexicon/en/company.ts';
import { countries } from '../lexicon/en/country.ts';
import { demonyms } from '../lexicon/en/demonym.ts';
import { firstNames } from '../lexicon/en/first-name.ts';
import { knownOrganisations } from '../lexicon/en/known-organisation.ts';
import { movements } from '../lexicon/en/movement.ts';
import { newsOutlets } from '../lexicon/en/news-outlet.ts';
import { organisationNouns } from '../lexicon/en/organisation-noun.ts';
import { places } from '../lexicon/en/place.ts';
import { placeHeads } from '../lexicon/en/place-head.ts';
import { productNouns } from '../lexicon/en/product-noun.ts';
import { publicBodies } from '../lexicon/en/public-body.ts';
import { organisationCues } from '../lexicon/en/reporting-organisation-cue.ts';
import { roles } from '../lexicon/en/role.ts';
import { sportsClubs } from '../lexicon/en/sports-club.ts';
import type { Candidate } from './candidate.ts';
import { isCapital } from './label.ts';
import { isPossessive } from './possessive.ts';
import type { Word } from './word.ts';
import { isHead, isLaw, isTail, isTitle } from './word-sort.ts';

/** How strongly a mention speaks for each kind of name; `MISC` is everything that is none of the three. */
export interface Votes {
  ORG: number;
  PER: number;
  LOC: number;
  MISC: number;
  /** The part of `MISC` that speaks for a product. */
  product: number;
}

export const voteKinds = ['ORG', 'PER', 'LOC', 'MISC', 'product'] as const;

export function noVotes(): Votes {
  return { ORG: 0, PER: 0, LOC: 0, MISC: 0, product: 0 };
}

/** A margin that counts as one vote: about the median of right labels. */
const marginOfOneVote = 120;

/** True for the name of a well-known place. */
export function isPlace(text: string): boolean {
  return places_.has(text);
}

/** The votes of one mention: the tagger's own, and those of the words in it and beside it. */
export function vote(words: readonly Word[], candidate: Candidate): Votes {
  const { start, end, label } = candidate;
  const votes = noVotes();
  const first = words[start] as Word;
  const last = words[end - 1] as Word;
  const sure = Math.max(0.2, Math.min(2, candidate.margin / marginOfOneVote));
  votes[label] += first.headline ? sure * 0.6 : first.initial && end - start === 1 ? sure * 0.8 : sure;

  const text = textOf(words, start, end);
  if (places_.has(text)) votes.LOC += named.has(text) ? 1.5 : 4;
  if (named.has(text)) votes.ORG += 1;
  voteInside(words, candidate, votes);
  voteBeside(words, candidate, votes);
  voteRelative(words, candidate, sure, votes);
  if (end - start > 1 && isLaw(last)) votes.MISC += 5;
  return votes;
}

export function textOf(words: readonly Word[], start: number, end: number): string {
  let before = words[start] as Word;
  let { text } = before;
  for (let i = start + 1; i < end; i++) {
    const word = words[i] as Word;
    if (isPossessive(before)) text += before.possessiveEnd > before.end + 1 ? '’s' : '’';
    if (word.start > before.possessiveEnd) text += ' ';
    text += word.text;
    before = word;
  }
  return text;
}

function voteInside(words: readonly Word[], { start, end }: Candidate, votes: Votes): void {
  const first = words[start] as Word;
  const last = words[end - 1] as Word;
  if (end - start === 1) {
    if (institutions.has(first.lower)) votes.ORG += 2;
    return;
  }
  if (isHead(last)) votes.ORG += 4;
  else if (isTail(last)) votes.ORG += 3;
  else if (isHeadOfPlace(last.lexeme) && !firsts.has(first.text)) votes.LOC += 3;
  for (let i = start + 1; i < end; i++) {
    const word = words[i] as Word;
    if ((word.lower === 'of' || word.lower === 'for') && isHead(words[i - 1] as Word)) votes.ORG += 4;
  }
  if (firsts.has(first.text) && end - start <= 4 && !isHead(last)) votes.PER += 2.5;
}

function voteBeside(words: readonly Word[], { start, end }: Candidate, votes: Votes): void {
  const before = neighbour(words, start, start - 1);
  const after = neighbour(words, start, end);
  const last = words[end - 1] as Word;
  const possessive = last.possessiveEnd > last.end;
  if (before !== null && isCapital(before) && isTitle(before) && !roleOnly.has(bare(before))) votes.PER += 5;
  else if (before !== null && isCapital(before) && isTitle(before)) votes.PER += 2;
  if (before !== null && before.lower === 'told' && end - start === 1) votes.ORG += 1;
  votes.ORG += votesOfRole(words, start);
  const noun = nounBefore(words, start) ?? nounBeforeComma(words, start, end);
  if (noun !== null && nouns.has(noun)) votes.ORG += 2.5;
  if (noun !== null && products.has(noun)) addProduct(votes, 2.5);
  if (end - start === 1 && isComplement(words, start)) votes.MISC += 2.5;
  if (
    after !== null &&
    after.case === 'title' &&
    isPortfolio(after.lexeme) &&
    end - start === 1 &&
    last.case === 'title'
  )
    votes.MISC += 3;
  if (after !== null && !possessive && isRegion(after.lexeme)) votes.LOC += 2;
  const region = words[start - 2];
  if (before?.lower === 'of' && region !== undefined && isRegion(region.lexeme)) votes.LOC += 2;
  if (after !== null && !possessive) {
    if (isCue(after.lexeme)) votes.ORG += 2;
    else if (isRole(after.lexeme)) votes.ORG += 1;
    if (after.case === 'lower' && isProduct(after.lexeme)) addProduct(votes, 1.5);
    if (after.lower === '-owned' || after.lower === '-run' || after.lower === '-backed') votes.ORG += 1.5;
  }
}

/** “X, which …” is no person, and “X, who …” hardly anything else. */
function voteRelative(words: readonly Word[], { start, end, label }: Candidate, sure: number, votes: Votes): void {
  const pronoun = neighbour(words, start, end + 1)?.lower;
  if ((words[end] as Word | undefined)?.text !== ',') return;
  if (pronoun === 'which' && label === 'PER') {
    votes.PER -= sure;
    votes.ORG += sure;
  } else if (pronoun === 'who' && label !== 'LOC') votes.PER += label === 'PER' ? 2 : 1;
}

/** “specialist at X”, “a lawyer for the X”, “chief executive of X”. */
function votesOfRole(words: readonly Word[], start: number): number {
  const i = words[start - 1]?.lower === 'the' ? start - 2 : start - 1;
  const noun = words[i - 1];
  if (noun === undefined || noun.paragraph !== (words[start] as Word).paragraph || !isRole(noun.lexeme)) return 0;
  const preposition = (words[i] as Word).lower;
  return preposition === 'at' ? 2 : preposition === 'for' ? 1.5 : preposition === 'of' ? 0.7 : 0;
}

/** The common noun that a name stands in apposition to: “the firm X”, “the regulator, commonly known as X”. */
export function nounBefore(words: readonly Word[], start: number): string | null {
  const paragraph = (words[start] as Word).paragraph;
  let i = start - 1;
  if (words[i]?.lower === 'as' && words[i - 1]?.lower === 'known') {
    i -= 2;
    while (words[i]?.text === ',' || knownAs.has(words[i]?.lower ?? '')) i--;
  } else if (words[i]?.lower === 'called' || words[i]?.lower === 'named') i--;
  const word = words[i];
  return word !== undefined && word.paragraph === paragraph && word.case === 'lower' ? word.lower : null;
}

/** “The manufacturer, X, said”. */
function nounBeforeComma(words: readonly Word[], start: number, end: number): string | null {
  const [comma, noun] = [words[start - 1], words[start - 2]];
  if (comma?.text !== ',' || words[end]?.text !== ',' || noun === undefined || noun.case !== 'lower') return null;
  if (noun.paragraph !== (words[start] as Word).paragraph) return null;
  for (let i = start - 3; i >= Math.max(0, start - 6); i--)
    if (introducing.has((words[i] as Word).lower)) return noun.lower;
  return null;
}

const introducing = new Set(['a', 'an', 'her', 'his', 'its', 'the', 'their']);

const knownAs = new Set([
  'also',
  'best',
  'better',
  'commonly',
  'formerly',
  'otherwise',
  'popularly',
  'usually',
  'widely',
]);

/** “Information” in “Freedom of Information” is no name by itself. */
function isComplement(words: readonly Word[], start: number): boolean {
  const [preposition, before] = [words[start - 1], words[start - 2]];
  if (preposition?.lower !== 'of' || before === undefined) return false;
  if (before.paragraph !== (words[start] as Word).paragraph) return false;
  const role = isRole(before.lexeme) || isTitle(before);
  const headed = isHead(before) || (role && !isPortfolio(before.lexeme));
  return isCapital(before) && !before.initial && !headed;
}

/** Roles whose complement is what they deal with, not for whom: “Secretary of State”. */
const isPortfolio = wordList(['attorney', 'minister', 'ministers', 'representative', 'secretary']);

function addProduct(votes: Votes, by: number): void {
  votes.MISC += by;
  votes.product += by;
}

function neighbour(words: readonly Word[], of: number, i: number): Word | null {
  const word = words[i];
  return word === undefined || word.paragraph !== (words[of] as Word).paragraph ? null : word;
}

function bare(word: Word): string {
  return word.lower.endsWith('.') ? word.lower.slice(0, -1) : word.lower;
}

const places_ = new Set([...countries, ...places]);
const named = new Set([
  ...knownOrganisations,
  ...companies,
  ...movements,
  ...newsOutlets,
  ...publicBodies,
  ...sportsClubs,
]);
const isHeadOfPlace = wordList(placeHeads);
const nouns = new Map(organisationNouns);
/** Heads that are names by themselves where they have a capital. */
const institutions = new Set(['congress', 'parliament', 'senate', 'treasury']);
const firsts = new Set(firstNames);
const products = new Set(productNouns);
const isProduct = wordList(productNouns);
const isCue = wordList(organisationCues);
const isRole = wordList(roles);
/** Titles that also stand alone before names of other kinds. */
const roleOnly = new Set([
  'general',
  'major',
  'minister',
  'secretary',
  'president',
  'police',
  'coach',
  'crown',
  'king',
  'queen',
  'prince',
]);

/** What a place’s name is put to: “Kent county”, “the town of Hove”. */
const isRegion = wordList([
  'border',
  'city',
  'county',
  'district',
  'island',
  'province',
  'region',
  'suburb',
  'town',
  'village',
]);

export const demonymSet: ReadonlySet<string> = new Set(demonyms);
export const countrySet: ReadonlySet<string> = new Set(countries);
