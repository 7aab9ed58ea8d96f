import type { Quantity } from '../../recognise/model.ts';
import type { Calculation } from '../arithmetic.ts';
import { before, behind, between, boundsOf, decide, isExact, type Scene, show, wordsOf } from './scene.ts';

/** “12 men and 8 women, 20 people in all”, “20 people: 12 men and 8 women”, “£4m from one and £6m from another, a total of £10m”. */
export function findSums(scene: Scene): Calculation[] {
  return [...findCounted(scene), ...findTotals(scene)];
}

function findCounted(scene: Scene): Calculation[] {
  const counts = scene.numbers.filter((number) => number.unit === 'count' && isExact(number) && number.per === null);
  return counts.flatMap((total, i) => {
    const isAll = inAll.test(behind(scene, total));
    const parts = isAll
      ? (partsBefore(scene, counts, i) ?? partsBehind(scene, counts, i, opening))
      : toldOf(scene, partsBehind(scene, counts, i, colon));
    if (parts === null) return [];
    const sum = parts.reduce((whole, part) => whole + (part.value as number), 0);
    const result = `${parts.map((part) => wordsOf(scene, part)).join(' and ')} are ${sum}`;
    return [{ stated: total, operands: parts, result, holds: sum === total.value }];
  });
}

const inAll = /^(?: [\p{L}-]+){0,3},? (?:in all|in total|altogether|all told)\b/u;
/** One thing that is counted, and no verb in between: “12 men and ”, “3 buses, ”. */
const listed = /^(?: [\p{L}-]+){1,3}(?:,| and|, and) $/u;
/** Parts without a number. */
const unnumbered = /\b(?:and|besides|more|others?|plus|several|some)\b/u;
const colon = /^ [^.;:\d]{1,40}: $/u;
const ending = /^(?: [\p{L}-]+){1,3}\.?$/u;
const closed = /^(?:$|[).;,–—])/u;
const closing = /^(?: [\p{L}-]+){1,3}(?:,| [–—-]|,? or) $/u;
const opening = /^(?: [\p{L}-]+){0,3},? (?:in all|in total|altogether|all told)(?:,|:| [–—-]| \() ?$/u;

function partsBefore(scene: Scene, counts: readonly Quantity[], total: number): Quantity[] | null {
  const last = counts[total - 1];
  if (last === undefined || !closing.test(between(scene, last, counts[total] as Quantity) ?? '')) return null;
  let first = total - 1;
  while (first > 0 && isListed(scene, counts[first - 1] as Quantity, counts[first] as Quantity)) first--;
  return first < total - 1 ? counts.slice(first, total) : null;
}

function partsBehind(scene: Scene, counts: readonly Quantity[], total: number, opening: RegExp): Quantity[] | null {
  const first = counts[total + 1];
  if (first === undefined || !opening.test(between(scene, counts[total] as Quantity, first) ?? '')) return null;
  let last = total + 1;
  while (last + 1 < counts.length && isListed(scene, counts[last] as Quantity, counts[last + 1] as Quantity)) last++;
  return last > total + 1 ? counts.slice(total + 1, last + 1) : null;
}

/** Behind a colon the list is of all only where it ends the sentence: “and three more” or “several children” would add to it. */
function toldOf(scene: Scene, parts: Quantity[] | null): Quantity[] | null {
  const [last, one] = [parts?.at(-1), parts?.at(-2)];
  if (parts === null || last === undefined || one === undefined) return null;
  return / and $/u.test(between(scene, one, last) ?? '') && ending.test(behind(scene, last)) ? parts : null;
}

/** “£4m from the state and £6m from donors, a total of £10m” */
function findTotals(scene: Scene): Calculation[] {
  return scene.numbers.flatMap((total, i) => {
    const parts: Quantity[] = [];
    const isTotal =
      /\btotal of /iu.test(wordsOf(scene, total)) || /, (?:\p{L}+ )?a total of $/u.test(before(scene, total));
    if (!isTotal || !total.unit.startsWith('currency') || !closed.test(behind(scene, total))) return [];
    for (let at = i - 1; at >= 0 && scene.numbers[at]?.unit === total.unit; at--) {
      const [part, next] = [scene.numbers[at] as Quantity, scene.numbers[at + 1] as Quantity];
      const joint = between(scene, part, next) ?? '';
      const isJoined =
        at === i - 1 ? /^[^.;:\d]{1,45}, (?:\p{L}+ )?(?:a total of )?$/u : /^[^.;:\d]{1,45}(?:,| and|, and) $/u;
      if (!isJoined.test(joint) || (at === i - 1 && unnumbered.test(joint))) break;
      parts.unshift(part);
    }
    if (parts.length < 2) return [];
    const [low, high] = [0, 0].map((_, side) =>
      parts.map(boundsOf).reduce((sum, { min, max }) => sum + (side === 0 ? min : max), 0),
    ) as [number, number];
    const holds = decide({ min: low, max: high }, boundsOf(total));
    const result = `${parts.map((part) => wordsOf(scene, part)).join(' and ')} are ${show((low + high) / 2)}`;
    return holds === null ? [] : [{ stated: total, operands: parts, result, holds }];
  });
}

function isListed(scene: Scene, one: Quantity, next: Quantity): boolean {
  return listed.test(between(scene, one, next) ?? '');
}
