import * as vscode from 'vscode';
import { isArticle } from '../articles.ts';
import type { Command } from './index.ts';

/** Writes where each passage stands now, for the article in the editor or for all: one edit, shown for confirmation. */
export const refreshAnchors: Command = {
  id: 'counterclaim.refreshAnchors',
  create:
    ({ client, annotating }) =>
    async (options?: { readonly preview?: boolean }) => {
      const document = vscode.window.activeTextEditor?.document;
      const uri = document && isArticle(document) ? client.code2ProtocolConverter.asUri(document.uri) : null;
      const preview = options?.preview === false ? {} : { preview: vscode.l10n.t('Refresh anchors') };
      await annotating.acts.perform([{ kind: 'refreshAnchors', uri }], preview);
    },
};
