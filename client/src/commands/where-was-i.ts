import type { Command } from './index.ts';

/** Goes back to the last place that the person read before wandering off, or before this session. */
export const whereWasI: Command = {
  id: 'counterclaim.whereWasI',
  create:
    ({ trail }) =>
    () =>
      trail.goToLostPlace(),
};
