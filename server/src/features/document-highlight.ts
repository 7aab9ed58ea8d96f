import type { DocumentHighlightParams } from 'vscode-languageserver-protocol';
import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver-types';
import { defineFeature } from './feature.ts';
import { toRange } from './place.ts';
import { placesOf } from './places.ts';
import { subjectAt } from './subject.ts';

/** Where the article itself repeats what stands at the position; descriptions of an organisation (“the charity”) included. */
export const documentHighlight = defineFeature<DocumentHighlightParams, DocumentHighlight[] | null>({
  method: 'textDocument/documentHighlight',
  capability: { documentHighlightProvider: true },
  needs: 'document',
  run: ({ snapshot }, params) => {
    const subject = subjectAt(snapshot, params.textDocument.uri, params.position);
    if (subject === null) return null;
    const { article, mention } = subject;
    const spans =
      mention !== null && subject.quantity === null
        ? article.analysis.mentions.filter((other) => other.name === mention.name)
        : placesOf(snapshot, subject)
            .filter((place) => place.article === article)
            .map((place) => place.span);
    return spans.map((span) => ({ range: toRange(article, span), kind: DocumentHighlightKind.Text }));
  },
});
