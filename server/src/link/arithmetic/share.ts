import type { Quantity } from '../../recognise/model.ts';
import type { Calculation } from '../arithmetic.ts';
import { type Bounds, behind, between, boundsOf, decide, type Scene, show, wordsOf } from './scene.ts';

/** “5.4 million of 6 million parcels, or 90 per cent”, “70 per cent of 5.4 million, or 3.8 million”. */
export function findShares(scene: Scene): Calculation[] {
  const found: Calculation[] = [];
  scene.numbers.forEach((share, i) => {
    if (!isShare(share)) return;
    const [before2, before1, after1, after2] = [-2, -1, 1, 2].map((step) => scene.numbers[i + step]);
    const calculation =
      (before2 && before1 && partFirst(scene, before2, before1, share)) ??
      (after1 && after2 && partBehind(scene, share, after1, after2)) ??
      (before1 && after1 && shareBetween(scene, before1, share, after1)) ??
      (before1 && restated(scene, before1, share)) ??
      (before2 && before1 && partOfWholeBefore(scene, before2, before1, share)) ??
      (after1 && after2 && shareOfWhole(scene, share, after1, after2));
    if (calculation) found.push(calculation);
  });
  return found;
}

/** A number that a text does not give, and that follows from two that it gives side by side. */
export interface Derived {
  readonly operands: readonly [Quantity, Quantity];
  readonly value: Bounds;
  readonly unit: string;
  /** “5.4 of 6 million is 90 %” */
  readonly result: string;
}

/** The share that “5.4 of 6 million parcels” is, and the count that “70 per cent of 5.4 million parcels” is. */
export function deriveNumbers(scene: Scene): Derived[] {
  return scene.numbers.flatMap((first, i) => {
    const whole = scene.numbers[i + 1];
    if (whole === undefined) return [];
    if (isPartOf(scene, first, whole)) {
      const share = shareOf(first, whole);
      if (share === null) return [];
      return [
        { operands: [first, whole], value: share, unit: 'percent', result: describe(scene, first, whole, share) },
      ];
    }
    if (!isShare(first) || whole.unit !== 'count' || !ofWhole.test(between(scene, first, whole) ?? '')) return [];
    const value = productOf(first, whole);
    if (![value.min, value.max].every(Number.isFinite)) return [];
    return [{ operands: [first, whole], value, unit: whole.unit, result: describeProduct(scene, first, whole) }];
  });
}

function isShare({ unit, value }: Quantity): boolean {
  return unit === 'percent' || (unit === 'ratio' && (value as number) < 1);
}

