import { annotationsGlob, isAnnotationsFile } from '../corpus/annotations-file.ts';
import type { Change } from '../corpus/apply.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Clock } from '../ports/clock.ts';
import type { FileSystem } from '../ports/file-system.ts';
import type { WrittenFile } from '../protocol/annotations.ts';
import { editText } from '../protocol/edit-text.ts';
import { textFingerprint } from '../protocol/fingerprint.ts';
import type { OpenDocuments } from './documents.ts';
import type { Folder } from './folders.ts';
import { readText } from './reading.ts';

/** Brings the files of `annotations/` into the corpus: as they are on the screen, else as they are on disk. */
export interface AnnotationFiles {
  has(uri: string): boolean;
  /** Looks for all files of all folders. */
  findAll(isCancelled: () => boolean): Promise<void>;
  /** Takes in what is on the screen. */
  applyOpen(uri: string): void;
  /** Reads files that are not open from disk; true where one of them was another than was known. */
  read(uris: readonly string[]): Promise<boolean>;
  /** Resolves when the files that are being read at the moment are in the corpus. */
  whenRead(): Promise<void>;
  /** Takes in what the client has written. */
  takeWritten(written: WrittenFile): void;
  /** Takes a file, or all that was in a folder, out. Files that are open stay until they are closed. */
  removeBelow(uri: string): void;
}

export interface AnnotationFilesParts {
  readonly corpus: Corpus;
  readonly clock: Clock;
  readonly files: FileSystem | null;
  readonly documents: OpenDocuments;
  folders(): readonly Folder[];
  /** What people have written is not what it was. */
  onChanged(): void;
}

const readsAtOnce = 16;

export function createAnnotationFiles(parts: AnnotationFilesParts): AnnotationFiles {
  const { corpus, documents } = parts;

  function apply(changes: readonly Change[]): boolean {
    const before = corpus.snapshot.annotations;
    const { annotations } = corpus.apply(changes);
    if (annotations.files === before.files) return false;
    parts.onChanged();
    return true;
  }

  async function findAll(isCancelled: () => boolean): Promise<void> {
    const folders = parts.folders();
    apply([{ kind: 'setFolders', folders: folders.map(({ uri }) => uri) }]);
    const wanted = new Set<string>();
    const signal = {
      get isCancelled() {
        return isCancelled();
      },
    };
    for (const { uri } of folders) {
      const found = await parts.files?.findArticles(uri, { include: [annotationsGlob], exclude: [] }, signal);
      for (const one of found?.uris ?? []) wanted.add(one);
    }
    for (const { uri } of documents.all()) if (has(uri)) wanted.add(uri);
    if (isCancelled()) return;
    const gone = [...corpus.snapshot.annotations.files.keys()].filter((uri) => !wanted.has(uri));
    apply(gone.map((uri) => ({ kind: 'removeAnnotations', uri })));
    for (const { uri } of documents.all()) applyOpen(uri);
    const uris = [...wanted];
    for (let next = 0; next < uris.length && !isCancelled(); next += readsAtOnce) {
      await read(uris.slice(next, next + readsAtOnce));
      await parts.clock.pause();
    }
  }

  function has(uri: string): boolean {
    return folderOf(uri) !== null;
  }

  function folderOf(uri: string): string | null {
    return parts.folders().find((folder) => isAnnotationsFile(folder.uri, uri))?.uri ?? null;
  }

  function applyOpen(uri: string): void {
    const [document, folder] = [documents.get(uri), folderOf(uri)];
    if (document === undefined || folder === null) return;
    const file = { folder, uri, text: document.getText(), version: document.version };
    apply([{ kind: 'setAnnotations', file }]);
  }

  const underWay = new Set<Promise<unknown>>();

  function read(uris: readonly string[]): Promise<boolean> {
    const reading = readNow(uris).finally(() => underWay.delete(reading));
    underWay.add(reading);
    return reading;
  }

  async function readNow(uris: readonly string[]): Promise<boolean> {
    const { files } = parts;
    if (files === null) return false;
    const wanted = uris.filter((uri) => has(uri) && !documents.has(uri));
    const found = await Promise.all(wanted.map(async (uri) => ({ uri, input: await readText(files, uri) })));
    const changes = found.flatMap(({ uri, input }): Change[] => {
      const folder = folderOf(uri);
      // What was opened in the meantime is newer than what is on disk.
      if (documents.has(uri) || folder === null) return [];
      if (input === null) return [{ kind: 'removeAnnotations', uri }];
      return [{ kind: 'setAnnotations', file: { ...input, folder } }];
    });
    return changes.length > 0 && apply(changes);
  }

  function takeWritten({ uri, base, edits }: WrittenFile): void {
    const folder = folderOf(uri);
    if (folder === null || documents.has(uri)) return;
    const known = corpus.snapshot.annotations.files.get(uri);
    const text = known?.text ?? '';
    if (edits === null) removeBelow(uri);
    else if (known?.problems.length || textFingerprint(text) !== base) void read([uri]);
    else apply([{ kind: 'setAnnotations', file: { folder, uri, text: editText(text, edits) } }]);
  }

  function removeBelow(uri: string): void {
    const known = [...corpus.snapshot.annotations.files.keys()];
    const gone = known.filter((one) => (one === uri || one.startsWith(`${uri}/`)) && !documents.has(one));
    apply(gone.map((one) => ({ kind: 'removeAnnotations', uri: one })));
  }

  async function whenRead(): Promise<void> {
    await Promise.allSettled(underWay);
  }

  return { has, findAll, applyOpen, read, whenRead, takeWritten, removeBelow };
}
