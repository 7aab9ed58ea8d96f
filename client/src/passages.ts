import {
  type LinkedPassage,
  type Location,
  type PassagesParams,
  type PassagesResult,
  passages,
} from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** The order in which relations are listed everywhere. */
export const relations: readonly LinkedPassage['relation'][] = ['disputed', 'same', 'related'];

/** The claim at a position, or else at the cursor, with the passages linked to it; where there is none, says so. */
export async function linkedPassagesAt(
  client: BaseLanguageClient,
  position: PassagesParams | undefined,
): Promise<PassagesResult | undefined> {
  const asked = position ?? cursor(client);
  const found = asked && (await client.sendRequest<PassagesResult | null>(passages, asked));
  if (found && found.linked.length > 0) return found;
  const message = found
    ? vscode.l10n.t('No other passage is linked to this claim.')
    : vscode.l10n.t('There is no claim at the cursor.');
  void vscode.window.showInformationMessage(message);
  return undefined;
}

/** The start of the selection, which is where the commands of this extension put the cursor in a claim. */
export function cursor(client: BaseLanguageClient): PassagesParams | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return undefined;
  const { line, character } = editor.selection.start;
  return { uri: client.code2ProtocolConverter.asUri(editor.document.uri), position: { line, character } };
}

/** Where a passage stands, without what is known about it. */
export function toLocation({ uri, range }: Location): Location {
  return { uri, range };
}

export function isAt(passage: Location, { uri, range }: Location): boolean {
  const { start, end } = passage.range;
  return (
    passage.uri === uri &&
    start.line === range.start.line &&
    start.character === range.start.character &&
    end.line === range.end.line &&
    end.character === range.end.character
  );
}

export function relationLabel(relation: LinkedPassage['relation']): string {
  switch (relation) {
    case 'disputed':
      return vscode.l10n.t('Disputed by');
    case 'same':
      return vscode.l10n.t('The same claim');
    case 'related':
      return vscode.l10n.t('Related');
  }
}
