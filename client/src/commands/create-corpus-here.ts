import * as vscode from 'vscode';
import { chooseFolder, createCorpus } from '../corpus/create-corpus.ts';
import type { Command } from './index.ts';

/** Makes a folder a corpus: with a place for articles and a codebook to begin with. */
export const createCorpusHere: Command = {
  id: 'counterclaim.createCorpusHere',
  create:
    ({ context }) =>
    async (chosen?: vscode.Uri) => {
      const title = vscode.l10n.t('The folder to keep articles in');
      const folder = chosen === undefined ? await chooseFolder(title) : { uri: chosen, isOpen: true };
      if (folder === undefined) return;
      await createCorpus(context.extensionUri, folder.uri);
      if (!folder.isOpen) {
        await vscode.commands.executeCommand('vscode.openFolder', folder.uri);
        return;
      }
      const add = vscode.l10n.t('Add Article…');
      const done = vscode.l10n.t('The corpus is ready: articles go into “seeds”, the codebook is in “annotations”.');
      void vscode.window.showInformationMessage(done, add).then((answer) => {
        if (answer === add) void vscode.commands.executeCommand('counterclaim.addArticle');
      });
    },
};
