import {
  casualties,
  determiners,
  elidedVerbs,
  falsePlurals,
  irregularPlurals,
  nounLikeForms,
  phraseStops,
} from '../lexicon/en/counted-words.ts';
import { irregularVerbs } from '../lexicon/en/irregular-verb.ts';
import { isCardinalWord, isHyphen, readCardinal } from './cardinal.ts';
import type { Piece } from './piece.ts';

/** What a number counts: the pieces of a noun phrase, half-open. */
export interface Counted {
  readonly start: number;
  readonly end: number;
}

/** True for a word that no noun phrase behind a number holds. */
export function isStop(word: string): boolean {
  return stops.has(word);
}

/** True for “the”, “those”, “their” and their like. */
export function isDeterminer(word: string): boolean {
  return determinerSet.has(word);
}

/** A noun phrase is looked for in this many words. */
const reach = 8;

const stops = new Set(phraseStops);
const determinerSet = new Set(determiners);
const irregular = new Set(irregularPlurals);
const falseSet = new Set(falsePlurals);
const elided = new Set(elidedVerbs);
const casualtySet = new Set(casualties);
/** Past forms that are no nouns: “the 12-strong jury heard”. */
const pastForms = new Set(
  irregularVerbs.flatMap(([base, past]) => (past === base || nounLikeForms.includes(past) ? [] : [past])),
);

/**
 * The noun phrase behind the number that ends before piece `at`: up to its plural head, or up to a word that no noun
 * phrase holds. “of the” between them is passed over: “70% of the reports”. `isList`: adjectives may be joined by “and”.
 */
export function readCounted(pieces: readonly Piece[], at: number, isList = true): Counted | null {
  let start = at;
  if (pieces[at]?.glued && isHyphen(pieces[at] as Piece)) start += pieces[at + 1]?.lower === 'strong' ? 2 : 1;
  if (pieces[start]?.lower === 'times' || pieces[start]?.lower === 'time') return null;
  if (
    pieces[start]?.lower === 'more' ||
    pieces[start]?.lower === 'other' ||
    pieces[start]?.lower === 'others' ||
    pieces[start]?.lower === 'such'
  )
    start++;
  if (pieces[start]?.lower === 'of') {
    start++;
    while (determinerSet.has(pieces[start]?.lower ?? '')) start++;
    start = readCardinal(pieces, start)?.end ?? start;
  }
  const limit = Math.min(pieces.length, start + 2 * reach);
  let end = start;
  let words = 0;
  for (let i = start; i < limit && words < reach; i++) {
    const piece = pieces[i] as Piece;
    if (isJoint(pieces, i) || (isList && end > start && joinsAdjectives(pieces, i, start))) continue;
    if (!isPhraseWord(piece)) break;
    words++;
    end = i + 1;
    const next = pieces[end];
    if (!looksPlural(piece.lower)) continue;
    const goesOn = next !== undefined && next.kind === 'word' && !next.glued && looksPlural(next.lower);
    if (!goesOn && !(next !== undefined && isHyphen(next) && next.glued)) return { start, end };
  }
  return end > start ? trimmed(pieces, start, end) : null;
}

/** Without a plural the phrase ends before the first verb form: “the 40-strong coalition voted”, “10,000 gathered”. */
function trimmed(pieces: readonly Piece[], start: number, end: number): Counted | null {
  if (casualtySet.has((pieces[start] as Piece).lower)) return { start, end: start + 1 };
  for (let i = start; i < end; i++) {
    const piece = pieces[i] as Piece;
    if (piece.glued || !endsClause(piece.lower) || isNounInIng(pieces, i)) continue;
    return i === start ? null : { start, end: i };
  }
  return { start, end };
}

/** “psychological counselling.”, “public offering price”: what a verb in -ing governs does not follow. */
function isNounInIng(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at + 1];
  if (!(pieces[at] as Piece).lower.endsWith('ing')) return false;
  return next === undefined || next.kind === 'sign' || (next.kind === 'word' && !stops.has(next.lower));
}

/** True for words that do not stand inside a counted noun phrase but behind it: “voted”, “saying”, “heard”. */
export function endsClause(word: string): boolean {
  return /(?:[^e]ed|ing|ly)$/.test(word) || pastForms.has(word);
}

