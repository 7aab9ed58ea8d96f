import { createConnection } from 'vscode-languageserver/node';
import { serve } from '../lsp/server.ts';
import { createNodeHost } from './host.ts';

// The arguments say how the client is reached: --stdio, --node-ipc, --pipe or --socket. The connection also ends the
// process: at `exit`, when the client's streams close and when the client's process is gone.
serve(createConnection(), createNodeHost());
