import type { Location, ReferenceParams } from 'vscode-languageserver-protocol';
import { defineFeature } from './feature.ts';
import { placesOf, toLocations } from './places.ts';
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
    // The declaration is the first appearance: what `definition` answers.
    return toLocations(params.context.includeDeclaration ? places : places.slice(1));
  },
});
