import * as vscode from 'vscode';
import { exists } from './article-file.ts';

/** The files of the sample corpus in `client/sample`. An extension on the web cannot list its own folders. */
export const sampleFiles = [
  'README.md',
  'annotations/1-courier-bridge-closed.yaml',
  'annotations/2-radio-operator-denies-warning.yaml',
  'annotations/4-hauliers-newsletter.yaml',
  'annotations/codebook.yaml',
  'seeds/1-courier-bridge-closed.txt',
  'seeds/2-radio-operator-denies-warning.txt',
  'seeds/3-ledger-ferry-and-figures.txt',
  'seeds/4-hauliers-newsletter.txt',
  'seeds/5-council-minutes.txt',
] as const;

/** The article to begin with. */
export const firstSampleArticle = 'seeds/1-courier-bridge-closed.txt';

/**
 * The sample corpus as a folder of its own that a person may change: a copy in the extension's storage. Files that are
 * there already stay as they are, unless it is to be as new.
 */
export async function copySample(context: vscode.ExtensionContext, isAsNew: boolean): Promise<vscode.Uri> {
  const folder = sampleFolder(context);
  if (isAsNew && (await exists(folder))) await vscode.workspace.fs.delete(folder, { recursive: true });
  for (const path of sampleFiles) {
    const to = vscode.Uri.joinPath(folder, path);
    if (await exists(to)) continue;
    const from = vscode.Uri.joinPath(context.extensionUri, 'client/sample', path);
    await vscode.workspace.fs.writeFile(to, await vscode.workspace.fs.readFile(from));
  }
  return folder;
}

export function sampleFolder(context: vscode.ExtensionContext): vscode.Uri {
  return vscode.Uri.joinPath(context.globalStorageUri, 'sample-corpus');
}

/** Where a copy of the sample corpus has just been opened: its first article, with the walkthrough beside it. */
export async function beginInSample(context: vscode.ExtensionContext): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder?.uri.path !== sampleFolder(context).path || context.workspaceState.get(begun)) return;
  await context.workspaceState.update(begun, true);
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, firstSampleArticle));
  const category = `${context.extension.id}#start`;
  await vscode.commands.executeCommand(
    'workbench.action.openWalkthrough',
    { category, step: `${category}#card` },
    true,
  );
}

const begun = 'counterclaim.sampleBegun';
