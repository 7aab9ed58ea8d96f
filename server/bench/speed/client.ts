import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import * as protocol from '../../src/protocol/index.ts';

const program = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

export interface Session {
  readonly connection: ProtocolConnection;
  /** Milliseconds from the start of the process until all articles were read and linked. */
  readonly readyAfter: number;
  /** The next highlights of an article. */
  nextHighlights(): Promise<protocol.HighlightsParams>;
  open(path: string): Promise<{ uri: string; text: string }>;
  stop(): Promise<void>;
}

/** Starts the built server over standard input and output on a workspace, as an editor does. */
export async function startSession(workspace: string, storage: string): Promise<Session> {
  const start = performance.now();
  const server = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const ready = new Promise<void>((resolve) => {
    connection.onNotification(protocol.status, ({ state }: protocol.StatusParams) => {
      if (state === 'ready') resolve();
    });
  });
  let waiting: ((params: protocol.HighlightsParams) => void)[] = [];
  connection.onNotification(protocol.highlights, (params: protocol.HighlightsParams) => {
    for (const resolve of waiting) resolve(params);
    waiting = [];
  });
  connection.listen();
  const initializationOptions: protocol.InitializationOptions = { highlights: true, storage };
  const rootUri = pathToFileURL(workspace).href;
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri,
    capabilities: {},
    initializationOptions,
  });
  await connection.sendNotification('initialized', {});
  await ready;
  const readyAfter = performance.now() - start;
  return {
    connection,
    readyAfter,
    nextHighlights: () => new Promise((resolve) => waiting.push(resolve)),
    open: async (path) => {
      const document = {
        uri: pathToFileURL(path).href,
        languageId: 'plaintext',
        version: 1,
        text: readFileSync(path, 'utf8'),
      };
      await connection.sendNotification('textDocument/didOpen', { textDocument: document });
      return document;
    },
    stop: () => stop(connection, server),
  };
}

async function stop(connection: ProtocolConnection, server: ChildProcess): Promise<void> {
  const exited = new Promise((resolve) => server.once('exit', resolve));
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await exited;
  connection.dispose();
}
