import { openPassage as id, type OpenPassageArgument } from '@counterclaim/server/protocol';
import { reveal } from '../reveal.ts';
import type { Command } from './index.ts';

/** The links of the hover card: opens the article at the passage. */
export const openPassage: Command = {
  id,
  create:
    ({ client }) =>
    (passage: OpenPassageArgument) =>
      reveal(client, passage),
};
