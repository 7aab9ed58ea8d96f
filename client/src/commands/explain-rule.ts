import { explainRule as id, type RuleArgument } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import type { Command } from './index.ts';

/** Shows the page of the documentation on a rule. */
export const explainRule: Command = {
  id,
  create:
    ({ docs }) =>
    ({ rule }: RuleArgument) =>
      vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.joinPath(docs, 'rules', `${rule}.md`)),
};
