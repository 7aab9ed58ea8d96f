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
  return schemes().flatMap((scheme) => include.map((glob) => ({ scheme, pattern: `**/${glob}` })));
}

/** Whether a document may be an article of the corpus. */
export function isArticle(document: vscode.TextDocument): boolean {
  return vscode.languages.match(articleSelector() as vscode.DocumentFilter[], document) > 0;
}

/** The files of annotations, which are sent to the server as well. */
export function annotationSelector(): TextDocumentFilter[] {
  return schemes().map((scheme) => ({ scheme, pattern: '**/annotations/**/*.yaml' }));
}

function schemes(): string[] {
  return [...new Set(['file', ...(vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme)])];
}

/**
 * Keeps the context keys that limit keys and menus in step with the editor: `counterclaim.inCorpus` for articles,
 * `counterclaim.inAnnotations` for files of annotations.
 */
export function trackCorpusContext(context: vscode.ExtensionContext): void {
  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const inAnnotations =
      document !== undefined && vscode.languages.match(annotationSelector() as vscode.DocumentFilter[], document) > 0;
    const inCorpus = document !== undefined && isArticle(document);
    void vscode.commands.executeCommand('setContext', 'counterclaim.inCorpus', inCorpus);
    void vscode.commands.executeCommand('setContext', 'counterclaim.inAnnotations', inAnnotations);
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
