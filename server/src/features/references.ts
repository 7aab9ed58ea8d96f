import type { Location, ReferenceParams } from 'vscode-languageserver-protocol';
import { defineFeature } from './feature.ts';
import { definitionOf, placesOf, toLocations } from './places.ts';
import { subjectAt } from './subject.ts';
import { findReferences } from './yaml/references.ts';

/** Every article that states the claim, names the organisation or gives the same quantity. */
export const references = defineFeature<ReferenceParams, Location[] | null>({
  method: 'textDocument/references',
  capability: { referencesProvider: true },
  needs: 'corpus',
  inAnnotations: ({ snapshot }, file, { position, context }) =>
    findReferences(snapshot, file, position, context.includeDeclaration),
  run: ({ snapshot }, params) => {
    const subject = subjectAt(snapshot, params.textDocument.uri, params.position);
    if (subject === null) return null;
    const places = placesOf(snapshot, subject);
    if (params.context.includeDeclaration) return toLocations(places);
    // The declaration is what `definition` answers.
    const declaration = definitionOf(snapshot, subject);
    return toLocations(places.filter(({ span }) => span !== declaration?.span));
  },
});
