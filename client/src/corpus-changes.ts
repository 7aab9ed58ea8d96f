import { corpusChanged } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Fires after articles, links or annotations changed and links have settled: what is shown of them may be out of date. */
export function followCorpus(client: BaseLanguageClient, context: vscode.ExtensionContext): vscode.Event<void> {
  const changed = new vscode.EventEmitter<void>();
  context.subscriptions.push(
    changed,
    client.onNotification(corpusChanged, () => changed.fire()),
  );
  return changed.event;
}
