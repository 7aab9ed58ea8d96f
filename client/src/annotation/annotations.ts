import {
  type AnnotationsChangedParams,
  type AnnotationsParams,
  annotations,
  annotationsChanged,
  type ShownAnnotation,
} from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { isArticle } from '../articles.ts';

export interface Annotations {
  /** What the server told last of an article that is shown in an editor; else `undefined`. */
  of(document: vscode.TextDocument): readonly ShownAnnotation[] | undefined;
  /** Asks the server, for the document as it is now: for all, or for those whose passages touch a range. */
  ask(document: vscode.TextDocument, range?: vscode.Range): Promise<readonly ShownAnnotation[]>;
  /** `of` answers something else for this document; `undefined`: for all. */
  readonly onDidChange: vscode.Event<vscode.TextDocument | undefined>;
}

/** Keeps the annotations of the articles that are shown in editors. */
export function followAnnotations(client: BaseLanguageClient, context: vscode.ExtensionContext): Annotations {
  const latest = new Map<string, readonly ShownAnnotation[]>();
  /** Articles that are asked for at the moment; `true`: to be asked for again after that. */
  const asking = new Map<string, boolean>();
  const changed = new vscode.EventEmitter<vscode.TextDocument | undefined>();

  const ask = (document: vscode.TextDocument, range?: vscode.Range): Promise<readonly ShownAnnotation[]> => {
    const { asUri, asRange } = client.code2ProtocolConverter;
    const params: AnnotationsParams = { uri: asUri(document.uri), ...(range && { range: asRange(range) }) };
    return client.sendRequest<readonly ShownAnnotation[]>(annotations, params);
  };
  const refresh = async (document: vscode.TextDocument): Promise<void> => {
    const key = document.uri.toString();
    if (asking.has(key)) {
      asking.set(key, true);
      return;
    }
    try {
      do {
        asking.set(key, false);
        const { version } = document;
        const found = await ask(document);
        if (document.isClosed) break;
        latest.set(key, found);
        changed.fire(document);
        // The answer may be about an older text: its places are then not those of the text that is shown.
        if (document.version !== version) asking.set(key, true);
      } while (asking.get(key));
    } catch (error) {
      if (client.state === State.Running) client.error('The annotations could not be read.', error, false);
    } finally {
      asking.delete(key);
    }
  };
  const refreshShown = (editors: readonly vscode.TextEditor[]): void => {
    for (const document of new Set(editors.map((editor) => editor.document))) {
      if (isArticle(document) && !latest.has(document.uri.toString())) void refresh(document);
    }
  };

  context.subscriptions.push(
    changed,
    client.onNotification(annotationsChanged, ({ uris }: AnnotationsChangedParams) => {
      const named = new Set(uris.map((uri) => client.protocol2CodeConverter.asUri(uri).toString()));
      for (const document of vscode.workspace.textDocuments) {
        const key = document.uri.toString();
        if (named.has(key) && (latest.has(key) || isShown(document))) void refresh(document);
      }
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) refreshShown(vscode.window.visibleTextEditors);
      if (newState !== State.Stopped) return;
      latest.clear();
      changed.fire(undefined);
    }),
    vscode.window.onDidChangeVisibleTextEditors(refreshShown),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (latest.delete(document.uri.toString())) changed.fire(document);
    }),
  );
  return { of: (document) => latest.get(document.uri.toString()), ask, onDidChange: changed.event };
}

function isShown(document: vscode.TextDocument): boolean {
  return vscode.window.visibleTextEditors.some((editor) => editor.document === document);
}
