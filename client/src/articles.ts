import { defaultSettings } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import type { TextDocumentFilter } from 'vscode-languageclient';

/**
 * The documents that are sent to the server: those that the setting `corpus.include` may mean. The server decides
 * which of them belong to the corpus. Other views of a file, such as its past version in git, have another scheme.
 */
export function articleSelector(): TextDocumentFilter[] {
  const include = vscode.workspace
    .getConfiguration('counterclaim')
    .get<readonly string[]>('corpus.include', defaultSettings.corpus.include);
  const schemes = new Set(['file', ...(vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme)]);
  return [...schemes].flatMap((scheme) => include.map((glob) => ({ scheme, pattern: `**/${glob}` })));
}

/** Keeps the context key `counterclaim.inCorpus`, which limits keys and menus to articles, in step with the editor. */
export function trackCorpusContext(context: vscode.ExtensionContext): void {
  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const inCorpus =
      document !== undefined && vscode.languages.match(articleSelector() as vscode.DocumentFilter[], document) > 0;
    void vscode.commands.executeCommand('setContext', 'counterclaim.inCorpus', inCorpus);
  };
  update();
  context.subscriptions.push(
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidChangeWorkspaceFolders(update),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('counterclaim.corpus.include')) update();
    }),
  );
}