function isPhraseWord(piece: Piece): boolean {
  return (
    (piece.kind === 'word' || piece.kind === 'name') &&
    piece.lower !== '' &&
    !stops.has(piece.lower) &&
    piece.value === null
  );
}

/** “small and medium-sized firms”, “new, well-paid jobs”: a plural follows on either adjective. “One man and friends” are apart. */
function joinsAdjectives(pieces: readonly Piece[], at: number, start: number): boolean {
  const joint = (pieces[at] as Piece).lower;
  const isHyphened = joint === ',' && isHyphen(pieces[at + 2] ?? (pieces[at] as Piece));
  if (!isHyphened && joint !== 'and' && joint !== 'or') return false;
  if (/^(?:one|1)$/.test(pieces[start - 1]?.lower ?? '')) return false;
  for (let i = at + 1; i <= at + longestAdjective; i++) {
    const piece = pieces[i];
    if (piece === undefined || isCardinalWord(piece) || (!isJoint(pieces, i) && !isPhraseWord(piece))) return false;
    if (looksPlural(piece.lower)) return i > at + 1;
    if (!piece.glued && endsClause(piece.lower)) return false;
  }
  return false;
}

const longestAdjective = 5;

/** A hyphen or quotation mark inside a phrase: “50 high-risk ‘legacy’ sites”. */
function isJoint(pieces: readonly Piece[], at: number): boolean {
  const [piece, next] = [pieces[at] as Piece, pieces[at + 1]];
  if (piece.lower === '.')
    return piece.glued && /^(?:dr|gen|mrs?|ms|rep|sen|st|(?:\p{L}\.)+\p{L})$/u.test((pieces[at - 1] as Piece).lower);
  if (isHyphen(piece)) return piece.glued && next?.glued === true;
  return /^[‘’“”"']$/.test(piece.lower) && next !== undefined && next.kind === 'word';
}

/** True for plurals, as far as their form tells; possessives are none. */
export function looksPlural(word: string): boolean {
  if (irregular.has(word)) return true;
  if (/(?:men|children|people|women|police)$/.test(word) && word.length > 5 && !word.endsWith('ment')) return true;
  return (
    word.length > 2 &&
    !word.includes('.') &&
    word.endsWith('s') &&
    !/(?:ss|us|is|'s|ous)$/.test(word) &&
    !falseSet.has(word) &&
    !stops.has(word)
  );
}

/** True where the noun behind the number is left out: “and six were injured”. */
export function isElided(pieces: readonly Piece[], at: number): boolean {
  let i = at;
  if (pieces[i]?.lower === 'of' && pieces[i + 1]?.lower === 'them') return true;
  if (/^(?:more|others?)$/.test(pieces[i]?.lower ?? '')) i++;
  return elided.has(pieces[i]?.lower ?? '');
}

/**
 * True where a bare number goes on counting what the number before it did: “three hotels, two in Spain”, “by 217 votes to
 * 203”, “of 18 million reports, 16 million came”.
 */
export function carriesOn(pieces: readonly Piece[], start: number, end: number): boolean {
  const [before, after] = [pieces[start - 1], pieces[end]];
  if (!/^(?:,|and|but|for|from|only|or|to|with|–|—)$/.test(before?.lower ?? '')) return false;
  if (after === undefined || (after.kind === 'sign' && !isHyphen(after))) return before?.lower !== ',';
  return after.kind === 'word' && !after.glued && (goingOn.has(after.lower) || pastForms.has(after.lower));
}

/** Words behind a number that leave out its noun. */
const goingOn = new Set(['against', 'at', 'by', 'came', 'from', 'in', 'of', 'on', 'were', 'with']);

/** “the number of arrests rose to”: the phrase behind the nearest “number of” or “total of” among the pieces before. */
export function readCountedBefore(pieces: readonly Piece[], at: number): Counted | null {
  const least = Math.max(0, at - 24);
  for (let i = at - 1; i > least; i--) {
    const piece = pieces[i] as Piece;
    if (piece.kind === 'sign' && /^[.!?;]$/.test(piece.lower) && !piece.glued) return null;
    if (piece.lower !== 'of' || !/^(?:number|numbers|total)$/.test((pieces[i - 1] as Piece).lower)) continue;
    const counted = readCounted(pieces, i);
    return counted !== null && counted.end <= at ? counted : null;
  }
  return null;
}
