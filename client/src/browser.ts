import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Counterclaim, start } from './activate.ts';

/** The entry point in the browser: the language server is a web worker, a new one at each start. */
export function activate(context: ExtensionContext): Promise<Counterclaim> {
  const script = Uri.joinPath(context.extensionUri, 'server/dist/browser.js').toString(true);
  const run = async (): Promise<Worker> => new Worker(script);
  return start(context, (id, name, options) => new LanguageClient(id, name, run, options));
}
