import type { Hover, HoverParams } from 'vscode-languageserver-protocol';
import { renderCard } from './card.ts';
import { defineFeature } from './feature.ts';
import { annotationCard, annotationsAt } from './hover-annotation.ts';
import { claimCard } from './hover-claim.ts';
import { organisationCard } from './hover-organisation.ts';
import { quantityCard } from './hover-quantity.ts';
import { linesOf, toRange } from './place.ts';
import { subjectAt } from './subject.ts';
import { hoverInFile } from './yaml/hover.ts';

/**
 * The card of what stands at a position: what people say of it, the number or the organisation, then the claim around it with every passage
 * that disputes it, states it too or is related.
 */
export const hover = defineFeature<HoverParams, Hover | null>({
  method: 'textDocument/hover',
  capability: { hoverProvider: true },
  // A number or a name answers at once; the passages linked to a claim wait for the first index.
  needs: ({ snapshot }, params) => {
    const subject = subjectAt(snapshot, params.textDocument.uri, params.position);
    return subject?.quantity || subject?.mention ? 'document' : 'corpus';
  },
  inAnnotations: (context, file, { position }) => hoverInFile(context, file, position),
  run: (context, params) => {
    const subject = subjectAt(context.snapshot, params.textDocument.uri, params.position);
    if (subject === null) return null;
    const { article, quantity, mention, claim } = subject;
    const { uri } = params.textDocument;
    const annotations = annotationsAt(context.snapshot, uri, linesOf(article).offsetAt(params.position));
    const sections = [
      ...annotations.map((placed) => annotationCard(context, placed)),
      ...(quantity === null ? [] : [quantityCard(context, article, quantity)]),
      ...(mention === null ? [] : [organisationCard(context, article, mention)]),
      ...(claim === null ? [] : [claimCard(context, article, claim, quantity)]),
    ];
    const innermost = quantity ?? mention ?? annotations[0]?.span ?? claim?.claim;
    if (innermost === undefined) return null;
    return { contents: renderCard({ sections }, context.client.markdown), range: toRange(article, innermost) };
  },
});
