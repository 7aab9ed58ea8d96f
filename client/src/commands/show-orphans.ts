import * as vscode from 'vscode';
import { pickAnnotation } from '../annotation/choose-annotation.ts';
import { isArticle } from '../articles.ts';
import { reveal } from '../reveal.ts';
import type { Command } from './index.ts';

/** Lists the annotations of the article whose passages are not in it any more; Enter opens the entry in its file. */
export const showOrphans: Command = {
  id: 'counterclaim.showOrphans',
  create:
    ({ client, annotating }) =>
    async () => {
      const document = vscode.window.activeTextEditor?.document;
      if (document === undefined || !isArticle(document)) return;
      const orphans = (await annotating.annotations.ask(document)).filter(({ range }) => range === null);
      if (orphans.length === 0) {
        const message = vscode.l10n.t('All annotations of this article have their passages.');
        void vscode.window.showInformationMessage(message);
        return;
      }
      const title = vscode.l10n.t('Annotations without a passage');
      const chosen = await pickAnnotation(orphans, title);
      if (chosen !== undefined) await reveal(client, chosen.file, { preview: false });
    },
};
