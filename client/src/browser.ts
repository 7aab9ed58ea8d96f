import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { type Counterclaim, start } from './activate.ts';
import { type Extraction, extractionTimeout, type FileToExtract } from './corpus/extraction.ts';

/** The entry point in the browser: the language server is a web worker, a new one at each start. */
export function activate(context: ExtensionContext): Promise<Counterclaim> {
  const script = Uri.joinPath(context.extensionUri, 'server/dist/browser.js').toString(true);
  let worker: Worker | undefined;
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  // The client does not know a worker made in an extension host as one, so it is given the two ends of the channel.
  const connect = async () => {
    worker?.terminate();
    worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return start(context, {
    createClient: (id, name, options) => new LanguageClient(id, name, connect, options),
    replaceFile: null,
    extractFile: (file) => extractIn(Uri.joinPath(context.extensionUri, 'client/dist/extract-browser.js'), file),
  });
}

/** Reads a file in a web worker of its own, which is ended afterwards. */
async function extractIn(program: Uri, file: FileToExtract): Promise<Extraction> {
  const worker = new Worker(program.toString(true));
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Extraction>) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
      setTimeout(() => reject(new Error('It takes too long.')), extractionTimeout);
      worker.postMessage(file);
    });
  } finally {
    worker.terminate();
  }
}
