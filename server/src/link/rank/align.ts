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
  let i = 0;
  while (i < left.length && left[i] === right[i]) i++;
  return i === left.length || (left[i] as number) < (right[i] as number);
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
  for (let i = 0; i < n; i++) if (alignment.a[i] === 0) alignLoosely(a, i, b, alignment);
  return alignment;
}

/** Gives a unit that has no equal the first one left that can stand for it. Most words have none that could. */
function alignLoosely(a: Profile, i: number, b: Profile, alignment: Alignment): void {
  const near = a.near[i] as readonly number[];
  const interval = a.intervals[i];
  if (near.length === 0 && !interval) return;
  for (let j = 0; j < b.keys.length; j++) {
    if (alignment.b[j] !== 0) continue;
    const credit = creditOf(near, interval, b, j);
    if (credit === 0) continue;
    alignment.a[i] = credit;
    alignment.b[j] = credit;
    return;
  }
}

function alignAcronyms(a: Profile, inA: Float64Array, b: Profile, inB: Float64Array): void {
  for (const { key, units } of a.acronyms)
    for (const run of b.runs) {
      if (run.key !== key) continue;
      for (const i of units) inA[i] = 1;
      for (const j of run.units) inB[j] = 1;
    }
}

/** Of two words each is near the other. */
function creditOf(near: readonly number[], interval: Interval | null | undefined, b: Profile, j: number): number {
  const other = b.intervals[j];
  if (interval && other) return canBeOne(interval, other) ? roundedCredit : 0;
  return near.includes(b.keys[j] as number) ? nearCredit : 0;
}

/** The wordings allow one value, and no bound on one side alone makes far values agree. */
function canBeOne(left: Interval, right: Interval): boolean {
  if (left.unit !== right.unit || left.min >= right.max || right.min >= left.max) return false;
  const [a, b] = [Math.abs(left.value), Math.abs(right.value)];
  return Math.abs(left.value - right.value) <= farthest * Math.max(a, b);
}

const farthest = 0.2;
