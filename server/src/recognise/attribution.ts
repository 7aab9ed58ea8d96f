import type { Span } from '../text/span.ts';
import type { Layout } from './analyse.ts';
import type { Attribution, Leftover, Mention, Name } from './model.ts';

export interface AttributionContext {
  readonly leftovers: readonly Leftover[];
  readonly quotations: readonly Span[];
  readonly names: readonly Name[];
  readonly mentions: readonly Mention[];
}

export function findAttributions(_layout: Layout, _context: AttributionContext): Attribution[] {
  return [];
}
