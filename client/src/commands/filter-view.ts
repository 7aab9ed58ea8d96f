import * as vscode from 'vscode';
import { claimTraits, traitDetail, traitLabel } from '../views/labels.ts';
import type { View, ViewId } from '../views/tree.ts';
import type { Command } from './index.ts';

const ids: readonly ViewId[] = ['claims', 'disputes', 'organisations', 'numbers', 'annotations'];

/** For each view: the words that are looked for, with what else must hold; and to show all again. */
export const filterCommands: readonly Command[] = ids.flatMap((id) => [
  {
    id: `counterclaim.${id}.filter`,
    create:
      ({ views }) =>
      async (text?: string) => {
        const view = views[id];
        if (typeof text === 'string') view.set({ text });
        else if (id === 'claims') await askForClaims(view);
        else await askForWords(view);
      },
  },
  {
    id: `counterclaim.${id}.clearFilter`,
    create:
      ({ views }) =>
      () =>
        views[id].set({ text: '', traits: [] }),
  },
]);

/** How long nobody may type before the view shows what matches, in milliseconds. */
const quiet = 250;

/** The view shows what matches while one types; Escape brings back what it showed before. */
async function askForWords(view: View): Promise<void> {
  const before = view.state.text;
  const input = vscode.window.createInputBox();
  input.title = vscode.l10n.t('Show only what contains');
  input.placeholder = vscode.l10n.t('Words in any order; empty: everything');
  input.value = before;
  let timer: ReturnType<typeof setTimeout> | undefined;
  input.onDidChangeValue((text) => {
    clearTimeout(timer);
    timer = setTimeout(() => view.set({ text }), quiet);
  });
  const accepted = await new Promise<boolean>((resolve) => {
    input.onDidAccept(() => resolve(true));
    input.onDidHide(() => resolve(false));
    input.show();
  });
  clearTimeout(timer);
  const text = accepted ? input.value.trim() : before;
  input.dispose();
  if (view.state.text !== text) view.set({ text });
}

interface TraitItem extends vscode.QuickPickItem {
  readonly trait: string;
}

/** One list: words are typed, and what must hold of the claims is checked. */
async function askForClaims(view: View): Promise<void> {
  const picker = vscode.window.createQuickPick<TraitItem>();
  picker.title = vscode.l10n.t('Show only claims that');
  picker.placeholder = vscode.l10n.t('Words of the claim, its speaker or its article, in any order');
  picker.canSelectMany = true;
  picker.items = claimTraits.map((trait) => ({
    label: vscode.l10n.t('are {0}', traitLabel(trait)),
    description: traitDetail(trait),
    // What is typed is looked for in the claims, not in this list.
    alwaysShow: true,
    trait,
  }));
  picker.selectedItems = picker.items.filter(({ trait }) => view.state.traits.includes(trait));
  picker.value = view.state.text;
  const accepted = await new Promise<boolean>((resolve) => {
    picker.onDidAccept(() => resolve(true));
    picker.onDidHide(() => resolve(false));
    picker.show();
  });
  const [text, traits] = [picker.value.trim(), picker.selectedItems.map(({ trait }) => trait)];
  picker.dispose();
  if (accepted) view.set({ text, traits });
}
