import type { Command } from './index.ts';

/** Takes back the last act on annotations, wherever the focus is; the editor's own undo is for the text in the editor. */
export const undoAnnotation: Command = {
  id: 'counterclaim.undoAnnotation',
  create:
    ({ annotating }) =>
    () =>
      annotating.acts.undo(),
};
