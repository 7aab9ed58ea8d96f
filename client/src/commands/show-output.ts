import type { Command } from './index.ts';

export const showOutput: Command = {
  id: 'counterclaim.showOutput',
  create:
    ({ client }) =>
    () =>
      client.outputChannel.show(),
};