const ofWhole = /^ (?:out )?of (?:the |its |their |all |a total of |all the )?$/u;
/** What joins a number to its other form. The words before it are of the counted thing. */
const joined = /^(?:[^.;:\d]{0,45}?(?:, or |, meaning |, that is )|(?: [\p{L}’'-]+){0,3}(?:,? ?\(| [–—-] ))$/u;
/** “, one in three, ” */
const aside = /^(?: [\p{L}’'-]+){0,3}, $/u;
/** The share is said to be of all that was given. */
const ofAll = /^ of (?:all of them|them all|the total|the whole|them)(?:$|[).;,–—]| [–—-] )/u;
const ofSomething = /^ of (?:the |its |their |all )?[\p{L}’'-]+(?:$|[).;,–—]| [–—-] )/u;
const closed = /^(?:$|[).;,–—]| [–—-] )/u;

function isPartOf(scene: Scene, part: Quantity, whole: Quantity): boolean {
  const isCounted = (unit: string) => unit === 'count' || unit.startsWith('currency');
  if (!isCounted(part.unit) || part.unit !== whole.unit || part.per !== whole.per) return false;
  return ofWhole.test(between(scene, part, whole) ?? '');
}

/** “5.4 of 6 million” leaves the scale of the part out. */
function shareOf(part: Quantity, whole: Quantity): Bounds | null {
  const scale = scaleLeftOut(part, whole);
  const [low, high] = [boundsOf(part), boundsOf(whole)];
  if (high.min <= 0 || !Number.isFinite(high.max) || !Number.isFinite(low.min) || !Number.isFinite(low.max))
    return null;
  if ((part.value as number) * scale > (whole.value as number)) return null;
  return { min: (100 * low.min * scale) / high.max, max: Math.min(100, (100 * low.max * scale) / high.min) };
}

function scaleLeftOut(part: Quantity, whole: Quantity): number {
  const [x, y] = [part.value as number, whole.value as number];
  if (x >= 1000 || y < 1e6) return 1;
  const scale = 1000 ** Math.floor(Math.log10(y) / 3 + 1e-9);
  return !Number.isInteger(x) && x * scale <= y ? scale : 1;
}

function describe(scene: Scene, part: Quantity, whole: Quantity, { min, max }: Bounds): string {
  return `${wordsOf(scene, part)} of ${wordsOf(scene, whole)} is ${show((min + max) / 2)} %`;
}

function judge(scene: Scene, part: Quantity, whole: Quantity, share: Quantity): Calculation | null {
  const computed = shareOf(part, whole);
  if (computed === null) return null;
  const factor = share.unit === 'ratio' ? 100 : 1;
  const { min, max } = boundsOf(share);
  const holds = decide(computed, { min: min * factor, max: max * factor }, 1);
  if (holds === null || (!holds && isRough(part, whole))) return null;
  return { stated: share, operands: [part, whole], result: describe(scene, part, whole, computed), holds };
}

/** A part without its scale can have been anything. */
function isRough(part: Quantity, whole: Quantity): boolean {
  return scaleLeftOut(part, whole) !== 1 || ((part.value as number) < 1000 && (whole.value as number) >= 1e6);
}

function partFirst(scene: Scene, part: Quantity, whole: Quantity, share: Quantity): Calculation | null {
  const joint = between(scene, whole, share) ?? '';
  const isAside = share.unit === 'ratio' && aside.test(joint);
  if (!isPartOf(scene, part, whole) || !(isAside || joined.test(joint))) return null;
  const tail = behind(scene, share);
  if (closed.test(tail) || ofAll.test(tail)) return judge(scene, part, whole, share);
  // “Or 45 per cent of the workforce”: another whole may be meant, so that only agreement is told.
  const calculation = ofSomething.test(tail) ? judge(scene, part, whole, share) : null;
  return calculation?.holds ? calculation : null;
}

/** “90 per cent (5.4 of 6 million)” */
function partBehind(scene: Scene, share: Quantity, part: Quantity, whole: Quantity): Calculation | null {
  if (!isPartOf(scene, part, whole) || !joined.test(between(scene, share, part) ?? '')) return null;
  const tail = behind(scene, whole.ofSpan !== null && whole.ofSpan.start >= whole.end ? whole.ofSpan : whole);
  return closed.test(tail) ? judge(scene, part, whole, share) : null;
}

/** “42 (21 per cent) of 200 patients”, “42, or 21 per cent, of the 200” */
function shareBetween(scene: Scene, part: Quantity, share: Quantity, whole: Quantity): Calculation | null {
  if (part.unit !== whole.unit || !/^(?: \(|, or )$/u.test(between(scene, part, share) ?? '')) return null;
  const tail = between(scene, share, whole) ?? '';
  return /^[),] (?:out )?of (?:the |its |their |all )?$/u.test(tail) ? judge(scene, part, whole, share) : null;
}

/** “one in 64, or 1.56 per cent” */
function restated(scene: Scene, odds: Quantity, share: Quantity): Calculation | null {
  if (odds.unit !== 'ratio' || share.unit !== 'percent' || (odds.value as number) >= 1) return null;
  if (!/^,? (?:or |\()$/u.test(between(scene, odds, share) ?? '') || !closed.test(behind(scene, share))) return null;
  const { min, max } = boundsOf(odds);
  const holds = decide({ min: 100 * min, max: 100 * max }, boundsOf(share), 1);
  const result = `${wordsOf(scene, odds)} is ${show(100 * (odds.value as number))} %`;
  return holds === null ? null : { stated: share, operands: [odds], result, holds };
}

/** “spent $215 million, of which $9.2 million, or 4 per cent, …”: another whole may be meant, so that only agreement is told. */
function partOfWholeBefore(scene: Scene, whole: Quantity, part: Quantity, share: Quantity): Calculation | null {
  if (part.unit !== whole.unit || (part.unit !== 'count' && !part.unit.startsWith('currency'))) return null;
  const [joint, tail] = [between(scene, part, share) ?? '', behind(scene, share)];
  const isRestated = /^(?: [\p{L}’'-]+){0,3},? (?:or |\()$/u.test(joint) && closed.test(tail);
  const isOfAll = /^[^.;:\d]{0,60}, (?:or )?$/u.test(joint) && ofAll.test(tail);
  if (between(scene, whole, part) === null || !(isRestated || isOfAll)) return null;
  const calculation = judge(scene, part, whole, share);
  return calculation?.holds ? calculation : null;
}

/** “70 per cent of the 5.4 million parcels, or 3.8 million” */
function shareOfWhole(scene: Scene, share: Quantity, whole: Quantity, part: Quantity): Calculation | null {
  if (part.unit !== whole.unit || !ofWhole.test(between(scene, share, whole) ?? '')) return null;
  if (!/^[^.;:\d]{0,45}?(?:, or | \()$/u.test(between(scene, whole, part) ?? '')) return null;
  if (part.per !== whole.per || !closed.test(behind(scene, part.ofSpan ?? part))) return null;
  const holds = decide(productOf(share, whole), boundsOf(part));
  return holds === null
    ? null
    : { stated: part, operands: [share, whole], result: describeProduct(scene, share, whole), holds };
}

function productOf(share: Quantity, whole: Quantity): Bounds {
  const factor = share.unit === 'ratio' ? 1 : 0.01;
  const [rate, all] = [boundsOf(share), boundsOf(whole)];
  return { min: rate.min * factor * all.min, max: rate.max * factor * all.max };
}

function describeProduct(scene: Scene, share: Quantity, whole: Quantity): string {
  const factor = share.unit === 'ratio' ? 1 : 0.01;
  const product = (share.value as number) * factor * (whole.value as number);
  return `${wordsOf(scene, share)} of ${wordsOf(scene, whole)} is ${show(product)}`;
}
