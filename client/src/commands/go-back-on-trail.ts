import type { Command } from './index.ts';

export const goBackOnTrail: Command = {
  id: 'counterclaim.goBackOnTrail',
  create:
    ({ trail }) =>
    () =>
      trail.goBack(),
};
