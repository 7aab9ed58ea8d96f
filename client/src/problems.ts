import type { StatusParams } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Tells of each article that could not be read once: all of them in the output, their number in one message. */
export function createProblemReport(client: BaseLanguageClient): (params: StatusParams) => void {
  const told = new Set<string>();
  return ({ state, problems }) => {
    if (state !== 'ready') return;
    const fresh = problems.filter(({ uri, message }) => !told.has(`${uri}\n${message}`));
    for (const { uri, message } of fresh) {
      told.add(`${uri}\n${message}`);
      client.outputChannel.warn(`${vscode.workspace.asRelativePath(vscode.Uri.parse(uri))}: ${message}`);
    }
    if (fresh.length > 0) void announce(client, fresh);
  };
}

async function announce(client: BaseLanguageClient, problems: StatusParams['problems']): Promise<void> {
  const [first] = problems;
  const message =
    first !== undefined && problems.length === 1
      ? vscode.l10n.t('{0}: {1}', vscode.workspace.asRelativePath(vscode.Uri.parse(first.uri)), first.message)
      : vscode.l10n.t('{0} articles could not be read as they are.', problems.length);
  const details = vscode.l10n.t('Show Details');
  if ((await vscode.window.showWarningMessage(message, details)) === details) client.outputChannel.show(true);
}
