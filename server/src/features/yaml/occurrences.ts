import type { Location } from 'vscode-languageserver-types';
import type { AnnotationsFile } from '../../corpus/annotations-file.ts';
import type { Snapshot } from '../../corpus/snapshot.ts';
import type { Span } from '../../text/span.ts';
import { toRangeOfFile } from '../annotation-lines.ts';
import { type NamedThing, namesIn } from './named.ts';

/** A place where a file names something that others name too. */
export interface Occurrence {
  readonly file: AnnotationsFile;
  readonly span: Span;
  readonly isDefinition: boolean;
}

/** All places in files of annotations that name something, those that define it first. */
export function occurrencesOf(snapshot: Snapshot, thing: NamedThing): Occurrence[] {
  const found: Occurrence[] = [];
  // An article is written as a path in one file and as another in the next.
  const mayName = (text: string) => thing.kind === 'article' || mayHold(text, thing.id);
  for (const file of snapshot.annotations.files.values()) {
    if (!mayName(file.text)) continue;
    for (const named of namesIn(snapshot, file, mayName)) {
      if (!isSame(named, thing)) continue;
      found.push({ file, span: named.span, isDefinition: named.kind !== 'article' && named.isDefinition });
    }
  }
  return found.sort((a, b) => Number(b.isDefinition) - Number(a.isDefinition));
}

export function locationOf({ file, span }: Occurrence): Location {
  return { uri: file.uri, range: toRangeOfFile(file, span) };
}

/** Whether a text can hold an id, which may be written with escaped characters. */
function mayHold(text: string, id: string): boolean {
  return text.includes(id) || text.includes('\\') || id.includes("'");
}

function isSame(a: NamedThing, b: NamedThing): boolean {
  if (a.kind === 'article') return b.kind === 'article' && a.uri === b.uri;
  return b.kind !== 'article' && a.kind === b.kind && a.id === b.id;
}
