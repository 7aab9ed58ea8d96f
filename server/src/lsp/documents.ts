import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** The documents that are open in the editor, by canonical URI: what is on the screen, wherever it comes from. */
export interface OpenDocuments {
  has(uri: string): boolean;
  get(uri: string): TextDocument | undefined;
  all(): Iterable<TextDocument>;
  open(uri: string, version: number, text: string): void;
  /** Whole texts and ranges, in the order in which they came about. A document that is not open is left alone. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void;
  close(uri: string): void;
}

export function createOpenDocuments(): OpenDocuments {
  const documents = new Map<string, TextDocument>();
  return {
    has: (uri) => documents.has(uri),
    get: (uri) => documents.get(uri),
    all: () => documents.values(),
    open: (uri, version, text) => {
      documents.set(uri, TextDocument.create(uri, 'plaintext', version, text));
    },
    change: (uri, version, changes) => {
      const document = documents.get(uri);
      if (document !== undefined) documents.set(uri, TextDocument.update(document, [...changes], version));
    },
    close: (uri) => {
      documents.delete(uri);
    },
  };
}
