import type { Quantity } from '../../recognise/model.ts';
import type { Calculation } from '../arithmetic.ts';
import { type Bounds, before, between, boundsOf, decide, isExact, type Scene, show, wordsOf } from './scene.ts';

/** “leads by 15 points, 52 per cent to 37 per cent”; “fell $1.25, or 1.4 per cent, to $88.95”. */
export function findMargins(scene: Scene): Calculation[] {
  return scene.numbers.flatMap((number, i) => {
    const [next, last] = [scene.numbers[i + 1], scene.numbers[i + 2]];
    if (next === undefined || last === undefined) return [];
    return (
      readLead(scene, number, next, last) ??
      readMove(scene, number, next, last) ??
      readMajority(scene, number, next, last) ??
      []
    );
  });
}

const lead = /^(?: points?)?(?: [^.;:\d]{0,45}?)?(?:, | \(| [–—-] )$/u;

function readLead(scene: Scene, margin: Quantity, high: Quantity, low: Quantity): Calculation | null {
  const isPoints =
    margin.unit === 'percentage-point' || (margin.unit === 'count' && /^points?$/iu.test(margin.of ?? ''));
  const isShare = ({ unit }: Quantity) => unit === 'percent' || unit === 'count';
  if (!isPoints || !isShare(high) || !isShare(low) || !/ to $/u.test(between(scene, high, low) ?? '')) return null;
  if (between(scene, high, low) !== ' to ' || !lead.test(between(scene, margin, high) ?? '')) return null;
  if (!/\b(?:by|a|an)(?: [a-z]+)? $/u.test(before(scene, margin)) || (high.value as number) > 100) return null;
  const computed = { min: boundsOf(high).min - boundsOf(low).max, max: boundsOf(high).max - boundsOf(low).min };
  if (![computed.min, computed.max].every(Number.isFinite) || computed.max < 0) return null;
  // Both shares are rounded, and so is their difference.
  const holds = decide({ min: computed.min - 0.5, max: computed.max + 0.5 }, boundsOf(margin), 1);
  const result = `${wordsOf(scene, high)} to ${wordsOf(scene, low)} is ${show((high.value as number) - (low.value as number))} points`;
  return holds === null ? null : { stated: margin, operands: [high, low], result, holds };
}

/** “by 61 votes to 39, a majority of 22” */
function readMajority(scene: Scene, high: Quantity, low: Quantity, margin: Quantity): Calculation | null {
  if (![high, low, margin].every((number) => number.unit === 'count' && isExact(number))) return null;
  if (!/^(?: votes?)? (?:to|against) $/u.test(between(scene, high, low) ?? '')) return null;
  if (
    !/^(?: votes?)?(?:,| –| —| \(|, or) ?(?:with )?a (?:majority|margin|lead) of $/u.test(
      between(scene, low, margin) ?? '',
    )
  )
    return null;
  const difference = (high.value as number) - (low.value as number);
  const result = `${wordsOf(scene, high)} to ${wordsOf(scene, low)} is a lead of ${show(difference)}`;
  return { stated: margin, operands: [high, low], result, holds: difference === margin.value };
}

const down =
  /\b(?:declin|decreas|dip|down|drop|eas|fall|fell|lose|lost|losing|plung|shed|slid|slip|slump|sink|sank|tumbl)/u;
const up = /\b(?:add|advanc|climb|gain|increas|jump|rall|ris|rose|soar|surg|up)/u;

/** A move in the unit of the value and in per cent, and where it ended. */
function readMove(scene: Scene, first: Quantity, second: Quantity, end: Quantity): Calculation | null {
  if (!/^(?: points?)?,? (?:or |\()$/u.test(between(scene, first, second) ?? '')) return null;
  if (!/^[,)]?,? (?:to|to close at|to end at|to finish at) $/u.test(between(scene, second, end) ?? '')) return null;
  const [size, share] = second.unit === 'percent' ? [first, second] : [second, first];
  const words = before(scene, first);
  if (share.unit !== 'percent' || size.unit !== end.unit || down.test(words) === up.test(words)) return null;
  const [move, value] = [boundsOf(size), boundsOf(end)];
  const sign = up.test(words) ? -1 : 1;
  const start: Bounds = {
    min: value.min + sign * (sign > 0 ? move.min : move.max),
    max: value.max + sign * (sign > 0 ? move.max : move.min),
  };
  if (!(start.min > 0) || ![move.min, start.max].every(Number.isFinite)) return null;
  const computed = { min: (100 * move.min) / start.max, max: (100 * move.max) / start.min };
  const holds = decide(computed, boundsOf(share), 0.2);
  if (holds === null) return null;
  const from = (value.min + value.max) / 2 + sign * (size.value as number);
  const result = `${wordsOf(scene, size)} on ${Number(from.toPrecision(5))} is ${show((computed.min + computed.max) / 2)} %`;
  return { stated: share, operands: [size, end], result, holds };
}
