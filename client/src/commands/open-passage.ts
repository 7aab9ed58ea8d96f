import { openPassage as id, type OpenPassageArgument } from '@counterclaim/server/protocol';
import type { Command } from './index.ts';

/** The links of the hover card, of views and of pictures: opens the article at the passage. */
export const openPassage: Command = {
  id,
  create:
    ({ trail }) =>
    ({ from, by = 'passage', ...passage }: OpenPassageArgument) =>
      trail.follow(passage, { by, from }),
};
