import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Asks for the file that a document is written to; `undefined`: the person has left the question. */
export function chooseTarget(name: string, format: string, ending: string): Thenable<vscode.Uri | undefined> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  return vscode.window.showSaveDialog({
    filters: { [format]: [ending] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder.uri, name) }),
  });
}

/** Where a file lies, as the server names folders: links of the document count from there. */
export function folderOf(client: BaseLanguageClient, file: vscode.Uri): string {
  return client.code2ProtocolConverter.asUri(vscode.Uri.joinPath(file, '..')).replace(/\/$/, '');
}

/** Writes a document and offers to open it: HTML as a browser shows it, where the file lies on this machine. */
export async function write(target: vscode.Uri, content: string): Promise<void> {
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(content));
  const open = vscode.l10n.t('Open');
  const message = vscode.l10n.t('{0} is written.', vscode.workspace.asRelativePath(target));
  void vscode.window.showInformationMessage(message, open).then((chosen) => {
    if (chosen !== open) return;
    if (/\.html?$/i.test(target.path) && target.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop) {
      return vscode.env.openExternal(target);
    }
    const command = /\.md$/i.test(target.path) ? 'markdown.showPreview' : 'vscode.open';
    return vscode.commands.executeCommand(command, target);
  });
}
