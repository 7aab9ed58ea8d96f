import type { Quantity } from '../../recognise/model.ts';
import type { Calculation } from '../arithmetic.ts';
import { behind, between, isExact, type Scene, wordsOf } from './scene.ts';

/** “12 men and 8 women, 20 people in all”, “20 people in all: 12 men and 8 women”. */
export function findSums(scene: Scene): Calculation[] {
  const counts = scene.numbers.filter((number) => number.unit === 'count' && isExact(number) && number.per === null);
  return counts.flatMap((total, i) => {
    if (!inAll.test(behind(scene, total))) return [];
    const parts = partsBefore(scene, counts, i) ?? partsBehind(scene, counts, i);
    if (parts === null) return [];
    const sum = parts.reduce((whole, part) => whole + (part.value as number), 0);
    const result = `${parts.map((part) => wordsOf(scene, part)).join(' and ')} are ${sum}`;
    return [{ stated: total, operands: parts, result, holds: sum === total.value }];
  });
}

const inAll = /^(?: [\p{L}-]+){0,3},? (?:in all|in total|altogether|all told)\b/u;
/** One thing that is counted, and no verb in between: “12 men and ”, “3 buses, ”. */
const listed = /^(?: [\p{L}-]+){1,3}(?:,| and|, and) $/u;
const closing = /^(?: [\p{L}-]+){1,3}(?:,| [–—-]|,? or) $/u;
const opening = /^(?: [\p{L}-]+){0,3},? (?:in all|in total|altogether|all told)(?:,|:| [–—-]| \() ?$/u;

function partsBefore(scene: Scene, counts: readonly Quantity[], total: number): Quantity[] | null {
  const last = counts[total - 1];
  if (last === undefined || !closing.test(between(scene, last, counts[total] as Quantity) ?? '')) return null;
  let first = total - 1;
  while (first > 0 && isListed(scene, counts[first - 1] as Quantity, counts[first] as Quantity)) first--;
  return first < total - 1 ? counts.slice(first, total) : null;
}

function partsBehind(scene: Scene, counts: readonly Quantity[], total: number): Quantity[] | null {
  const first = counts[total + 1];
  if (first === undefined || !opening.test(between(scene, counts[total] as Quantity, first) ?? '')) return null;
  let last = total + 1;
  while (last + 1 < counts.length && isListed(scene, counts[last] as Quantity, counts[last + 1] as Quantity)) last++;
  return last > total + 1 ? counts.slice(total + 1, last + 1) : null;
}

function isListed(scene: Scene, one: Quantity, next: Quantity): boolean {
  return listed.test(between(scene, one, next) ?? '');
}
