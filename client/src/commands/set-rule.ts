import { type DiagnosticLevel, setRule as id, type RuleArgument } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import type { Command } from './index.ts';

/** Asks how the Problems view is to report what a rule finds, and sets it for the workspace, or for the user where none is open. */
export const setRule: Command = {
  id,
  create:
    () =>
    async ({ rule }: RuleArgument) => {
      const settings = vscode.workspace.getConfiguration('counterclaim.diagnostics');
      const now = settings.get<DiagnosticLevel>(rule);
      const items = levels().map((item) => ({ ...item, description: item.level === now ? vscode.l10n.t('now') : '' }));
      const title = vscode.l10n.t('How is “{0}” to be reported?', rule);
      const chosen = await vscode.window.showQuickPick(items, { title });
      if (chosen === undefined) return;
      const isWorkspace = (vscode.workspace.workspaceFolders?.length ?? 0) > 0;
      const target = isWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
      await settings.update(rule, chosen.level, target);
    },
};

function levels(): { readonly label: string; readonly level: DiagnosticLevel }[] {
  return [
    { label: vscode.l10n.t('Not at all'), level: 'none' },
    { label: vscode.l10n.t('As a hint: dots in the text alone'), level: 'hint' },
    { label: vscode.l10n.t('As information'), level: 'information' },
    { label: vscode.l10n.t('As a warning'), level: 'warning' },
  ];
}
