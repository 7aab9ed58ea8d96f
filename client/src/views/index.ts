import type { StatusParams } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { annotationsView } from './annotations.ts';
import { claimsView } from './claims.ts';
import { disputesView } from './disputes.ts';
import { followCursor } from './follow-cursor.ts';
import { numbersView } from './numbers.ts';
import { organisationsView } from './organisations.ts';
import { createView, type View, type ViewId } from './tree.ts';

export type Views = Readonly<Record<ViewId, View>>;

const all = [claimsView, disputesView, organisationsView, numbersView, annotationsView];

/** The views of the Activity Bar. */
export function createViews(
  client: BaseLanguageClient,
  onDidChangeCorpus: vscode.Event<void>,
  context: vscode.ExtensionContext,
): Views {
  const views = all.map((spec) => createView(client, spec(client), onDidChangeCorpus, context));
  followCursor(client, views, context);
  return Object.fromEntries(views.map((view) => [view.id, view])) as Views;
}

/** Where there are no articles, the views say how to begin; not before it is known that there are none. */
export function showWelcome({ state, articles }: StatusParams): void {
  const isReady = state === 'ready';
  void vscode.commands.executeCommand('setContext', 'counterclaim.isEmpty', isReady && articles === 0);
  void vscode.commands.executeCommand('setContext', 'counterclaim.hasArticles', isReady && articles > 0);
}
