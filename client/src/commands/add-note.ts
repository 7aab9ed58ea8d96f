import { meantPassage, noteOn } from '../annotation/passage.ts';
import type { Command } from './index.ts';

/** Opens a thread at a passage for a note, or the note that the person has written there. A text that is given is written. */
export const addNote: Command = {
  id: 'counterclaim.addNote',
  create:
    ({ annotating }) =>
    async (text?: string) => {
      const passage = await meantPassage(annotating);
      if (passage === undefined) return;
      if (typeof text !== 'string') await annotating.comments.writeNote(passage);
      else if (text.trim() !== '') await annotating.acts.perform([noteOn(passage, text.trim())]);
    },
};
