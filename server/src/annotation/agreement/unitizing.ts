import type { Span } from '../../text/span.ts';
import type { Block } from './coding.ts';

/**
 * Krippendorff's alpha for unitizing: how well people agree on where passages of one kind begin and end. K.
 * Krippendorff, “On the reliability of unitizing continuous data”, Sociological Methodology 25 (1995), with the expected
 * disagreement as in his “Content Analysis” (2004), chapter 11.6. `null` where nobody marked anything.
 */
export function unitizingAlpha(continua: readonly Continuum[]): number | null {
  let observed = 0;
  let expected = 0;
  for (const continuum of continua) {
    observed += observedDisagreement(continuum);
    expected += expectedDisagreement(continuum);
  }
  return expected > 0 ? 1 - observed / expected : null;
}

/** A text as each person cut it up for one kind of passage. */
export interface Continuum {
  readonly length: number;
  /** By person, sorted; passages may touch and do not overlap. */
  readonly units: readonly (readonly Span[])[];
}

/** Blocks one after the other as one text, with the passages of one tag; blocks that somebody has not read are left out. */
export function continuumOf(blocks: readonly Block[], tag: string): Continuum {
  const read = blocks.filter(({ passages }) => !passages.includes(null));
  const units = (blocks[0]?.passages ?? []).map((): Span[] => []);
  let offset = 0;
  for (const { length, passages } of read) {
    for (const [person, spans] of passages.entries()) {
      const own = units[person] as Span[];
      const tagged = (spans ?? []).filter((span) => span.tag === tag).sort((a, b) => a.start - b.start);
      for (const { start, end } of tagged) {
        const last = own.at(-1);
        const from = offset + start;
        if (last !== undefined && from < last.end)
          own[own.length - 1] = { ...last, end: Math.max(last.end, offset + end) };
        else if (end > start) own.push({ start: from, end: offset + end });
      }
    }
    offset += length;
  }
  return { length: offset, units };
}

export function observedDisagreement({ length, units }: Continuum): number {
  const people = units.length;
  let sum = 0;
  for (const [i, first] of units.entries()) {
    for (const second of units.slice(i + 1)) sum += 2 * differenceBetween(first, second);
  }
  return sum === 0 ? 0 : sum / (people * (people - 1) * length ** 2);
}

/** Squares of how far the ends of passages that overlap lie apart, and of the lengths of those that overlap with none. */
function differenceBetween(first: readonly Span[], second: readonly Span[]): number {
  let sum = 0;
  const lonely = new Set(second);
  let from = 0;
  for (const a of first) {
    while (from < second.length && (second[from] as Span).end <= a.start) from++;
    let overlaps = false;
    for (let at = from; at < second.length && (second[at] as Span).start < a.end; at++) {
      const b = second[at] as Span;
      sum += (a.start - b.start) ** 2 + (a.end - b.end) ** 2;
      lonely.delete(b);
      overlaps = true;
    }
    if (!overlaps) sum += lengthOf(a) ** 2;
  }
  for (const b of lonely) sum += lengthOf(b) ** 2;
  return sum;
}

export function expectedDisagreement({ length, units }: Continuum): number {
  const people = units.length;
  const passages = units.flat().map(lengthOf);
  const gaps = new Gaps(units.flatMap((own) => gapsOf(own, length)));
  let sum = 0;
  let within = 0;
  for (const long of passages) {
    sum += ((passages.length - 1) / 3) * (2 * long ** 3 - 3 * long ** 2 + long) + long ** 2 * gaps.placesFor(long);
    within += long * (long - 1);
  }
  return sum === 0 ? 0 : ((2 / length) * sum) / (people * length * (people * length - 1) - within);
}

function gapsOf(units: readonly Span[], length: number): number[] {
  const starts = [0, ...units.map(({ end }) => end)];
  const ends = [...units.map(({ start }) => start), length];
  return starts.map((start, i) => (ends[i] as number) - start).filter((gap) => gap > 0);
}

/** In how many places something of a length fits into any of the gaps. */
class Gaps {
  readonly #longestFirst: readonly number[];
  readonly #sums: number[] = [0];

  constructor(lengths: readonly number[]) {
    this.#longestFirst = lengths.toSorted((a, b) => b - a);
    for (const length of this.#longestFirst) this.#sums.push((this.#sums.at(-1) as number) + length);
  }

  placesFor(length: number): number {
    let [low, high] = [0, this.#longestFirst.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#longestFirst[middle] as number) >= length) low = middle + 1;
      else high = middle;
    }
    return (this.#sums[low] as number) - low * (length - 1);
  }
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
