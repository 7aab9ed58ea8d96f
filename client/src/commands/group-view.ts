import type { ViewId } from '../views/tree.ts';
import type { Command } from './index.ts';

const groupings: readonly (readonly [ViewId, string])[] = [
  ['claims', 'article'],
  ['claims', 'position'],
  ['claims', 'speaker'],
  ['annotations', 'tag'],
  ['annotations', 'status'],
  ['annotations', 'article'],
];

export const groupCommands: readonly Command[] = groupings.map(([id, by]) => ({
  id: `counterclaim.${id}.by.${by}`,
  create:
    ({ views }) =>
    () =>
      views[id].set({ by }),
}));
