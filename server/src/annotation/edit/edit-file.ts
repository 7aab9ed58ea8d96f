import { contains, type Span, shift } from '../../text/span.ts';
import { writeFile } from '../file/create.ts';
import { sameFields } from '../file/fields.ts';
import { type Entry, expectNext, type FileKind, type ListFile, parseListFile } from '../file/list-file.ts';
import { fieldOf, startOf } from '../file/reading.ts';
import type { FieldValue } from '../file/style.ts';
import type { FileProblem } from '../model.ts';
import { changeEntries } from './entries.ts';
import { patchMap } from './patch.ts';
import { applyChanges, insert, joinChanges, type TextChange } from './text-change.ts';

/** How a kind of file is changed. */
export interface EditableKind<Head, Value> extends FileKind<Head, Value> {
  /** The key by whose text an entry is known. */
  readonly idKey: string;
  readonly idOf: (value: Value) => string;
  /** All fields of an entry in the order in which they are written. */
  readonly fieldsOf: (value: Value) => FieldValue[];
  /** The order among which new entries are put; `null` to put them last. */
  readonly compare: ((a: Value, b: Value) => number) | null;
  /** As `fieldsOf`, of what stands beside the list. */
  readonly headFieldsOf: (head: Head) => FieldValue[];
}

/** What is to be different in a file. */
export interface FileChange<Head, Value> {
  /** What the file is to say beside its list; left out, that stays as it is. */
  readonly head?: Head | undefined;
  /** Each takes the place of the entry with its id, or is new. */
  readonly put?: readonly Value[] | undefined;
  /** The ids of entries to take out; one that is not there is out already. */
  readonly remove?: readonly string[] | undefined;
  /** By the new id of an entry in `put`, the id by which the file knows it. */
  readonly renamed?: ReadonlyMap<string, string> | undefined;
}

/** The changes of the text and the file after them; or why it may not be changed, and where. */
export type FileEdit<File> = Edited<File> | { readonly problem: FileProblem };

export interface Edited<File> {
  /** Sorted, and apart from one another; their spans are of the text before. */
  readonly changes: readonly TextChange[];
  readonly after: File;
}

/**
 * Changes a file as a text: as few characters as will do, so that comments, order, unknown fields and all other entries
 * stay as people wrote them. The changed text is read again before it is returned: unless it says what it said before
 * and what it was to say, nothing else and nothing less, there is a problem and no change.
 */
export function editFile<Head, Value>(
  file: ListFile<Head, Value>,
  kind: EditableKind<Head, Value>,
  change: FileChange<Head, Value>,
): FileEdit<ListFile<Head, Value>> {
  const broken = file.problems.find(({ code }) => code === 'yaml' || code === 'conflict-markers');
  if (file.broken && broken !== undefined) return { problem: broken };
  const plan = new Plan(file, kind, change);
  const problem = plan.findProblem();
  if (problem !== null) return { problem };
  const newLine = /\r?\n/.exec(file.text)?.[0] ?? '\n';
  const changes = joinChanges(plan.makeChanges()).map(({ span, text }) => ({
    span,
    text: newLine === '\n' ? text : text.replaceAll('\n', newLine),
  }));
  const after = parseListFile(applyChanges(file.text, changes), kind, file);
  expectNext(file, after);
  return plan.isDoneIn(after) ? { changes, after } : { problem: { code: 'schema', message: unsafe, span: plan.place } };
}

const unsafe =
  'This cannot be changed by a command without changing something else, because of how it is written here. Change it by hand.';

class Plan<Head, Value> {
  readonly #file: ListFile<Head, Value>;
  readonly #kind: EditableKind<Head, Value>;
  readonly #head: Head;
  readonly #removed: ReadonlySet<string>;
  /** By the id that the file knows; of two values for one entry, the last. */
  readonly #put: ReadonlyMap<string, Value>;
  readonly #renamed: ReadonlyMap<string, string>;
  /** Indices of the entries that the change is about, by id. */
  readonly #byId = new Map<string, number[]>();

