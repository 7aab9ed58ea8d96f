import type { Command } from './index.ts';

/** Opens the pictures: the matrix of articles and claims, the graph of speakers, numbers over time. */
export const showPictures: Command = {
  id: 'counterclaim.showPictures',
  create:
    ({ pictures }) =>
    () =>
      pictures.show(),
};
