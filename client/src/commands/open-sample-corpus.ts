import * as vscode from 'vscode';
import { exists } from '../corpus/article-file.ts';
import { copySample, sampleFolder } from '../corpus/sample.ts';
import type { Command } from './index.ts';

/** Opens a copy of the sample corpus, in a new window where this one is in use. */
export const openSampleCorpus: Command = {
  id: 'counterclaim.openSampleCorpus',
  create:
    ({ context }) =>
    async () => {
      const isAsNew = (await exists(sampleFolder(context))) ? await asksForNewCopy() : false;
      if (isAsNew === undefined) return;
      const folder = await copySample(context, isAsNew);
      const forceNewWindow = vscode.workspace.workspaceFolders !== undefined;
      await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow });
    },
};

async function asksForNewCopy(): Promise<boolean | undefined> {
  const again = { label: vscode.l10n.t('Open it as I left it'), isAsNew: false };
  const afresh = {
    label: vscode.l10n.t('Start afresh'),
    detail: vscode.l10n.t('What you changed in the sample corpus is lost.'),
    isAsNew: true,
  };
  const title = vscode.l10n.t('The sample corpus has been opened before');
  return (await vscode.window.showQuickPick([again, afresh], { title }))?.isAsNew;
}
