import type { DefinitionParams, Location, LocationLink } from 'vscode-languageserver-protocol';
import { defineFeature } from './feature.ts';
import { toLocation } from './place.ts';
import { definitionOf } from './places.ts';
import { innermost, subjectAt } from './subject.ts';
import { toLocationLink } from './target.ts';
import { findDefinition } from './yaml/definition.ts';

/** Where the claim or the quantity first appears, in the order of the corpus; where the organisation is first named in full. */
export const definition = defineFeature<DefinitionParams, Location[] | LocationLink[] | null>({
  method: 'textDocument/definition',
  capability: { definitionProvider: true },
  needs: 'corpus',
  inAnnotations: ({ snapshot }, file, { position }) => findDefinition(snapshot, file, position),
  run: ({ snapshot, client }, params) => {
    const subject = subjectAt(snapshot, params.textDocument.uri, params.position);
    const place = subject && definitionOf(snapshot, subject);
    if (subject === null || place === null) return null;
    if (!client.definitionLinks) return [toLocation(place.article, place.span)];
    return [toLocationLink(subject.article, innermost(subject), place.article, place.span, place.span)];
  },
});
