import { PassThrough } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { createConnection } from 'vscode-languageserver/node';
import {
  createProtocolConnection,
  type InitializeParams,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { Host } from '../../src/lsp/host.ts';
import { serve } from '../../src/lsp/server.ts';
import { nodeClock } from '../../src/node/clock.ts';
import { FileProblem, type FileSystem } from '../../src/ports/file-system.ts';
import { createGlobMatcher } from '../../src/ports/glob.ts';
import type { HighlightsParams, StatusParams } from '../../src/protocol/requests.ts';

/** Articles in memory, by their path in the workspace; bytes where a text would not do, `null`: cannot be read. */
export type Files = Record<string, string | Uint8Array | null>;

export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly capabilities: Record<string, unknown>;
  /** The files on the server's disk: change them, then tell the server with `changedOnDisk`. */
  readonly files: Files;
  readonly statuses: StatusParams[];
  readonly highlights: HighlightsParams[];
  readonly diagnostics: Map<
    string,
    { message: string; code?: unknown; severity?: number; relatedInformation?: unknown[] }[]
  >;
  request<T = unknown>(method: string, params: unknown): Promise<T>;
  open(path: string, text?: string): Promise<string>;
  changedOnDisk(path: string, type: 1 | 2 | 3): Promise<void>;
  /** Resolves when a condition holds. */
  until(condition: () => boolean): Promise<void>;
  /** Resolves when the index is ready and stands still. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

export const root = 'file:///workspace';
export const uriOf = (path: string): string => `${root}/${path}`;

export interface StartOptions {
  readonly initialize?: Partial<InitializeParams>;
  readonly settings?: unknown;
  readonly openCache?: Host['openCache'];
  /** How long the disk takes to read a file, in milliseconds. */
  readonly readsIn?: number;
}

/** A server with these files and a client of it, in this process. */
export async function start(files: Files, options: StartOptions = {}): Promise<TestClient> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  const fileSystem = memoryFileSystem(files, options.readsIn ?? 0);
  serve(server, {
    clock: nodeClock,
    now: () => new Date('2026-03-03T09:12:00.123Z'),
    random: (bytes) => crypto.getRandomValues(bytes),
    fileSystem,
    docs: null,
    openCache: options.openCache ?? (() => null),
  });
  const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));

  const statuses: StatusParams[] = [];
  const highlights: HighlightsParams[] = [];
  const diagnostics: TestClient['diagnostics'] = new Map();
  connection.onNotification('counterclaim/status', (params: StatusParams) => void statuses.push(params));
  connection.onNotification('counterclaim/highlights', (params: HighlightsParams) => void highlights.push(params));
  connection.onNotification('textDocument/publishDiagnostics', (params) => {
    diagnostics.set(params.uri, params.diagnostics);
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
    items.map(() => options.settings ?? null),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('client/unregisterCapability', () => null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  for (const kind of ['semanticTokens', 'codeLens', 'inlayHint', 'diagnostic'])
    connection.onRequest(`workspace/${kind}/refresh`, () => null);
  connection.onUnhandledNotification(() => {});
  connection.listen();

  const { capabilities } = await connection.sendRequest<{ capabilities: Record<string, unknown> }>('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri: root, name: 'workspace' }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: {
        hover: { contentFormat: ['markdown', 'plaintext'] },
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      },
    },
    initializationOptions: { highlights: true },
    ...options.initialize,
  });
  await connection.sendNotification('initialized', {});

  const until = async (condition: () => boolean) => {
    const deadline = Date.now() + 20_000;
    while (!condition()) {
      if (Date.now() > deadline) throw new Error('The condition never came to hold');
      await setTimeout(2);
    }
  };
  return {
    connection,
    capabilities,
    files,
    statuses,
    highlights,
    diagnostics,
    request: (method, params) => connection.sendRequest(method, params),
    open: async (path, text) => {
      const uri = uriOf(path);
      const known = files[path];
      const shown = text ?? (typeof known === 'string' ? known : '');
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'plaintext', version: 1, text: shown },
      });
      return uri;
    },
    changedOnDisk: (path, type) =>
      connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(path), type }] }),
    until,
    ready: () => until(() => statuses.at(-1)?.state === 'ready'),
    close: async () => {
      await connection.sendRequest('shutdown');
      connection.dispose();
      server.dispose();
    },
  };
}

function memoryFileSystem(files: Files, readsIn: number): FileSystem {
  return {
    findArticles: async (folder, { include, exclude }) => {
      const matches = createGlobMatcher(include, exclude);
      const prefix = folder.slice(root.length + 1);
      const paths = Object.keys(files).filter((path) => path.startsWith(prefix));
      const inside = paths.map((path) => path.slice(prefix === '' ? 0 : prefix.length + 1)).filter(matches);
      return {
        uris: inside.map((path) => `${folder}/${encodeURIComponent(path).replaceAll('%2F', '/')}`).sort(),
        problems: [],
      };
    },
    read: async (uri) => {
      if (readsIn > 0) await setTimeout(readsIn);
      const content = files[decodeURIComponent(uri.slice(root.length + 1))];
      if (content === undefined) throw new FileProblem('not-found', 'This file does not exist.');
      if (content === null) throw new FileProblem('unreadable', 'This file could not be read (EACCES).');
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
  };
}
