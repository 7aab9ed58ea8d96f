import type { Layout } from './analyse.ts';
import type { Quantity } from './model.ts';

export function findQuantities(_layout: Layout): Quantity[] {
  return [];
}
