import { alike, type Words } from './words.ts';

/** Half-open, in words. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Says of each word of `a` within a range which word of `b` within another it became: in order, so that the weight of
 * the words found is as great as can be. The answer is written to `match`, by the word of `a`; −1 stands for none.
 *
 * What both begin and end with is taken first. Long ranges are cut where three words in a row stand once in each, after
 * the patience difference of B. Cohen; between the cuts a table over all pairs of words decides. Where neither helps, as
 * in two long texts with nothing rare in common, words stay without a match: no input takes more than linear time.
 */
export function align(a: Words, aRange: Range, b: Words, bRange: Range, match: Int32Array): void {
  const open: number[] = [aRange.from, aRange.to, bRange.from, bRange.to];
  while (open.length > 0) {
    let bTo = open.pop() as number;
    let bFrom = open.pop() as number;
    let aTo = open.pop() as number;
    let aFrom = open.pop() as number;
    while (aFrom < aTo && bFrom < bTo && a.forms[aFrom] === b.forms[bFrom]) match[aFrom++] = bFrom++;
    while (aFrom < aTo && bFrom < bTo && a.forms[aTo - 1] === b.forms[bTo - 1]) match[--aTo] = --bTo;
    if (aFrom === aTo) continue;
    match.fill(-1, aFrom, aTo);
    if (bFrom === bTo) continue;
    const cells = (aTo - aFrom) * (bTo - bFrom);
    if (cells <= smallTable) {
      alignByTable(a, aFrom, aTo, b, bFrom, bTo, match);
      continue;
    }
    const cuts = commonRareTriples(a, aFrom, aTo, b, bFrom, bTo);
    if (cuts.length === 0) {
      if (cells <= largeTable) alignByTable(a, aFrom, aTo, b, bFrom, bTo, match);
      continue;
    }
    let aLast = aFrom;
    let bLast = bFrom;
    for (let k = 0; k < cuts.length; k += 2) {
      const aCut = cuts[k] as number;
      const bCut = cuts[k + 1] as number;
      if (aCut < aLast || bCut < bLast) continue;
      open.push(aLast, aCut, bLast, bCut);
      for (let step = 0; step < 3; step++) match[aCut + step] = bCut + step;
      aLast = aCut + 3;
      bLast = bCut + 3;
    }
    open.push(aLast, aTo, bLast, bTo);
  }
}

/**
 * The same for a short pattern that stands somewhere in a range: what lies before its first word and after its last
 * costs nothing, and each word of the range between them that the pattern does not have costs something, so that the words
 * found lie together.
 */
export function alignWithin(pattern: Words, text: Words, range: Range, match: Int32Array): void {
  const whole = { from: 0, to: pattern.size };
  if (pattern.size * (range.to - range.from) > largeTable) align(pattern, whole, text, range, match);
  else alignByTable(pattern, 0, pattern.size, text, range.from, range.to, match, gapCost);
}

/** Cells of a table that is cheaper than a search for cuts. */
const smallTable = 6_000;
/** Cells of the largest table that is made; a quarter of a megabyte. */
const largeTable = 250_000;

/**
 * Weighted longest common subsequence, with a bonus for words that are neighbours on both sides: it keeps a stretch
 * together where single words would do as well elsewhere.
 */
