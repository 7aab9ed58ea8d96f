import type { PassageOrAnnotation } from '@counterclaim/server/protocol';
import { pickOtherPassage, pickRelation } from '../annotation/link-picker.ts';
import { meantPassage, refOf } from '../annotation/passage.ts';
import type { Command } from './index.ts';

/** What the command may be given in place of the questions. */
export interface LinkToPassageArgument {
  readonly to: PassageOrAnnotation;
  readonly relation: string;
}

/** Links a passage to another one, of this article or of any other. Both are annotated by that, if they are not. */
export const linkToPassage: Command = {
  id: 'counterclaim.linkToPassage',
  create:
    ({ annotating }) =>
    async (argument?: LinkToPassageArgument) => {
      const passage = await meantPassage(annotating);
      if (passage === undefined) return;
      const to = argument?.to ?? (await pickOtherPassage(annotating, passage));
      if (to === undefined) return;
      const relation = argument?.relation ?? (await pickRelation());
      if (relation === undefined) return;
      await annotating.acts.perform([{ kind: 'link', from: refOf(passage), to, relation }]);
    },
};
