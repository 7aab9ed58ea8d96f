import type { Connection } from 'vscode-languageserver';
import { FileChangeType } from 'vscode-languageserver';
import type { Edit } from '../corpus/apply.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Clock } from '../ports/clock.ts';
import type { FileSystem } from '../ports/file-system.ts';
import { type FilesWrittenParams, filesWritten } from '../protocol/annotations.ts';
import type { AnnotationFiles } from './annotation-files.ts';
import type { OpenDocuments } from './documents.ts';
import { canonicalUri, type Folder } from './folders.ts';
import type { Indexing } from './indexing.ts';
import { readText } from './reading.ts';

/** The only part that writes to the corpus once its files are found: what the editor and the disk say of them. */
export interface Sync {
  /** Takes in what still waits, so that a request sees the text that its positions are of. */
  flush(): void;
}

export interface SyncParts {
  readonly corpus: Corpus;
  readonly clock: Clock;
  readonly files: FileSystem | null;
  readonly documents: OpenDocuments;
  readonly indexing: Indexing;
  readonly annotations: AnnotationFiles;
  folders(): readonly Folder[];
  onArticleChanged(uri: string): void;
}

/** An article longer than this, in UTF-16 code units, is analysed when the typing pauses, not at each keystroke. */
const longText = 100_000;
const longTextPause = 300;

export function registerSync(connection: Connection, parts: SyncParts): Sync {
  const { corpus, documents, indexing, annotations } = parts;
  /** Long articles whose newest text is not in the corpus yet, with what calls their timer off. */
  const waiting = new Map<string, () => void>();
  /** What was typed in an article since its text was taken in; `null`: its whole text was replaced. */
  const typed = new Map<string, readonly Edit[] | null>();

  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    const canonical = canonicalUri(uri);
    documents.open(canonical, version, text);
    takeIn(canonical);
  });

  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const canonical = canonicalUri(uri);
    const edits = documents.change(canonical, version, contentChanges);
    const before = typed.get(canonical);
    if (isArticle(canonical)) {
      typed.set(
        canonical,
        before === undefined ? edits : before === null || edits === null ? null : [...before, ...edits],
      );
    }
    const length = documents.get(canonical)?.getText().length ?? 0;
    if (length <= longText || !isArticle(canonical)) takeIn(canonical);
    else wait(canonical);
  });

  connection.onDidCloseTextDocument(async ({ textDocument: { uri } }) => {
    const canonical = canonicalUri(uri);
    waiting.get(canonical)?.();
    waiting.delete(canonical);
    typed.delete(canonical);
    documents.close(canonical);
    if (annotations.has(canonical)) await annotations.read([canonical]);
    else await readFromDisk(canonical);
  });

  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    const written = changes.filter(({ type }) => type !== FileChangeType.Deleted).map(({ uri }) => canonicalUri(uri));
    // All at once and before anything else, so that the next request knows of them.
    const reading = annotations.read(written.filter(annotations.has));
    for (const { uri, type } of changes) {
      const canonical = canonicalUri(uri);
      if (type === FileChangeType.Deleted) removeBelow(canonical);
      else if (annotations.has(canonical)) await reading;
      else if (isArticle(canonical)) await readFromDisk(canonical);
      else if (type === FileChangeType.Created && mayBeFolder(canonical)) indexing.findAll();
    }
  });

  connection.onNotification(filesWritten, ({ files }: FilesWrittenParams) => {
    for (const file of files) annotations.takeWritten({ ...file, uri: canonicalUri(file.uri) });
  });

  function isArticle(uri: string): boolean {
    return parts.folders().some((folder) => folder.contains(uri));
  }

  function takeIn(uri: string): void {
    if (annotations.has(uri)) annotations.applyOpen(uri);
    else applyOpen(uri);
  }

  function wait(uri: string): void {
    waiting.get(uri)?.();
    waiting.set(
      uri,
      parts.clock.after(longTextPause, () => applyOpen(uri)),
    );
  }

  function applyOpen(uri: string): void {
    waiting.get(uri)?.();
    waiting.delete(uri);
    const document = documents.get(uri);
    const edits = typed.get(uri) ?? null;
    typed.delete(uri);
    if (document === undefined || !isArticle(uri)) return;
    const article = { uri, text: document.getText(), version: document.version, edits };
    corpus.apply([{ kind: 'set', article }]);
    parts.onArticleChanged(uri);
    indexing.changed();
  }

  /** Open text wins over what is on disk. */
  async function readFromDisk(uri: string): Promise<void> {
    if (documents.has(uri) || !isArticle(uri)) return;
    const input = parts.files === null ? null : await readText(parts.files, uri);
    if (documents.has(uri)) return;
    const isGone = input === null || input.problems?.some((problem) => problem.code === 'unreadable') === true;
    if (isGone && deleted.has(uri)) removeArticles([uri]);
    else if (input === null) removeArticles([uri]);
    else corpus.apply([{ kind: 'set', article: input }]);
    deleted.delete(uri);
    indexing.changed();
  }

  /** Files that were deleted while they were open. */
  const deleted = new Set<string>();

  /** A file, or all that was in a folder. */
  function removeBelow(uri: string): void {
    annotations.removeBelow(uri);
    const known = [...corpus.snapshot.articles.keys()].filter((one) => one === uri || one.startsWith(`${uri}/`));
    for (const one of known) if (documents.has(one)) deleted.add(one);
    removeArticles(known.filter((one) => !documents.has(one)));
    indexing.changed();
  }

  function removeArticles(uris: readonly string[]): void {
    corpus.apply(uris.map((uri) => ({ kind: 'remove', uri })));
  }

  return {
    flush: () => {
      for (const uri of [...waiting.keys()]) applyOpen(uri);
    },
  };
}

/** The watchers tell of a new folder, not of the files in it. */
function mayBeFolder(uri: string): boolean {
  return !uri.slice(uri.lastIndexOf('/') + 1).includes('.');
}
