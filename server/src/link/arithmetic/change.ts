import type { Quantity } from '../../recognise/model.ts';
import type { Calculation } from '../arithmetic.ts';
import { type Bounds, before, behind, between, boundsOf, decide, type Scene, show, wordsOf } from './scene.ts';

/** “rose from 40 to 50, up 25 per cent”, “fell 20 per cent from 50 to 40”, “doubled from 20 to 40”. */
export function findChanges(scene: Scene): Calculation[] {
  return scene.numbers.flatMap((change, i) => {
    const [before2, before1, after1, after2] = [-2, -1, 1, 2].map((step) => scene.numbers[i + step]);
    const ends =
      (after1 && after2 && endsBehind(scene, change, after1, after2)) ??
      (before2 && before1 && endsBefore(scene, before2, before1, change));
    const calculation = ends ? judge(scene, ends, change) : null;
    return calculation === null ? [] : [calculation];
  });
}

interface Ends {
  readonly from: Quantity;
  readonly to: Quantity;
  readonly sign: 1 | -1;
}

const rising =
  /\b(?:climb(?:ed|s)?|gain(?:ed|s)?|gr[eo]w|grown|increased?|jump(?:ed|s)?|rises?|rose|risen|soar(?:ed|s)?|surged?|swell(?:ed)?|up)\b/u;
const falling =
  /\b(?:cut|declined?|decrease[ds]?|down|drop(?:ped|s)?|fall(?:en|s)?|fell|plunged?|reduced|shrank|shrunk|slid|slipped|slumped|tumbled)\b/u;
/** A time may stand behind either value. */
const time = '(?: (?:in|last|this|a|the)[^.;,()]{1,25})?';
const toEnd = new RegExp(`^[^.;,()\\d]{0,25}(?:${time}|(?: in \\d{4})?) to $`, 'u');
const fromEnd = new RegExp(`^[^.;,()\\d]{0,25}${time},? from $`, 'u');

function signOf(words: string): 1 | -1 | null {
  const [up, down] = [rising.test(words), falling.test(words)];
  return up === down ? null : up ? 1 : -1;
}

/** “rose 25 per cent from 40 to 50”, “rose 25 per cent to 50 from 40” */
function endsBehind(scene: Scene, change: Quantity, first: Quantity, second: Quantity): Ends | null {
  const isMultiple = change.unit === 'ratio' && (change.value as number) > 1;
  const sign = isMultiple ? 1 : signOf(before(scene, change));
  const [head, middle] = [between(scene, change, first) ?? '', between(scene, first, second) ?? ''];
  if (sign === null || !areAlike(first, second)) return null;
  if (/^(?: [a-z-]+){0,3},? from $/u.test(head) && toEnd.test(middle)) return { from: first, to: second, sign };
  if (/^ to $/u.test(head) && fromEnd.test(middle)) return { from: second, to: first, sign };
  return null;
}

/** “from 40 to 50, up 25 per cent”, “from 40 to 50, an increase of 25 per cent”, “from 40 to 50, a 25 per cent rise” */
function endsBefore(scene: Scene, first: Quantity, second: Quantity, change: Quantity): Ends | null {
  const [middle, tail] = [between(scene, first, second) ?? '', between(scene, second, change) ?? ''];
  if (!areAlike(first, second) || !/\bfrom $/u.test(before(scene, first)) || !toEnd.test(middle)) return null;
  const lead = /^[^.;()\d]{0,35}?,? (?:\(|– |— )?(up|down|an? (?:[a-z]+ ){0,2}(?:of|by)|an?) $/u.exec(tail)?.[1];
  if (lead === undefined) return null;
  const sign = signOf(/^an?$/u.test(lead) ? behind(scene, change).slice(0, 20) : lead.replace(/^an? /u, ''));
  return sign === null ? null : { from: first, to: second, sign };
}

/** “from 40 to 46 per cent” gives the unit once. */
function areAlike(a: Quantity, b: Quantity): boolean {
  return (
    (a.unit === b.unit || (a.unit === 'count' && b.unit === 'percent')) &&
    a.unit !== 'ratio' &&
    (a.value as number) > 0 &&
    (b.value as number) > 0
  );
}

function judge(scene: Scene, { from, to, sign }: Ends, change: Quantity): Calculation | null {
  const [a, b] = [from.value as number, to.value as number];
  // “from 40 to 50 million” may leave a scale out.
  if (b / a > 100 || a / b > 100) return null;
  const computed = computeChange(from, to, change, sign);
  if (computed === null || ![computed.min, computed.max].every(Number.isFinite)) return null;
  const holds = decide(computed, boundsOf(change), change.unit === 'ratio' ? 0.3 : 1);
  if (holds === null) return null;
  const size = (computed.min + computed.max) / 2;
  const shown =
    change.unit === 'ratio' ? `${show(size)} times as much` : `${sign * size < 0 ? '−' : '+'}${show(Math.abs(size))}`;
  const unit = change.unit === 'percent' ? ' %' : change.unit === 'percentage-point' ? ' points' : '';
  const result = `From ${wordsOf(scene, from)} to ${wordsOf(scene, to)} is ${shown}${unit}`;
  return { stated: change, operands: [from, to], result, holds };
}

/** Shares change by points; “up 10 per cent” of a share can mean either, so that nothing is said of it. */
function computeChange(from: Quantity, to: Quantity, change: Quantity, sign: 1 | -1): Bounds | null {
  const [a, b] = [boundsOf(from), boundsOf(to)];
  if (change.unit === 'percentage-point' && to.unit === 'percent')
    return sign === 1 ? { min: b.min - a.max, max: b.max - a.min } : { min: a.min - b.max, max: a.max - b.min };
  if (to.unit === 'percent') return null;
  if (change.unit === 'ratio' && (change.value as number) > 1) return { min: b.min / a.max, max: b.max / a.min };
  if (change.unit !== 'percent') return null;
  const [low, high] = [100 * (b.min / a.max - 1), 100 * (b.max / a.min - 1)];
  return sign === 1 ? { min: low, max: high } : { min: -high, max: -low };
}
