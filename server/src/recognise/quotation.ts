import type { Span } from '../text/span.ts';
import type { Layout } from './analyse.ts';
import type { Leftover } from './model.ts';

export function findQuotations(_layout: Layout, _leftovers: readonly Leftover[]): Span[] {
  return [];
}
