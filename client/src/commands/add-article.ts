import * as vscode from 'vscode';
import { chooseFolder, createCorpus } from '../corpus/create-corpus.ts';
import { articleEndings } from '../corpus/extraction.ts';
import type { Command, Session } from './index.ts';

/** From the explorer: the file under the pointer, and those that are selected with it. */
type FromExplorer = [chosen?: vscode.Uri, selected?: readonly vscode.Uri[]];

/** Brings articles into the corpus: from files of several formats, or from the clipboard. */
export const addArticle: Command = {
  id: 'counterclaim.addArticle',
  create:
    (session) =>
    async (...[chosen, selected]: FromExplorer) => {
      const folder = await openFolder(session);
      if (folder === undefined) return undefined;
      const files = selected ?? (chosen && [chosen]);
      const added = files ? await session.additions.addFiles(files, folder) : await choose(session, folder);
      const [first] = added ?? [];
      if (added === undefined || first === undefined) return added;
      await vscode.window.showTextDocument(first);
      if (added.length > 1) {
        void vscode.window.showInformationMessage(vscode.l10n.t('{0} articles were added.', added.length));
      }
      return added;
    },
};

/** The folder of the workspace to add to. Where none is open, one is chosen, made a corpus and opened instead. */
async function openFolder({ context }: Session): Promise<vscode.Uri | undefined> {
  const title = vscode.l10n.t('The folder that the article is added to');
  const folder = await chooseFolder(title);
  if (folder === undefined || folder.isOpen) return folder?.uri;
  await createCorpus(context.extensionUri, folder.uri);
  await vscode.commands.executeCommand('vscode.openFolder', folder.uri);
  return undefined;
}

async function choose({ additions }: Session, folder: vscode.Uri): Promise<readonly vscode.Uri[] | undefined> {
  const fromFiles = {
    label: vscode.l10n.t('$(file) From files…'),
    description: articleEndings.map((ending) => `.${ending}`).join(', '),
  };
  const fromClipboard = {
    label: vscode.l10n.t('$(clippy) From the clipboard'),
    description: vscode.l10n.t('text that was copied'),
  };
  const way = await vscode.window.showQuickPick([fromFiles, fromClipboard], { title: vscode.l10n.t('Add Article') });
  if (way === fromFiles) {
    const filters = { [vscode.l10n.t('Articles')]: [...articleEndings] };
    const files = await vscode.window.showOpenDialog({ canSelectMany: true, filters });
    return files && additions.addFiles(files, folder);
  }
  if (way === undefined) return undefined;
  const text = await vscode.env.clipboard.readText();
  if (text.trim() !== '') return additions.addText(text, folder);
  void vscode.window.showWarningMessage(vscode.l10n.t('There is no text in the clipboard. Copy the article first.'));
  return undefined;
}
