import type { Command } from './index.ts';

export const goForwardOnTrail: Command = {
  id: 'counterclaim.goForwardOnTrail',
  create:
    ({ trail }) =>
    () =>
      trail.goForward(),
};
