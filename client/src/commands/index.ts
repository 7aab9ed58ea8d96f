import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Comparison, createComparison } from '../comparison.ts';
import { comparePassages } from './compare-passages.ts';
import { goToNextDisputed } from './go-to-next-disputed.ts';
import { goToPreviousDisputed } from './go-to-previous-disputed.ts';
import { openPassage } from './open-passage.ts';
import { restartServer } from './restart-server.ts';
import { showOutput } from './show-output.ts';
import { showPassages } from './show-passages.ts';
import { toggleClaims, toggleDisputed, toggleNumbers, toggleOrganisations } from './toggle-highlights.ts';

/** What commands work with. */
export interface Session {
  readonly client: BaseLanguageClient;
  readonly comparison: Comparison;
}

/** A command of the manifest: `create` returns what it runs, with the argument that a link or another extension gives. */
export interface Command {
  readonly id: string;
  readonly create: (session: Session) => (argument: never) => unknown;
}

const all: readonly Command[] = [
  comparePassages,
  goToNextDisputed,
  goToPreviousDisputed,
  openPassage,
  restartServer,
  showOutput,
  showPassages,
  toggleClaims,
  toggleDisputed,
  toggleNumbers,
  toggleOrganisations,
];

export function registerCommands(client: BaseLanguageClient, context: vscode.ExtensionContext): void {
  const session: Session = { client, comparison: createComparison(client, context) };
  for (const { id, create } of all) {
    context.subscriptions.push(vscode.commands.registerCommand(id, create(session)));
  }
}
