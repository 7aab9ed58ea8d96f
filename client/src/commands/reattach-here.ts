import * as vscode from 'vscode';
import { type AnnotationArgument, pickAnnotation } from '../annotation/choose-annotation.ts';
import { meantPassage } from '../annotation/passage.ts';
import type { Command } from './index.ts';

/** Gives an annotation whose quotation is not in the article any more the passage that is selected. */
export const reattachHere: Command = {
  id: 'counterclaim.reattachHere',
  create:
    ({ annotating }) =>
    async (argument?: AnnotationArgument) => {
      const passage = await meantPassage(annotating);
      if (passage === undefined) return;
      const id = argument?.id ?? (await pickOrphan(await annotating.annotations.ask(passage.document)));
      if (id === undefined) return;
      await annotating.acts.perform([{ kind: 'reattach', id, uri: passage.uri, range: passage.range }]);
    },
};

async function pickOrphan(all: Parameters<typeof pickAnnotation>[0]): Promise<string | undefined> {
  const orphans = all.filter(({ range }) => range === null);
  if (orphans.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('All annotations of this article have their passages.'));
    return undefined;
  }
  return (await pickAnnotation(orphans, vscode.l10n.t('Which annotation belongs to this passage?')))?.id;
}