function alignByTable(
  a: Words,
  aFrom: number,
  aTo: number,
  b: Words,
  bFrom: number,
  bTo: number,
  match: Int32Array,
  gap = 0,
): void {
  const width = bTo - bFrom;
  const height = aTo - aFrom;
  const steps = new Uint8Array(width * height);
  let best = new Int32Array(width + 1);
  let bestAbove = new Int32Array(width + 1);
  let matched = new Int32Array(width + 1).fill(-1);
  let matchedAbove = new Int32Array(width + 1).fill(-1);
  for (let i = 0; i < height; i++) {
    [best, bestAbove] = [bestAbove, best];
    [matched, matchedAbove] = [matchedAbove, matched];
    const form = a.forms[aFrom + i] as number;
    const weight = 4 * (a.weights[aFrom + i] as number);
    best[0] = 0;
    for (let j = 0; j < width; j++) {
      const above = bestAbove[j + 1] as number;
      const left = (best[j] as number) - gap;
      let step: number = above >= left ? fromAbove : fromLeft;
      let top = above >= left ? above : left;
      let here = -1;
      const gain =
        form === b.forms[bFrom + j] ? weight : weight > 4 && alike(a, aFrom + i, b, bFrom + j) ? (weight * 3) >> 2 : 0;
      if (gain > 0) {
        const alone = bestAbove[j] as number;
        const joined = matchedAbove[j] as number;
        const isJoined = joined >= 0 && joined + neighbours > alone;
        here = gain + (isJoined ? joined + neighbours : alone);
        if (isJoined) step |= matchJoined;
        if (here > top) {
          top = here;
          step = (step & matchJoined) | fromMatch;
        }
      }
      best[j + 1] = top;
      matched[j + 1] = here;
      steps[i * width + j] = step;
    }
  }
  let i = height - 1;
  let j = width - 1;
  if (gap > 0) for (let k = width - 2; k >= 0; k--) if ((best[k + 1] as number) > (best[j + 1] as number)) j = k;
  let isMatch = false;
  while (i >= 0 && j >= 0) {
    const step = steps[i * width + j] as number;
    if (isMatch || (step & 3) === fromMatch) {
      match[aFrom + i] = bFrom + j;
      isMatch = (step & matchJoined) !== 0;
      i -= 1;
      j -= 1;
    } else if ((step & 3) === fromAbove) i -= 1;
    else j -= 1;
  }
}

const [fromMatch, fromAbove, fromLeft, matchJoined] = [0, 1, 2, 4] as const;
const neighbours = 3;
/** In quarters of a weight. */
const gapCost = 3;

/**
 * Places `[a, b, a, b, …]` of three words in a row that stand once in either range, in the longest chain that ascends in
 * both.
 */
function commonRareTriples(a: Words, aFrom: number, aTo: number, b: Words, bFrom: number, bTo: number): number[] {
  const once = placesOfTriples(a, aFrom, aTo);
  const other = placesOfTriples(b, bFrom, bTo);
  const aPlaces: number[] = [];
  const bPlaces: number[] = [];
  for (const [triple, place] of once) {
    const partner = place < 0 ? undefined : other.get(triple);
    if (partner === undefined || partner < 0) continue;
    aPlaces.push(place);
    bPlaces.push(partner);
  }
  // A map keeps the order of insertion, so that the places of `a` ascend; patience sorting finds the chain.
  const tops: number[] = [];
  const before = new Int32Array(bPlaces.length);
  for (let k = 0; k < bPlaces.length; k++) {
    const value = bPlaces[k] as number;
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((bPlaces[tops[middle] as number] as number) < value) low = middle + 1;
      else high = middle;
    }
    before[k] = low > 0 ? (tops[low - 1] as number) : -1;
    tops[low] = k;
  }
  const chain: number[] = [];
  for (let k = tops.at(-1) ?? -1; k >= 0; k = before[k] as number) {
    chain.push(bPlaces[k] as number, aPlaces[k] as number);
  }
  return chain.reverse();
}

/** Each three words in a row by a hash, with where they stand; −1 for those that stand twice. */
function placesOfTriples(words: Words, from: number, to: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let k = from; k + 2 < to; k++) {
    const first = Math.imul(words.forms[k] as number, 0x85ebca6b);
    const hash = Math.imul((first ^ (words.forms[k + 1] as number)) + 1, 0xc2b2ae35) ^ (words.forms[k + 2] as number);
    places.set(hash, places.has(hash) ? -1 : k);
  }
  return places;
}
