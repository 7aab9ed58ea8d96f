import type { Span } from '../../text/span.ts';
import { shift } from '../../text/span.ts';
import type { FileProblem } from '../model.ts';
import { blankConflicts } from './conflict.ts';
import { cut, type Pieces } from './pieces.ts';
import { parsePlainEntry } from './plain-entry.ts';
import { fieldOf, Reader } from './reading.ts';
import { type ListItem, type MapNode, moveNode, parseTree, type Tree, type TreeError } from './tree.ts';

/** A kind of file: a few fields, and one long list of entries. */
export interface FileKind<Head, Value> {
  readonly listKey: string;
  /** The fields beside the list. `null` for a file that is empty or holds something else than fields. */
  readonly readHead: (map: MapNode | null, reader: Reader) => Head;
  /** `null` where too much is missing for the entry to count. */
  readonly readEntry: (map: MapNode, reader: Reader) => Value | null;
  /** How an entry is written, for people who wrote something else. */
  readonly entryHint: string;
}

/** A file as it was read: what it says, and where. */
export interface ListFile<Head, Value> {
  readonly text: string;
  readonly head: Head;
  /** The fields of the file, the list among them where it is in brackets; spans are of the file. */
  readonly map: MapNode | null;
  readonly entries: readonly Entry<Value>[];
  readonly problems: readonly FileProblem[];
  /** The YAML is broken, or a merge is unfinished: what could be read counts, and nothing may be written. */
  readonly broken: boolean;
}

/** An entry of the list. */
export interface Entry<Value> {
  readonly value: Value | null;
  /** In the piece. */
  readonly item: ListItem;
  readonly piece: Piece<Value>;
  /** Where the piece starts in the file: what a span of `item` is moved by. */
  readonly offset: number;
}

/** A stretch of the file that is read on its own; it is used again as long as its text stays the same. */
export interface Piece<Value> {
  readonly text: string;
  readonly problems: readonly FileProblem[];
  readonly entries: readonly { readonly value: Value | null; readonly item: ListItem }[];
  readonly broken: boolean;
  readonly hasAliases: boolean;
}

/**
 * Reads a file. Never fails: what is wrong is a problem with its place, and all that is right still counts. With what
 * was read of an earlier text, only entries that changed are read anew.
 */
export function parseListFile<Head, Value>(
  source: string,
  kind: FileKind<Head, Value>,
  previous: ListFile<Head, Value> | null = null,
): ListFile<Head, Value> {
  if (previous?.text === source) return previous;
  const expected = previous === null ? undefined : (expectations.get(previous) as ListFile<Head, Value> | undefined);
  if (expected?.text === source) return expected;
  const { text, conflicts } = blankConflicts(source);
  const found = conflicts.map((span) => ({ code: 'conflict-markers' as const, message: conflictMessage, span }));
  const pieces = cut(text, kind.listKey);
  const parsed = (pieces && parseCut(text, pieces, kind, previous)) ?? parseWhole(text, kind);
  return {
    ...parsed,
    text: source,
    problems: [...found, ...parsed.problems],
    broken: parsed.broken || found.length > 0,
  };
}

/** What was read of the text that an edit of a file makes: most often the very text that is read next. */
const expectations = new WeakMap<object, ListFile<unknown, unknown>>();

/** `after` is what `parseListFile` has answered for the text of an edit of `file`. */
export function expectNext(file: ListFile<unknown, unknown>, after: ListFile<unknown, unknown>): void {
  expectations.set(file, after);
}

const conflictMessage =
  'A merge is not finished here. Keep what is right of both sides and take the lines “<<<<<<<”, “=======” and “>>>>>>>” out.';

type Parsed<Head, Value> = Omit<ListFile<Head, Value>, 'text'>;

/** `null` where an entry refers to another one by an alias, and where the key of the list is part of a longer text. */
function parseCut<Head, Value>(
  text: string,
  { starts, end }: Pieces,
  kind: FileKind<Head, Value>,
  previous: ListFile<Head, Value> | null,
): Parsed<Head, Value> | null {
  const known = new KnownPieces(previous);
  const entries: Entry<Value>[] = [];
  const problems: FileProblem[] = [];
  let broken = false;
  for (const [i, start] of starts.entries()) {
    const stop = starts[i + 1] ?? end;
    const piece = known.find(text, start, stop) ?? readPiece(detach(text.slice(start, stop)), kind);
    if (piece.hasAliases) return null;
    for (const { value, item } of piece.entries) entries.push({ value, item, piece, offset: start });
    for (const problem of piece.problems) problems.push({ ...problem, span: shift(problem.span, start) });
    broken ||= piece.broken;
  }
  const first = starts[0] as number;
  const tree = parseTree(text.slice(0, first) + text.slice(end));
  if (tree.hasAliases || tree.root?.kind !== 'map' || fieldOf(tree.root, kind.listKey)?.value !== null) return null;
  // A span that ends where the head ends is the head's, unless it starts there too.
  const place = (span: Span): Span => {
    if (span.start >= first) return shift(span, end - first);
    return span.end <= first ? span : { start: span.start, end: span.end + end - first };
  };
  const head = readFields(tree, kind);
  return {
    head: head.head,
    map: head.map && (moveNode(head.map, place) as MapNode),
    entries,
    problems: [...head.problems.map((problem) => ({ ...problem, span: place(problem.span) })), ...problems],
    broken: broken || head.broken,
  };
}

