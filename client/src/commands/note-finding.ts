import { noteFinding as id, type NoteFindingArgument } from '@counterclaim/server/protocol';
import type { Command } from './index.ts';

/** Writes what was found in a passage down as a note on it, where it can be answered and settled. */
export const noteFinding: Command = {
  id,
  create:
    ({ annotating }) =>
    ({ passage, note }: NoteFindingArgument) =>
      annotating.acts.perform([{ kind: 'note', ...passage, note }]),
};
