import type { Connection, ProtocolRequestType0 } from 'vscode-languageserver';

/** Asks a client to ask anew. One that is about to go need not answer. */
export function askToRefresh(connection: Connection, type: ProtocolRequestType0<void, void, void, void>): void {
  connection.sendRequest(type).catch(() => {});
}