/** What was read of an earlier text, asked for again mostly in the same order: looking all of it up by its text is slow. */
class KnownPieces<Value> {
  readonly #pieces: readonly Piece<Value>[];
  #places: ReadonlyMap<string, number> | null = null;
  #next = 0;
  #missed = 0;

  constructor(file: ListFile<unknown, Value> | null) {
    this.#pieces = file?.entries.map(({ piece }) => piece) ?? [];
  }

  /** The piece that was read of `text.slice(start, end)`. */
  find(text: string, start: number, end: number): Piece<Value> | undefined {
    // The next one, or the one after it where that was changed or taken out.
    for (const place of [this.#next, this.#next + 1]) {
      const piece = this.#pieces[place];
      if (piece?.text.length === end - start && text.startsWith(piece.text, start)) return this.#take(place);
    }
    if (++this.#missed <= readAnew) return undefined;
    this.#places ??= new Map(this.#pieces.map((piece, i) => [piece.text, i]));
    return this.#take(this.#places.get(text.slice(start, end)));
  }

  #take(place: number | undefined): Piece<Value> | undefined {
    if (place === undefined) return undefined;
    this.#next = place + 1;
    return this.#pieces[place];
  }
}

/** How many entries are rather read anew than all looked up. */
const readAnew = 8;

function readPiece<Head, Value>(text: string, kind: FileKind<Head, Value>): Piece<Value> {
  const tree = parsePlainEntry(text) ?? parseTree(text);
  const reader = new Reader();
  for (const error of tree.errors) reader.problems.push(error);
  const items = tree.root?.kind === 'list' ? tree.root.items : [];
  const entries = items.map((item) => ({ value: readEntry(item, kind, reader), item }));
  return { text, problems: reader.problems, entries, broken: isBroken(tree.errors), hasAliases: tree.hasAliases };
}

function parseWhole<Head, Value>(text: string, kind: FileKind<Head, Value>): Parsed<Head, Value> {
  const tree = parseTree(text);
  const { head, map, problems, broken } = readFields(tree, kind);
  const reader = new Reader();
  const list = map && fieldOf(map, kind.listKey)?.value;
  if (map && list?.kind !== 'list') reader.readItems(map, kind.listKey);
  const items = list?.kind === 'list' ? list.items : [];
  const read = items.map((item) => ({ value: readEntry(item, kind, reader), item }));
  const piece = { text, problems: [], entries: read, broken, hasAliases: tree.hasAliases };
  const entries = read.map((entry) => ({ ...entry, piece, offset: 0 }));
  return { head, map, entries, problems: [...problems, ...reader.problems], broken };
}

function readFields<Head, Value>(tree: Tree, kind: FileKind<Head, Value>) {
  const reader = new Reader();
  for (const error of tree.errors) reader.problems.push(error);
  const map = tree.root?.kind === 'map' ? tree.root : null;
  if (tree.root !== null && map === null) {
    reader.report('schema', `This file must hold “${kind.listKey}:” with a list below it.`, tree.root.span);
  }
  if (map !== null) reader.checkVersion(map);
  return { head: kind.readHead(map, reader), map, problems: reader.problems, broken: isBroken(tree.errors) };
}

function readEntry<Head, Value>({ start, value }: ListItem, kind: FileKind<Head, Value>, reader: Reader): Value | null {
  if (value?.kind === 'map') return kind.readEntry(value, reader);
  reader.report('schema', kind.entryHint, value?.span ?? { start, end: start + 1 });
  return null;
}

function isBroken(errors: readonly TreeError[]): boolean {
  return errors.some(({ code }) => code === 'yaml');
}

/** A copy that does not keep the whole file alive: engines make slices that refer to the text they were cut from. */
function detach(text: string): string {
  return ` ${text}`.slice(1);
}
