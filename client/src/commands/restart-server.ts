import { restart } from '../restart.ts';
import type { Command } from './index.ts';

export const restartServer: Command = {
  id: 'counterclaim.restartServer',
  create:
    ({ client }) =>
    () =>
      restart(client),
};
