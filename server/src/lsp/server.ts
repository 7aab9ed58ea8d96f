import {
  type Connection,
  DidChangeConfigurationNotification,
  type Disposable,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { createCorpus } from '../corpus/corpus.ts';
import type { FeatureContext } from '../features/feature.ts';
import { features } from '../features/index.ts';
import { defaultSettings, type Settings } from '../protocol/settings.ts';
import { createAnnotationFiles } from './annotation-files.ts';
import { type Client, readClient } from './client.ts';
import { createClientFiles } from './client-files.ts';
import { readSettings } from './configuration.ts';
import { registerFeatures } from './dispatch.ts';
import { createOpenDocuments } from './documents.ts';
import { canonicalUri, createFolder, type Folder } from './folders.ts';
import type { Host } from './host.ts';
import { createIndexing } from './indexing.ts';
import { beginProgress } from './progress.ts';
import { createPublisher } from './publish.ts';
import { servePulls } from './pull-diagnostics.ts';
import { registerSync } from './sync.ts';
import { watchArticles } from './watch.ts';

/** Serves one client over a connection, until it closes. */
export function serve(connection: Connection, host: Host): void {
  connection.onInitialize((params) => {
    const client = readClient(params, host.docs);
    startSession(connection, host, params, client);
    return describeServer(client);
  });
  connection.listen();
}

function describeServer({ pullsDiagnostics }: Client): InitializeResult {
  return {
    serverInfo: { name: 'Counterclaim' },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      ...Object.assign({}, ...features.map((feature) => feature.capability)),
      ...(pullsDiagnostics
        ? {
            diagnosticProvider: { identifier: 'counterclaim', interFileDependencies: true, workspaceDiagnostics: true },
          }
        : {}),
    },
  };
}

/** The composition root: makes the parts of the server and ties them to each other. */
function startSession(connection: Connection, host: Host, params: InitializeParams, client: Client): void {
  const files = client.answersFiles ? createClientFiles(connection) : host.fileSystem;
  const corpus = createCorpus();
  const documents = createOpenDocuments();
  let settings: Settings = defaultSettings;
  let folderUris = foldersOf(params);
  let folders: readonly Folder[] = [];
  let watching: Disposable | null = null;
  let problems: Parameters<typeof publisher.status>[2] = [];

  const context = (): FeatureContext => {
    sync.flush();
    return { snapshot: corpus.snapshot, settings, client: client.traits, now: host.now, random: host.random };
  };
  const pulls = client.pullsDiagnostics
    ? servePulls(connection, client, {
        context,
        whenSettled: () => indexing.whenSettled(),
        versionOf: (uri) => documents.get(uri)?.version ?? null,
      })
    : null;
  const publisher = createPublisher(connection, client, documents, () => settings, pulls);
  const annotations = createAnnotationFiles({
    corpus,
    documents,
    files,
    clock: host.clock,
    folders: () => folders,
    onChanged: () => {
      publisher.annotations(corpus.snapshot);
      publisher.corpus(corpus.snapshot);
      indexing.annotationsChanged();
    },
  });
  const indexing = createIndexing({
    corpus,
    documents,
    annotations,
    files,
    clock: host.clock,
    store: host.openCache(client.storage),
    folders: () => folders,
    beginProgress: () => beginProgress(connection, client.progress, 'Counterclaim'),
    onSettled: () => {
      publisher.everything(corpus.snapshot);
      publisher.corpus(corpus.snapshot);
    },
    onState: (state, found) => {
      problems = found;
      publisher.status(corpus.snapshot, state, problems);
    },
    onError: (error) => connection.console.error(error instanceof Error ? (error.stack ?? error.message) : `${error}`),
  });
  const sync = registerSync(connection, {
    corpus,
    documents,
    files,
    indexing,
    annotations,
    clock: host.clock,
    folders: () => folders,
    onArticleChanged: (uri) => publisher.highlights(corpus.snapshot, uri),
  });
  registerFeatures(connection, features, {
    context,
    refresh: (uris) => annotations.read(uris),
    whenRead: () => annotations.whenRead(),
    whenComplete: () => indexing.whenComplete(),
  });

  /** Reads the settings again and takes up what they change. */
  async function configure(pushed?: unknown): Promise<void> {
    settings = readSettings(client.configuration ? await pull(connection, null) : pushed);
    const wanted = await Promise.all(folderUris.map((uri) => openFolder(connection, client, uri, settings)));
    const isSame = JSON.stringify(wanted) === JSON.stringify(folders);
    folders = wanted;
    if (!isSame) await watch();
    if (!isSame || !corpus.snapshot.complete) indexing.findAll();
    else publisher.everything(corpus.snapshot);
  }

  async function watch(): Promise<void> {
    watching?.dispose();
    watching = client.registersWatchers ? await watchArticles(connection, folders, client.relativePatterns) : null;
  }

  connection.onInitialized(async () => {
    if (client.registersConfiguration) {
      const section = { section: 'counterclaim' };
      void connection.client.register(DidChangeConfigurationNotification.type, section);
    }
    if (client.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map((folder) => canonicalUri(folder.uri)));
        folderUris = [...folderUris.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => canonicalUri(uri))];
        void configure();
      });
    }
    await configure(toRecord(params.initializationOptions).settings);
  });
  connection.onDidChangeConfiguration(({ settings: pushed }) => configure(toRecord(pushed).counterclaim));
  connection.onShutdown(() => {
    indexing.dispose();
    pulls?.dispose();
  });
}

function foldersOf(params: InitializeParams): string[] {
  const { workspaceFolders, rootUri } = params;
  const uris = workspaceFolders?.map((folder) => folder.uri) ?? (rootUri ? [rootUri] : []);
  return [...new Set(uris.map(canonicalUri))];
}

/** A folder with its own settings of what is an article, where the client has any. */
async function openFolder(connection: Connection, client: Client, uri: string, settings: Settings): Promise<Folder> {
  const own = client.configuration ? readSettings(await pull(connection, uri)) : settings;
  return createFolder(uri, own.corpus);
}

async function pull(connection: Connection, scopeUri: string | null): Promise<unknown> {
  try {
    const section = 'counterclaim';
    return await connection.workspace.getConfiguration(scopeUri === null ? { section } : { section, scopeUri });
  } catch {
    return null;
  }
}

function toRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
