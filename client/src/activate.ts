import {
  actionCommands,
  type InitializationOptions,
  linkableCommands,
  type StatusParams,
  status,
} from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  State,
  type TextDocumentFilter,
} from 'vscode-languageclient';
import { type Annotating, createAnnotating } from './annotation/annotating.ts';
import type { ReplaceFile } from './annotation/write.ts';
import { annotationSelector, articleSelector, trackCorpusContext } from './articles.ts';
import { registerCommands } from './commands/index.ts';
import { type Comparison, createComparison } from './comparison/comparison.ts';
import { createAdditions } from './corpus/add-articles.ts';
import type { ExtractFile } from './corpus/extraction.ts';
import { beginInSample } from './corpus/sample.ts';
import { followCorpus } from './corpus-changes.ts';
import { createDossiers } from './dossier/dossiers.ts';
import { answerFileRequests } from './files.ts';
import { type Highlights, showHighlights } from './highlights.ts';
import { createPictures } from './pictures/pictures.ts';
import { createProblemReport } from './problems.ts';
import { restart } from './restart.ts';
import { createStatusBar, type Status } from './status.ts';
import { createTrail, type Trail } from './trail/trail.ts';
import { createViews, showWelcome, type Views } from './views/index.ts';

/** What the extension exports: what it shows at the moment, for tests and for other extensions. */
export interface Counterclaim {
  readonly highlights: Highlights;
  readonly status: Status;
  readonly annotating: Pick<Annotating, 'annotations' | 'comments' | 'decorations'>;
  readonly comparison: Comparison;
  readonly trail: Trail;
  readonly views: Views;
}

/** What the extension's two hosts, a process and a web worker, do each in its own way. */
export interface ExtensionHost {
  createClient(id: string, name: string, options: LanguageClientOptions): BaseLanguageClient;
  /** For files of this machine; `null`: there are none. */
  readonly replaceFile: ReplaceFile | null;
  readonly extractFile: ExtractFile;
}

/** The composition root of both hosts: builds the client, connects each part to it and starts the server. */
export async function start(context: vscode.ExtensionContext, host: ExtensionHost): Promise<Counterclaim> {
  const docs = vscode.Uri.joinPath(context.extensionUri, 'client/docs');
  const client = host.createClient('counterclaim', 'Counterclaim', clientOptions(docs));
  const highlights = showHighlights(client, context);
  const statusBar = createStatusBar(context);
  const reportProblems = createProblemReport(client);
  answerFileRequests(client, context);
  const annotating = createAnnotating(client, highlights, host.replaceFile, context);
  const onDidChangeCorpus = followCorpus(client, context);
  const dossiers = createDossiers(client, onDidChangeCorpus, context);
  const trail = createTrail(client, highlights, dossiers, context);
  const comparison = createComparison(client, trail, statusBar, onDidChangeCorpus, context);
  const pictures = createPictures(client, trail, onDidChangeCorpus, context);
  const additions = createAdditions(client, annotating.acts, host.extractFile);
  const views = createViews(client, onDidChangeCorpus, context);
  registerCommands({ client, annotating, comparison, docs, dossiers, pictures, trail, additions, views, context });
  void beginInSample(context);
  trackCorpusContext(context);
  context.subscriptions.push(
    client,
    client.onNotification(status, (params: StatusParams) => {
      statusBar.show(params);
      showWelcome(params);
      reportProblems(params);
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped) statusBar.showStopped();
    }),
    vscode.workspace.onDidChangeConfiguration(async (event) => {
      if (!event.affectsConfiguration('counterclaim.corpus.include')) return;
      client.clientOptions.documentSelector = documentSelector();
      await restart(client);
    }),
  );
  await client.start();
  return { highlights, status: statusBar, annotating, comparison, trail, views };
}

function clientOptions(docs: vscode.Uri): LanguageClientOptions {
  const commands = [...linkableCommands, ...actionCommands];
  const initializationOptions: InitializationOptions = {
    files: true,
    highlights: true,
    commands,
    docs: docs.toString(),
  };
  return {
    documentSelector: documentSelector(),
    // A file of annotations that is read in the background is not open for the server: it reads it from the disk.
    textSynchronization: { delayOpenNotifications: true },
    initializationOptions,
    // Text of articles reaches the hover: it may neither bring HTML nor run any command but ours.
    markdown: { isTrusted: { enabledCommands: linkableCommands }, supportHtml: false, supportThemeIcons: false },
    progressOnInitialization: true,
  };
}

function documentSelector(): TextDocumentFilter[] {
  return [...articleSelector(), ...annotationSelector()];
}
