import * as vscode from 'vscode';
import { isArticle } from '../articles.ts';
import { findItems } from '../views/follow-cursor.ts';
import type { View, ViewId } from '../views/tree.ts';
import type { Command } from './index.ts';

/** Selects what stands at the cursor in a view: the one that is named, else one that is chosen of those that have it. */
export const revealInView: Command = {
  id: 'counterclaim.revealInView',
  create:
    ({ client, views }) =>
    async (named?: ViewId) => {
      const editor = vscode.window.activeTextEditor;
      if (editor === undefined || !isArticle(editor.document)) return;
      const at = await findItems(client, editor);
      const found = at === null ? [] : Object.values(views).filter((view) => view.path(at) !== null);
      const view = found.find(({ id }) => id === named) ?? (await choose(named === undefined ? found : []));
      if (view === undefined || at === null) return;
      await vscode.commands.executeCommand(`counterclaim.${view.id}.focus`);
      // Nothing is asked for before a view has been visible: only now is it known where an annotation stands in it.
      const path = view.path(at);
      if (path !== null && (await view.reveal(path, { focus: true }))) return;
      const message = vscode.l10n.t('The filter of the view “{0}” leaves this out.', view.tree.title ?? '');
      const clear = vscode.l10n.t('Clear the Filter');
      if ((await vscode.window.showInformationMessage(message, clear)) !== clear) return;
      view.set({ text: '', traits: [] });
      if (path !== null) await view.reveal(path, { focus: true });
    },
};

async function choose(views: readonly View[]): Promise<View | undefined> {
  if (views.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No view has what stands at the cursor.'));
    return undefined;
  }
  if (views.length === 1) return views[0];
  const items = views.map((view) => ({ label: view.tree.title ?? view.id, view }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Reveal in which view?') }))?.view;
}