  constructor(file: ListFile<Head, Value>, kind: EditableKind<Head, Value>, change: FileChange<Head, Value>) {
    this.#file = file;
    this.#kind = kind;
    this.#head = change.head ?? file.head;
    this.#renamed = change.renamed ?? new Map();
    this.#put = new Map(change.put?.map((value) => [this.#renamed.get(kind.idOf(value)) ?? kind.idOf(value), value]));
    this.#removed = new Set(change.remove?.filter((id) => !this.#put.has(id)));
    const concerned = new Set([...this.#put.keys(), ...this.#removed, ...this.#renamed.keys()]);
    for (const [i, entry] of file.entries.entries()) {
      const id = this.#idIn(entry);
      if (id !== null && concerned.has(id)) this.#byId.set(id, [...(this.#byId.get(id) ?? []), i]);
    }
  }

  /** Where to look if it turns out that the text cannot be changed. */
  get place(): Span {
    const ids = [...this.#put.keys(), ...this.#removed];
    const entry = ids.map((id) => this.#entriesOf(id)[0]).find((one) => one !== undefined);
    if (entry !== undefined) return placeOf(entry);
    return { start: 0, end: Math.max(0, this.#file.text.search(/\r?\n|$/)) };
  }

  /** What makes it unclear which text is to be changed. */
  findProblem(): FileProblem | null {
    for (const to of this.#renamed.keys()) {
      const [there] = this.#entriesOf(to);
      if (there === undefined) continue;
      return { code: 'duplicate-id', message: `“${to}” stands in this file already.`, span: placeOf(there) };
    }
    for (const id of this.#put.keys()) {
      const [first, second] = this.#entriesOf(id);
      if (second !== undefined) {
        const message = `“${id}” stands in this file twice. Give one of the two another ${this.#kind.idKey}.`;
        return { code: 'duplicate-id', message, span: placeOf(second) };
      }
      if (first === undefined) continue;
      const span = spanOf(first);
      const twice = this.#file.problems.find((one) => one.code === 'duplicate-key' && contains(span, one.span));
      if (twice !== undefined) return twice;
      if (first.value === null || first.item.value?.alias) {
        return this.#file.problems.find((one) => contains(span, one.span)) ?? { code: 'schema', message: unsafe, span };
      }
    }
    return null;
  }

  makeChanges(): TextChange[] {
    const { map, text } = this.#file;
    const added: Value[] = [];
    const changes: TextChange[] = [];
    for (const [id, value] of this.#put) {
      const [entry] = this.#entriesOf(id);
      if (entry === undefined) added.push(value);
      else changes.push(...this.#patchEntry(entry, value));
    }
    if (map === null) {
      const sorted = this.#kind.compare === null ? added : added.toSorted(this.#kind.compare);
      const list = sorted.map(this.#kind.fieldsOf);
      return [insert(text.length, this.#startBelow(text) + writeFile(this.#headFields(), this.#kind.listKey, list))];
    }
    const removed = new Set([...this.#removed].flatMap((id) => this.#byId.get(id) ?? []));
    return [
      ...changes,
      ...patchMap(text, map, this.#kind.headFieldsOf(this.#file.head), this.#kind.headFieldsOf(this.#head)),
      ...changeEntries(this.#file, this.#kind, removed, added),
    ];
  }

  /** True where a text says all that was to be said, and of all else what it said before. */
  isDoneIn(after: ListFile<Head, Value>): boolean {
    const { fieldsOf, headFieldsOf, idOf } = this.#kind;
    if (after.broken || after.problems.length > this.#file.problems.length) return false;
    if (!sameFields(headFieldsOf(this.#head), headFieldsOf(after.head))) return false;
    const wanted = new Map([...this.#put.values()].map((value) => [idOf(value), value]));
    const others = after.entries.filter((entry) => {
      const value = wanted.get(this.#idIn(entry) ?? '');
      if (value === undefined || entry.value === null) return true;
      if (!sameFields(fieldsOf(value), fieldsOf(entry.value))) return true;
      wanted.delete(idOf(value));
      return false;
    });
    const kept = this.#file.entries.filter((entry) => {
      const id = this.#idIn(entry);
      return id === null || !(this.#put.has(id) || this.#removed.has(id));
    });
    if (wanted.size > 0 || others.length !== kept.length) return false;
    return kept.every(({ value }, i) => isSame(value, (others[i] as Entry<Value>).value));
  }

  #patchEntry({ value: old, item, piece, offset }: Entry<Value>, value: Value): TextChange[] {
    if (old === null || item.value?.kind !== 'map') return [];
    const changes = patchMap(piece.text, item.value, this.#kind.fieldsOf(old), this.#kind.fieldsOf(value));
    return changes.map(({ span, text }) => ({ span: shift(span, offset), text }));
  }

  #headFields(): FieldValue[] {
    return [
      { key: 'version', value: { kind: 'text', text: '1', form: 'bare' } },
      ...this.#kind.headFieldsOf(this.#head),
    ];
  }

  /** What separates a new file's contents from comments that are there already. */
  #startBelow(text: string): string {
    if (text === '' || text === '\uFEFF') return '';
    return text.endsWith('\n') ? '\n' : '\n\n';
  }

  #entriesOf(id: string): Entry<Value>[] {
    return (this.#byId.get(id) ?? []).map((index) => this.#file.entries[index] as Entry<Value>);
  }

  #idIn({ item }: Entry<Value>): string | null {
    const id = item.value?.kind === 'map' ? fieldOf(item.value, this.#kind.idKey)?.value : null;
    return id?.kind === 'text' ? id.text.trim() : null;
  }
}

function placeOf({ item, offset }: Entry<unknown>): Span {
  return shift(item.value?.kind === 'map' ? startOf(item.value) : { start: item.start, end: item.start + 1 }, offset);
}

function spanOf({ item, offset }: Entry<unknown>): Span {
  return shift({ start: item.start, end: item.value?.span.end ?? item.start + 1 }, offset);
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
