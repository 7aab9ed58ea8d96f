import * as vscode from 'vscode';
import { type AnnotationArgument, annotationAtCursor } from '../annotation/choose-annotation.ts';
import type { Command } from './index.ts';

/** Deletes an annotation without asking: *Undo Last Annotation* brings it back. */
export const deleteAnnotation: Command = {
  id: 'counterclaim.deleteAnnotation',
  create:
    ({ annotating }) =>
    async (argument?: AnnotationArgument) => {
      const chosen = await annotationAtCursor(annotating, argument);
      if (chosen === undefined) return;
      const done = await annotating.acts.perform([{ kind: 'delete', id: chosen.annotation.id }]);
      if (done === undefined) return;
      const undo = vscode.l10n.t('Undo');
      void vscode.window.showInformationMessage(vscode.l10n.t('The annotation is deleted.'), undo).then((answer) => {
        if (answer === undo) void annotating.acts.undo();
      });
    },
};
