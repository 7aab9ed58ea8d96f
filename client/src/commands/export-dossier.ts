import * as vscode from 'vscode';
import { chooseTarget, folderOf, write } from '../document-file.ts';
import type { Command } from './index.ts';

/** Puts the dossier opened last on the clipboard, with links from the root of the workspace on. */
export const copyDossier: Command = {
  id: 'counterclaim.copyDossier',
  create:
    ({ dossiers }) =>
    async () => {
      const found = await dossiers.markdown(null);
      if (found === undefined) return none();
      await vscode.env.clipboard.writeText(found.markdown);
      vscode.window.setStatusBarMessage(vscode.l10n.t('The dossier is on the clipboard as Markdown.'), 4000);
    },
};

/** Writes the dossier opened last to a file, with links that hold there. */
export const exportDossier: Command = {
  id: 'counterclaim.exportDossier',
  create:
    ({ client, dossiers }) =>
    async (to?: string) => {
      const target = to === undefined ? await chooseTarget('dossier.md', 'Markdown', 'md') : vscode.Uri.parse(to);
      if (target === undefined) return;
      const found = await dossiers.markdown(folderOf(client, target));
      if (found === undefined) return none();
      await write(target, found.markdown);
    },
};

function none(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('No dossier is open. Open that of a claim first.'));
}
