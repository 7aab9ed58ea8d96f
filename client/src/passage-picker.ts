import type { LinkedPassage, PassagesResult } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { relationLabel, relations } from './passages.ts';
import { reveal } from './reveal.ts';
import { oneLine, plain, shorten } from './words.ts';

export interface PassageItem extends vscode.QuickPickItem {
  readonly passage?: LinkedPassage;
}

export interface PickOptions {
  readonly title: string;
  /** Shows each passage in the editor as the list is walked through, and goes back where the list is left. */
  readonly preview: boolean;
  /** A second thing to do with a passage, by a button at its line. */
  readonly button?: vscode.QuickInputButton;
}

export interface Picked {
  readonly passage: LinkedPassage;
  readonly byButton: boolean;
}

/** Lets the user choose among the passages linked to a claim, grouped by relation; `undefined` where the list is left. */
export async function pickPassage(
  client: BaseLanguageClient,
  { claim, linked }: PassagesResult,
  { title, preview, button }: PickOptions,
): Promise<Picked | undefined> {
  const before = vscode.window.activeTextEditor;
  const selection = before?.selection;
  const picker = vscode.window.createQuickPick<PassageItem>();
  picker.title = title;
  picker.placeholder = oneLine(claim.text);
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.items = toItems(linked, button);
  // One after the other, and only the last that is wanted: else one that is slow to open comes after what was chosen.
  let wanted: LinkedPassage | undefined;
  let shown: Promise<unknown> = Promise.resolve();
  const show = (passage: LinkedPassage): void => {
    wanted = passage;
    shown = shown
      .then(async () => {
        if (wanted === passage) await reveal(client, passage, { preserveFocus: true, preview: true });
      })
      .catch(() => undefined);
  };

  const picked = await new Promise<Picked | undefined>((resolve) => {
    const done = (passage: LinkedPassage | undefined, byButton: boolean): void => {
      if (passage !== undefined) resolve({ passage, byButton });
    };
    picker.onDidAccept(() => done(picker.activeItems[0]?.passage, false));
    picker.onDidTriggerItemButton(({ item }) => done(item.passage, true));
    picker.onDidChangeActive(([item]) => {
      if (preview && item?.passage) show(item.passage);
    });
    picker.onDidHide(() => resolve(undefined));
    picker.show();
  });
  picker.dispose();
  wanted = undefined;
  await shown;
  if (picked === undefined && preview && before && selection) {
    await vscode.window.showTextDocument(before.document, {
      selection,
      ...(before.viewColumn && { viewColumn: before.viewColumn }),
    });
  }
  return picked;
}

function toItems(linked: readonly LinkedPassage[], button: vscode.QuickInputButton | undefined): PassageItem[] {
  return relations.flatMap((relation) => {
    const passages = linked.filter((passage) => passage.relation === relation);
    if (passages.length === 0) return [];
    const separator = { label: relationLabel(relation), kind: vscode.QuickPickItemKind.Separator };
    return [separator, ...passages.map((passage) => toItem(passage, button))];
  });
}

/** Where the passage stands, who says it and why it is linked, and below that its text, which may be long. */
function toItem(passage: LinkedPassage, button: vscode.QuickInputButton | undefined): PassageItem {
  const reasons = passage.reasons.map(({ message }) => message).join('; ');
  return {
    label: plain(vscode.l10n.t('{0}, line {1}', shorten(passage.article, 48), passage.range.start.line + 1)),
    description: plain([passage.speaker, reasons].filter(Boolean).join(' · ')),
    detail: plain(oneLine(passage.text)),
    passage,
    ...(button && { buttons: [button] }),
  };
}
