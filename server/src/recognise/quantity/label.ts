import { casualties } from '../lexicon/en/counted-words.ts';
import { numberLabels, streetNouns, sureLabels } from '../lexicon/en/number-labels.ts';
import { isAgeBound } from './age.ts';
import { endsClause, isDeterminer, isStop, looksPlural } from './counted.ts';
import { isDash } from './date.ts';
import { readModifierBefore } from './modifier.ts';
import type { Piece } from './piece.ts';

const labels = new Set(numberLabels);
const sure = new Set(sureLabels);

/**
 * The index after digits at piece `at` that measure nothing: a time of day, a score, an ordinal, a telephone number, a part
 * of a name. `null` where they can be a quantity.
 */
export function skipLabel(pieces: readonly Piece[], at: number): number | null {
  const piece = pieces[at] as Piece;
  if (piece.kind !== 'digits') return null;
  if (isEmergency(pieces, at) || identifier.test(piece.text) || clock.test(piece.text)) return at + 1;
  return (
    skipJoined(pieces, at) ??
    skipSuffixed(pieces, at) ??
    skipTime(pieces, at) ??
    skipTelephone(pieces, at) ??
    skipAddress(pieces, at) ??
    skipScore(pieces, at) ??
    skipVote(pieces, at) ??
    skipListMark(pieces, at) ??
    skipNamed(pieces, at)
  );
}

/** So many digits without separators are a key of something. */
const identifier = /^\d{10,}$/;
/** The telephone number of the police and the like: “dialled 999”, “a 911 call”. */
function isEmergency(pieces: readonly Piece[], at: number): boolean {
  if (!/^(?:000|111|112|911|999)$/.test((pieces[at] as Piece).text)) return false;
  const before = pieces[at - 1]?.lower === 'to' ? pieces[at - 2] : pieces[at - 1];
  const isCalled = /^(?:call|called|calling|calls|dial|dialed|dialled|phoned|rang|ring)$/.test(before?.lower ?? '');
  return isCalled || /^(?:call|caller|callers|calls|dispatchers?|operators?|tapes?)$/.test(pieces[at + 1]?.lower ?? '');
}

/** “08.45” is a time of day. */
const clock = /^0\d\.[0-5]\d$/;

