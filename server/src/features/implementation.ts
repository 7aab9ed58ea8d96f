import type { ImplementationParams, Location, LocationLink } from 'vscode-languageserver-protocol';
import { defineFeature } from './feature.ts';
import { linkedTo } from './passage.ts';
import { toLocation } from './place.ts';
import { subjectAt } from './subject.ts';
import { toLocationLink } from './target.ts';

/** What disputes the claim at a position, the most telling first. A client that can takes the disputing words as the target. */
export const implementation = defineFeature<ImplementationParams, Location[] | LocationLink[] | null>({
  method: 'textDocument/implementation',
  capability: { implementationProvider: true },
  needs: 'corpus',
  run: ({ snapshot, client }, { textDocument, position }) => {
    const subject = subjectAt(snapshot, textDocument.uri, position);
    const claim = subject?.claim ?? null;
    if (subject === null || claim === null) return null;
    const disputes = linkedTo(snapshot, claim).filter(({ relation }) => relation === 'disputed');
    if (!client.implementationLinks) return disputes.map(({ article, entry }) => toLocation(article, entry.claim));
    return disputes.map(({ article, entry, words }) =>
      toLocationLink(subject.article, claim.claim, article, entry.claim, words[0] ?? entry.claim),
    );
  },
});
