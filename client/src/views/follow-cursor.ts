import { type ItemsAtParams, type ItemsAtResult, itemsAt } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { isArticle } from '../articles.ts';
import type { View } from './tree.ts';

/** How long the cursor must rest, in milliseconds. */
const rest = 400;

/** Selects in the visible views what the cursor stands in, unless a setting says otherwise; focus stays where it is. */
export function followCursor(
  client: BaseLanguageClient,
  views: readonly View[],
  context: vscode.ExtensionContext,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = async (editor: vscode.TextEditor): Promise<void> => {
    const visible = views.filter(({ tree }) => tree.visible);
    if (visible.length === 0 || client.state !== State.Running || vscode.window.activeTextEditor !== editor) return;
    const at = await findItems(client, editor);
    if (at === null) return;
    for (const view of visible) {
      const path = view.path(at);
      // A view in which a person has just chosen something shows it already.
      if (path !== null && view.tree.selection[0]?.id !== path.at(-1)) await view.reveal(path, { focus: false });
    }
  };
  context.subscriptions.push(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      clearTimeout(timer);
      if (!isArticle(textEditor.document) || !isWanted()) return;
      timer = setTimeout(() => {
        show(textEditor).catch(() => {});
      }, rest);
    }),
    { dispose: () => clearTimeout(timer) },
  );
}

/** What stands at the cursor, as the views know it. */
export function findItems(client: BaseLanguageClient, editor: vscode.TextEditor): Promise<ItemsAtResult | null> {
  const { asUri, asPosition } = client.code2ProtocolConverter;
  const params: ItemsAtParams = {
    uri: asUri(editor.document.uri),
    position: asPosition(editor.selection.active),
  };
  return client.sendRequest<ItemsAtResult | null>(itemsAt, params);
}

function isWanted(): boolean {
  return vscode.workspace.getConfiguration('counterclaim').get('views.followCursor', true);
}
