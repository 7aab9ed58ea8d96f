import type { Location, Position } from 'vscode-languageserver-types';
import type { AnnotationsFile } from '../../corpus/annotations-file.ts';
import type { Snapshot } from '../../corpus/snapshot.ts';
import { toLocation } from '../place.ts';
import { type NamedThing, namedAt } from './named.ts';
import { locationOf, occurrencesOf } from './occurrences.ts';
import { passageOf } from './passage.ts';

/**
 * Where what stands at a position of a file of annotations is: the passage of a quotation, the entry of a tag in the
 * codebook, the annotation that a link leads to, the article. From where an annotation is defined, its passage.
 */
export function findDefinition(snapshot: Snapshot, file: AnnotationsFile, position: Position): Location[] | null {
  const named = namedAt(snapshot, file, position);
  switch (named?.kind) {
    case 'article':
      return [{ uri: named.uri, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } }];
    case 'passage':
      return passageIn(snapshot, file, named.entry, named.end);
    case 'annotation': {
      const entry = file.kind === 'article' ? file.parsed.entries.findIndex(({ value }) => value?.id === named.id) : -1;
      const passage = named.isDefinition ? passageIn(snapshot, file, entry, null) : null;
      return passage ?? definitionsOf(snapshot, named);
    }
    case 'tag':
      return definitionsOf(snapshot, named);
    default:
      return null;
  }
}

/** More than one where an id is taken twice. */
function definitionsOf(snapshot: Snapshot, symbol: NamedThing): Location[] {
  return occurrencesOf(snapshot, symbol)
    .filter(({ isDefinition }) => isDefinition)
    .map(locationOf);
}

function passageIn(snapshot: Snapshot, file: AnnotationsFile, entry: number, end: 'a' | 'b' | null): Location[] | null {
  const passage = passageOf(snapshot, file, entry, end);
  return passage?.article && passage.span ? [toLocation(passage.article, passage.span)] : null;
}
