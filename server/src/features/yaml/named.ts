import type { Position } from 'vscode-languageserver-types';
import type { ListFile } from '../../annotation/file/list-file.ts';
import { type Path, type PathAt, pathAt, textsOf } from '../../annotation/file/path.ts';
import type { Tag } from '../../annotation/model.ts';
import { type Choice, type FieldShape, shapeAt, type ValueShape } from '../../annotation/shape/shape.ts';
import { replacementIn } from '../../annotation/tag-tree.ts';
import { type AnnotationsFile, toUri } from '../../corpus/annotations-file.ts';
import type { Snapshot } from '../../corpus/snapshot.ts';
import type { Span } from '../../text/span.ts';
import { linesOfFile } from '../annotation-lines.ts';

/** What a text of a file of annotations stands for. Spans are of the file, without quotation marks. */
export type Named =
  | { readonly kind: 'tag' | 'annotation'; readonly id: string; readonly isDefinition: boolean; readonly span: Span }
  | { readonly kind: 'article'; readonly uri: string; readonly span: Span }
  /** A quotation or its offsets; `end` tells the two passages of a decision apart. */
  | { readonly kind: 'passage'; readonly entry: number; readonly end: 'a' | 'b' | null; readonly span: Span }
  | { readonly kind: 'field'; readonly field: FieldShape; readonly span: Span }
  | { readonly kind: 'choice'; readonly choice: Choice; readonly span: Span };

/** What can be named at several places. */
export type NamedThing = Extract<Named, { readonly kind: 'tag' | 'annotation' | 'article' }>;

/** A place of a file, what may stand there, and the list that it is in. */
export interface PlaceInFile extends PathAt {
  readonly offset: number;
  readonly shape: ValueShape | null;
}

/** The file as a head and a list of entries, whatever its kind. */
export function listOf(file: AnnotationsFile): ListFile<unknown, unknown> {
  return file.kind === 'organisations' ? file.parsed.file : file.parsed;
}

export function placeAt(file: AnnotationsFile, position: Position): PlaceInFile {
  const offset = linesOfFile(file).offsetAt(position);
  const place = pathAt(listOf(file), offset);
  return { ...place, offset, shape: shapeAt(file.kind, place.entry !== null, place.path) };
}

/** What stands at a position; `null` where it is nothing that has a meaning. */
export function namedAt(snapshot: Snapshot, file: AnnotationsFile, position: Position): Named | null {
  const place = placeAt(file, position);
  const { entry, path, role, shape } = place;
  const word = file.text.slice(place.span.start, place.span.end);
  if (role === 'key') {
    const field = shape?.kind === 'map' ? shape.fields.find(({ key }) => key === word) : undefined;
    return field === undefined ? null : { kind: 'field', field, span: place.span };
  }
  const text = textIn(file, entry, path);
  if (shape?.kind === 'offsets') return passage(entry, path, place.span);
  if (text === null || shape === null) return null;
  const span = withoutQuotes(file.text, place.span, text);
  if (shape.kind === 'one-of') {
    const choice = shape.values.find(({ value }) => value === text);
    return choice === undefined ? null : { kind: 'choice', choice, span };
  }
  if (shape.kind === 'reason') return findReplacement(snapshot, file, entry, place.span);
  if (shape.kind !== 'text') return null;
  switch (shape.refersTo) {
    case 'tag':
    case 'tag-definition':
      return { kind: 'tag', id: text, isDefinition: shape.refersTo === 'tag-definition', span };
    case 'annotation':
    case 'annotation-definition':
      return { kind: 'annotation', id: text, isDefinition: shape.refersTo === 'annotation-definition', span };
    case 'article':
      return { kind: 'article', uri: toUri(file.folder, text), span };
    case 'passage':
      return passage(entry, path, place.span);
    default:
      return null;
  }
}

/** Everything that a file names, in the order of its text; `isOfInterest` is asked about the text around an entry first. */
export function* namesIn(
  snapshot: Snapshot,
  file: AnnotationsFile,
  isOfInterest: (text: string) => boolean = () => true,
): Generator<NamedThing> {
  const list = listOf(file);
  if (file.kind === 'article') {
    const field = list.map?.fields.find(({ key }) => key === 'article');
    if (file.article !== null && field?.value?.kind === 'text') {
      yield { kind: 'article', uri: file.article, span: withoutQuotes(file.text, field.valueSpan, field.value.text) };
    }
  }
  for (const [index, entry] of list.entries.entries()) {
    if (!isOfInterest(entry.piece.text)) continue;
    for (const { path, text, span } of textsOf(entry)) {
      const shape = shapeAt(file.kind, true, path);
      if (shape?.kind === 'reason') {
        const named = findReplacement(snapshot, file, index, span);
        if (named !== null) yield named;
      }
      if (shape?.kind !== 'text' || shape.refersTo === undefined || shape.refersTo === 'passage') continue;
      const inner = withoutQuotes(file.text, span, text);
      if (shape.refersTo === 'article') yield { kind: 'article', uri: toUri(file.folder, text), span: inner };
      else {
        const [kind, definition] = shape.refersTo.split('-') as ['tag' | 'annotation', string?];
        yield { kind, id: text, isDefinition: definition !== undefined, span: inner };
      }
    }
  }
}

function passage(entry: number | null, [first]: Path, span: Span): Named | null {
  return entry === null ? null : { kind: 'passage', entry, end: first === 'a' || first === 'b' ? first : null, span };
}

/** The tag that the text of a deprecated one names. */
function findReplacement(
  snapshot: Snapshot,
  file: AnnotationsFile,
  entry: number | null,
  span: Span,
): NamedThing | null {
  const tag = listOf(file).entries[entry ?? -1]?.value as Tag | null | undefined;
  const replacement = tag == null ? null : replacementIn(tag, snapshot.annotations.tags);
  const start = replacement === null ? -1 : file.text.slice(0, span.end).indexOf(replacement.id, span.start);
  if (replacement === null || start < 0) return null;
  return { kind: 'tag', id: replacement.id, isDefinition: false, span: { start, end: start + replacement.id.length } };
}

function textIn(file: AnnotationsFile, entry: number | null, path: Path): string | null {
  const list = listOf(file);
  if (entry === null) {
    const value = list.map?.fields.find(({ key }) => key === path[0])?.value;
    return path.length === 1 && value?.kind === 'text' ? value.text : null;
  }
  const item = list.entries[entry];
  const key = path.join('\n');
  return (item && textsOf(item).find((one) => one.path.join('\n') === key)?.text) ?? null;
}

/** The place of a text between its quotation marks, where it is written as it reads. */
function withoutQuotes(source: string, span: Span, text: string): Span {
  const inner = { start: span.start + 1, end: span.end - 1 };
  return source.slice(inner.start, inner.end) === text && /["']/.test(source[span.start] as string) ? inner : span;
}
