import { type InitializationOptions, linkableCommands, type StatusParams, status } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient';
import { articleSelector, trackCorpusContext } from './articles.ts';
import { registerCommands } from './commands/index.ts';
import { answerFileRequests } from './files.ts';
import { type Highlights, showHighlights } from './highlights.ts';
import { createProblemReport } from './problems.ts';
import { restart } from './restart.ts';
import { createStatusBar, type Status } from './status.ts';

/** What the extension exports: what it shows at the moment, for tests and for other extensions. */
export interface Counterclaim {
  readonly highlights: Highlights;
  readonly status: Status;
}

export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** The composition root of both hosts: builds the client, connects each part to it and starts the server. */
export async function start(context: vscode.ExtensionContext, createClient: CreateClient): Promise<Counterclaim> {
  const client = createClient('counterclaim', 'Counterclaim', clientOptions());
  const highlights = showHighlights(client, context);
  const statusBar = createStatusBar(context);
  const reportProblems = createProblemReport(client);
  answerFileRequests(client, context);
  registerCommands(client, context);
  trackCorpusContext(context);
  context.subscriptions.push(
    client,
    client.onNotification(status, (params: StatusParams) => {
      statusBar.show(params);
      reportProblems(params);
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped) statusBar.showStopped();
    }),
    vscode.workspace.onDidChangeConfiguration(async (event) => {
      if (!event.affectsConfiguration('counterclaim.corpus.include')) return;
      client.clientOptions.documentSelector = articleSelector();
      await restart(client);
    }),
  );
  await client.start();
  return { highlights, status: statusBar };
}

function clientOptions(): LanguageClientOptions {
  const initializationOptions: InitializationOptions = { files: true, highlights: true, commands: linkableCommands };
  return {
    documentSelector: articleSelector(),
    initializationOptions,
    // Text of articles reaches the hover: it may neither bring HTML nor run any command but ours.
    markdown: { isTrusted: { enabledCommands: linkableCommands }, supportHtml: false, supportThemeIcons: false },
    progressOnInitialization: true,
  };
}
