import type { Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '../corpus/apply.ts';
import type { Span } from '../text/span.ts';

/** The documents that are open in the editor, by canonical URI: what is on the screen, wherever it comes from. */
export interface OpenDocuments {
  has(uri: string): boolean;
  get(uri: string): TextDocument | undefined;
  all(): Iterable<TextDocument>;
  open(uri: string, version: number, text: string): void;
  /**
   * Whole texts and ranges, in the order in which they came about. Answers the edits, each of the text that the one before
   * it left; `null` where the whole text was replaced. A document that is not open is left alone.
   */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): readonly Edit[] | null;
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
      let document = documents.get(uri);
      if (document === undefined) return null;
      const edits: (Edit | null)[] = [];
      for (const change of changes) {
        edits.push('range' in change ? { span: spanOf(document, change.range), text: change.text } : null);
        document = TextDocument.update(document, [change], version);
      }
      documents.set(uri, document);
      return edits.every((edit) => edit !== null) ? edits : null;
    },
    close: (uri) => {
      documents.delete(uri);
    },
  };
}

/** The ends of a range may be the wrong way round. */
function spanOf(document: TextDocument, { start, end }: Range): Span {
  const [one, other] = [document.offsetAt(start), document.offsetAt(end)];
  return { start: Math.min(one, other), end: Math.max(one, other) };
}
