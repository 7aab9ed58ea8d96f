import type { Location, Position } from 'vscode-languageserver-types';
import type { AnnotationsFile } from '../../corpus/annotations-file.ts';
import type { Snapshot } from '../../corpus/snapshot.ts';
import { namedAt } from './named.ts';
import { locationOf, occurrencesOf } from './occurrences.ts';

/** Every place that names the tag, the annotation or the article that stands at a position of a file of annotations. */
export function findReferences(
  snapshot: Snapshot,
  file: AnnotationsFile,
  position: Position,
  includeDeclaration: boolean,
): Location[] | null {
  const named = namedAt(snapshot, file, position);
  if (named?.kind !== 'tag' && named?.kind !== 'annotation' && named?.kind !== 'article') return null;
  return occurrencesOf(snapshot, named)
    .filter(({ isDefinition }) => includeDeclaration || !isDefinition)
    .map(locationOf);
}
