import { type Location, type NextDisputedParams, nextDisputed } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { cursor } from './passages.ts';
import type { Trail } from './trail/trail.ts';

/** Goes to the nearest disputed claim in a direction, through all articles, and shows its hover card. */
export async function goToDisputed(
  client: BaseLanguageClient,
  trail: Trail,
  direction: NextDisputedParams['direction'],
): Promise<void> {
  const from = cursor(client) ?? { uri: '', position: { line: 0, character: 0 } };
  const params: NextDisputedParams = { ...from, direction };
  const found = await client.sendRequest<Location | null>(nextDisputed, params);
  if (found === null) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No claim of these articles is disputed.'));
    return;
  }
  await trail.follow(found, { by: 'next-disputed' });
  await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}
