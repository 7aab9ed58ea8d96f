import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Counterclaim, start } from '../activate.ts';
import { createExtractFile } from './extract-file.ts';
import { replaceFile } from './replace-file.ts';

/** The entry point on the desktop and on a remote host: the language server is a child process. */
export function activate(context: ExtensionContext): Promise<Counterclaim> {
  const module = context.asAbsolutePath('server/dist/main.js');
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return start(context, {
    createClient: (id, name, options) => new LanguageClient(id, name, { run, debug }, options),
    replaceFile,
    extractFile: createExtractFile(context.asAbsolutePath('client/dist/extract-node.cjs')),
  });
}
