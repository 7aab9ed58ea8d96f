import type { DefinitionParams, Location } from 'vscode-languageserver-protocol';
import { defineFeature } from './feature.ts';
import { placesOf, toLocations } from './places.ts';
import { subjectAt } from './subject.ts';
import { findDefinition } from './yaml/definition.ts';

/** Where the claim, the organisation or the quantity first appears, in the order of the corpus. */
export const definition = defineFeature<DefinitionParams, Location[] | null>({
  method: 'textDocument/definition',
  capability: { definitionProvider: true },
  needs: 'corpus',
  inAnnotations: ({ snapshot }, file, { position }) => findDefinition(snapshot, file, position),
  run: ({ snapshot }, params) => {
    const subject = subjectAt(snapshot, params.textDocument.uri, params.position);
    return subject === null ? null : toLocations(placesOf(snapshot, subject).slice(0, 1));
  },
});
