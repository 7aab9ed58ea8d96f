import type { Layout } from './analyse.ts';
import type { Leftover, Mention, Name } from './model.ts';

/** The names of an article and every place where they are mentioned. */
export function findNames(_layout: Layout, _leftovers: readonly Leftover[]): { names: Name[]; mentions: Mention[] } {
  return { names: [], mentions: [] };
}
