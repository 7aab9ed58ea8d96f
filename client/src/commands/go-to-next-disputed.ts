import { goToDisputed } from '../disputed.ts';
import type { Command } from './index.ts';

export const goToNextDisputed: Command = {
  id: 'counterclaim.goToNextDisputed',
  create:
    ({ client, trail }) =>
    () =>
      goToDisputed(client, trail, 'next'),
};
