import { goToDisputed } from '../disputed.ts';
import type { Command } from './index.ts';

export const goToPreviousDisputed: Command = {
  id: 'counterclaim.goToPreviousDisputed',
  create:
    ({ client, trail }) =>
    () =>
      goToDisputed(client, trail, 'previous'),
};
