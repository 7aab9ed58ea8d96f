import * as vscode from 'vscode';
import type { FromPage } from './messages.ts';

/** Asks where to save a picture, and writes it there. */
export async function savePicture({ name, type, content }: Extract<FromPage, { kind: 'save' }>): Promise<void> {
  const fileName = `${name}.${type}`;
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const uri = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Picture'),
    filters: type === 'svg' ? { SVG: ['svg'] } : { PNG: ['png'] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder.uri, fileName) }),
  });
  if (uri === undefined) return;
  try {
    await vscode.workspace.fs.writeFile(uri, type === 'svg' ? new TextEncoder().encode(content) : fromBase64(content));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('The picture cannot be saved: {0}', reason));
    return;
  }
  const open = vscode.l10n.t('Open');
  const message = vscode.l10n.t('The picture is saved as {0}.', uri.path.slice(uri.path.lastIndexOf('/') + 1));
  if ((await vscode.window.showInformationMessage(message, open)) === open)
    await vscode.commands.executeCommand('vscode.open', uri);
}

function fromBase64(content: string): Uint8Array {
  return Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
}