/** Digits that hang on letters: “COVID-19”, “No.5”, “/12”. A prefix that is a word of its own is none: “mid-40”. */
function skipJoined(pieces: readonly Piece[], at: number): number | null {
  const [piece, before, anchor, after] = [pieces[at] as Piece, pieces[at - 1], pieces[at - 2], pieces[at + 1]];
  if (before?.lower === '/' || (after?.lower === '/' && !after.glued)) return at + 1;
  if (!piece.glued || before === undefined) return null;
  if (before.kind === 'word' || before.kind === 'name') return at + 1;
  if (/^[_#/\\=&:@^]$/.test(before.lower)) return at + 1;
  if (isDash(before) || before.lower === '.') {
    if (anchor === undefined || !before.glued) return null;
    if (
      before.lower !== '–' &&
      before.lower !== '—' &&
      (anchor.kind === 'word' || anchor.kind === 'name') &&
      !prefixes.has(anchor.lower)
    )
      return at + 1;
  }
  return null;
}

const prefixes = new Set(['early', 'ex', 'late', 'mid', 'non', 'over', 'post', 'pre', 'sub', 'under']);

/** “11th”, “6pm”, “20s”. Other letters are left to the units. */
function skipSuffixed(pieces: readonly Piece[], at: number): number | null {
  const [suffix, joint] = [pieces[at + 1], pieces[at + 2]];
  if (suffix === undefined || isAgeBound(pieces, at, at + 1)) return null;
  if (
    suffix.glued &&
    (suffix.kind === 'word' || suffix.kind === 'name') &&
    /^(?:st|nd|rd|th|s|am|pm|x|d|g|[ap]\.m)$/.test(suffix.lower)
  )
    return at + 2;
  if (/^[ap]m$|^[ap]\.m$/.test(suffix.lower)) return joint?.lower === '.' && joint.glued ? at + 3 : at + 2;
  return suffix.lower === "o'clock" ? at + 2 : null;
}

/** “11:30”, “11:30:15”, “5:30pm”. */
function skipTime(pieces: readonly Piece[], at: number): number | null {
  let last = at;
  for (;;) {
    const [colon, part] = [pieces[last + 1], pieces[last + 2]];
    if (colon?.lower !== ':' || !colon.glued || part?.kind !== 'digits') break;
    if (!part.glued && !/^[0-5]\d$/.test(part.text)) break;
    last += 2;
  }
  return last === at ? null : (skipSuffixed(pieces, last) ?? last + 1);
}

/** “+1-222-2222”, “0800 123 456”, “020 7946 0958”. */
function skipTelephone(pieces: readonly Piece[], at: number): number | null {
  const piece = pieces[at] as Piece;
  const before = pieces[at - 1]?.lower ?? '';
  const isAsked = /^\d{4,}$/.test(piece.text) && /^(?:call|dial|phone|ring|text)$/.test(before);
  const isDialled = isAsked || /^0\d{2,}$/.test(piece.text) || before === '+';
  let end = at + 1;
  let groups = 1;
  while (end < pieces.length) {
    const next = pieces[end] as Piece;
    const joined = isDash(next) && next.glued && pieces[end + 1]?.kind === 'digits' && pieces[end + 1]?.glued === true;
    if (joined) end += 2;
    else if (isDialled && next.kind === 'digits') end++;
    else break;
    groups++;
  }
  return groups >= 3 || (isDialled && (groups > 1 || isAsked || /^0\d{2,}$/.test(piece.text))) ? end : null;
}

/** “221 Baker Street”: capitalised words up to a kind of street. */
function skipAddress(pieces: readonly Piece[], at: number): number | null {
  if (!/^\d{1,5}$/.test((pieces[at] as Piece).text)) return null;
  for (let i = at + 1; i <= at + longestStreet; i++) {
    const piece = pieces[i];
    if (piece?.kind !== 'word' || piece.glued || !/^\p{Lu}/u.test(piece.text)) return null;
    if (i > at + 1 && streets.has(piece.lower)) return at + 1;
  }
  return null;
}

const longestStreet = 4;
const streets = new Set(streetNouns);

/** “2-1”, “0–0”, “24/7”, “6-4 6-3”: two figures as one thing. A rising pair before a plural or a unit is a range instead. */
function skipScore(pieces: readonly Piece[], at: number): number | null {
  const [a, joint, b, after] = [pieces[at] as Piece, pieces[at + 1], pieces[at + 2], pieces[at + 3]];
  if (joint === undefined || b?.kind !== 'digits' || !b.glued || !joint.glued) return null;
  if (joint.lower === '/') return isFractionOfSomething(a, b, after) ? null : at + 3;
  if (!isDash(joint)) return null;
  const isRange =
    (a.value as number) < (b.value as number) && !/^\d$/.test(a.text) === !/^\d$/.test(b.text)
      ? isMeasured(after)
      : (a.value as number) < (b.value as number) && isMeasured(after);
  return isRange || (a.value as number) >= 1000 ? null : at + 3;
}

/** “1. Jane Doe”, “2) …”, “3 Jane Doe”: what numbers the items of a list. */
function skipListMark(pieces: readonly Piece[], at: number): number | null {
  const [piece, before, after, next] = [pieces[at] as Piece, pieces[at - 1], pieces[at + 1], pieces[at + 2]];
  if (!/^\d{1,2}$/.test(piece.text) || after === undefined) return null;
  if (before !== undefined && !/^[.!?:;]$/.test(before.lower)) return null;
  if (before === undefined && /^[.)]$/.test(after.lower) && after.glued && next?.glued === false) return at + 2;
  return after.kind === 'word' &&
    /^\p{Lu}\p{Ll}/u.test(after.text) &&
    /^\p{Lu}/u.test(next?.text ?? '') &&
    !looksPlural(next?.lower ?? '')
    ? at + 1
    : null;
}

/** “voted 5 to 4” */
function skipVote(pieces: readonly Piece[], at: number): number | null {
  const [a, to, b] = [pieces[at] as Piece, pieces[at + 1], pieces[at + 2]];
  const isVote = /^(?:beat|decision|defeated|lost|ruled|ruling|vote|voted|won)$/.test(pieces[at - 1]?.lower ?? '');
  return isVote && to?.lower === 'to' && b?.kind === 'digits' && (a.value as number) >= (b.value as number)
    ? at + 3
    : null;
}

function isFractionOfSomething(a: Piece, b: Piece, after: Piece | undefined): boolean {
  return (
    (a.value as number) < (b.value as number) &&
    (b.value as number) <= 10 &&
    after !== undefined &&
    (after.kind === 'word' || isDash(after))
  );
}

function isMeasured(after: Piece | undefined): boolean {
  if (after === undefined) return false;
  if (after.glued && after.kind === 'word') return true;
  return (
    after.lower === '%' ||
    isDash(after) ||
    /^(?:per|percent|million|billion|thousand|hundred|pc|year|degrees?)$/.test(after.lower) ||
    lengths.test(after.lower) ||
    looksPlural(after.lower)
  );
}

/** Short units behind “5-10”. */
const lengths = /^(?:cm|ft|kg|km|lb|miles?|mm|mph)$/;

/** “page 3”, “Flight 370”, “Article 50”: the noun before names the number, unless something counted follows it. */
function skipNamed(pieces: readonly Piece[], at: number): number | null {
  const [piece, before, after] = [pieces[at] as Piece, pieces[at - 1], pieces[at + 1]];
  if (before === undefined || !/^\d{1,4}$/.test(piece.text)) return null;
  if (before.lower === '.' && before.glued && pieces[at - 2]?.lower === 'no') return at + 1;
  if (before.kind !== 'word' && before.kind !== 'name') return null;
  if (after !== undefined && (after.lower === '%' || (after.glued && (after.kind === 'word' || isDash(after)))))
    return null;
  if (sure.has(before.lower)) return at + 1;
  if (labels.has(before.lower)) return looksPlural(after?.lower ?? '') && before.text === before.lower ? null : at + 1;
  if (!isNameBefore(pieces, at - 1) || readModifierBefore(pieces, at) !== null) return null;
  return after !== undefined && after.kind === 'word' && isCountedBehind(after.lower) ? null : at + 1;
}

const followers = new Set([...casualties, 'billion', 'million', 'per', 'percent']);

/** What makes the number before it an amount even in a headline: “Quake Leaves 47 Dead”. */
function isCountedBehind(word: string): boolean {
  return looksPlural(word) || followers.has(word);
}

function isVerbal(piece: Piece | undefined): boolean {
  return piece?.kind === 'word' && (/^(?:has|have|is|was|were|will)$/.test(piece.lower) || endsClause(piece.lower));
}

/** A capitalised word inside a sentence that is no function word. */
function isNameBefore(pieces: readonly Piece[], at: number): boolean {
  const [piece, before] = [pieces[at] as Piece, pieces[at - 1]];
  if (!/^\p{Lu}/u.test(piece.text) || (piece.lower.length <= 3 && piece.text !== piece.text.toUpperCase()))
    return false;
  if (before !== undefined && !/^[.!?:“"‘]$/.test(before.lower)) return true;
  if (piece.text.length > 1 && piece.text === piece.text.toUpperCase()) return true;
  // “Apollo 11 landed”: a sentence starts with a name where no word of grammar starts it and a verb follows.
  const isWord = isStop(piece.lower) || isDeterminer(piece.lower) || looksPlural(piece.lower);
  return !isWord && piece.text.length > 1 && isVerbal(pieces[at + 2]);
}
