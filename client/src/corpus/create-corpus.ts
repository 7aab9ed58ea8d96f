import * as vscode from 'vscode';
import { articlesFolder, exists } from './article-file.ts';

/**
 * Makes a folder for articles and a codebook to begin with, where they are not there yet, and leaves everything else as
 * it is.
 */
export async function createCorpus(extension: vscode.Uri, folder: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.createDirectory(articlesFolder(folder));
  const codebook = vscode.Uri.joinPath(folder, 'annotations', 'codebook.yaml');
  if (await exists(codebook)) return;
  const edit = new vscode.WorkspaceEdit();
  const starter = vscode.Uri.joinPath(extension, 'client/sample/annotations/codebook.yaml');
  edit.createFile(codebook, { ignoreIfExists: true, contents: await vscode.workspace.fs.readFile(starter) });
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(vscode.l10n.t('The codebook could not be written.'));
}

/** The folder that a person means: that of the workspace, one chosen of several, else one to be opened. */
export async function chooseFolder(title: string): Promise<{ uri: vscode.Uri; isOpen: boolean } | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 1) return { uri: (folders[0] as vscode.WorkspaceFolder).uri, isOpen: true };
  if (folders.length > 1) {
    const chosen = await vscode.window.showWorkspaceFolderPick({ placeHolder: title });
    return chosen && { uri: chosen.uri, isOpen: true };
  }
  const [uri] = (await vscode.window.showOpenDialog({ title, canSelectFiles: false, canSelectFolders: true })) ?? [];
  return uri && { uri, isOpen: false };
}
