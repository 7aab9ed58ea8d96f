import type { Layout } from './analyse.ts';
import type { Leftover } from './model.ts';

export function findLeftovers(_layout: Layout): Leftover[] {
  return [];
}
