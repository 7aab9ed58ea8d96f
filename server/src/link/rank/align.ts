import type { Interval, Profile } from './profile.ts';

/** How far each unit of two claims has its equal in the other, 0 to 1. */
export interface Alignment {
  readonly a: Float64Array;
  readonly b: Float64Array;
}

/** A word that can stand for another, and a number that another wording allows. */
const nearCredit = 0.7;
const roundedCredit = 0.8;

/**
 * Aligns the units of two claims: equal ones first, then an acronym with the name that it is made of, then near synonyms
 * and numbers that can be one. The time is that of a merge, and of the product of the units left over.
 */
export function align(a: Profile, b: Profile): Alignment {
  if (isBefore(a.keys, b.keys)) return alignInOrder(a, b);
  const { a: inB, b: inA } = alignInOrder(b, a);
  return { a: inA, b: inB };
}

/** Which side takes its pick first must not depend on which is given first. */
function isBefore(left: Int32Array, right: Int32Array): boolean {
  if (left.length !== right.length) return left.length < right.length;
  const i = left.findIndex((key, at) => key !== right[at]);
  return i < 0 || (left[i] as number) < (right[i] as number);
}

function alignInOrder(a: Profile, b: Profile): Alignment {
  const alignment = { a: new Float64Array(a.keys.length), b: new Float64Array(b.keys.length) };
  const [n, m] = [a.keys.length, b.keys.length];
  for (let i = 0, j = 0; i < n && j < m; ) {
    const [left, right] = [a.keys[i] as number, b.keys[j] as number];
    if (left === right) {
      alignment.a[i++] = 1;
      alignment.b[j++] = 1;
    } else if (left < right) i++;
    else j++;
  }
  alignAcronyms(a, alignment.a, b, alignment.b);
  alignAcronyms(b, alignment.b, a, alignment.a);
  for (let i = 0; i < n; i++) {
    if ((alignment.a[i] as number) > 0) continue;
    const j = a.intervals[i] ? findNumber(a.intervals[i] as Interval, b, alignment.b) : findNear(a, i, b, alignment.b);
    if (j < 0) continue;
    const credit = a.intervals[i] ? roundedCredit : nearCredit;
    alignment.a[i] = credit;
    alignment.b[j] = credit;
  }
  return alignment;
}

function alignAcronyms(a: Profile, inA: Float64Array, b: Profile, inB: Float64Array): void {
  for (const { key, units } of a.acronyms)
    for (const run of b.runs) {
      if (run.key !== key) continue;
      for (const i of units) inA[i] = 1;
      for (const j of run.units) inB[j] = 1;
    }
}

/** The first number of a claim that is not aligned yet and can be the same, or −1. */
function findNumber(interval: Interval, { intervals }: Profile, credits: Float64Array): number {
  for (let j = 0; j < intervals.length; j++) {
    const other = intervals[j];
    if (other && credits[j] === 0 && canBeOne(interval, other)) return j;
  }
  return -1;
}

/** The first unit of a claim that is not aligned yet and can stand for one of another claim, or −1. */
function findNear(a: Profile, i: number, b: Profile, credits: Float64Array): number {
  let first = -1;
  for (const key of a.near[i] as readonly number[]) {
    const j = indexOfKey(b.keys, key);
    if (j >= 0 && credits[j] === 0 && (first < 0 || j < first)) first = j;
  }
  return first;
}

/** By bisection, as the keys ascend. */
function indexOfKey(keys: Int32Array, key: number): number {
  let [low, high] = [0, keys.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = keys[middle] as number;
    if (found === key) return middle;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The wordings allow one value, and no bound on one side alone makes far values agree. */
function canBeOne(left: Interval, right: Interval): boolean {
  if (left.unit !== right.unit || left.min >= right.max || right.min >= left.max) return false;
  const [a, b] = [Math.abs(left.value), Math.abs(right.value)];
  return Math.abs(left.value - right.value) <= farthest * Math.max(a, b);
}

const farthest = 0.2;
