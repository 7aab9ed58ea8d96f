import type { PreparedClaim } from './model.ts';

/** Each side gives a number that the other has not. */
export function numbersDiffer(a: PreparedClaim, b: PreparedClaim): boolean {
  if (a.numbers.length === 0 || b.numbers.length === 0) return false;
  return hasOwn(a.numbers, b.numbers) && hasOwn(b.numbers, a.numbers);
}

function hasOwn(left: readonly string[], right: readonly string[]): boolean {
  return left.some((value) => !right.includes(value));
}
