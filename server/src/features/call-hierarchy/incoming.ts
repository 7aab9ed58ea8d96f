import type { CallHierarchyIncomingCallsParams } from 'vscode-languageserver-protocol';
import type { CallHierarchyIncomingCall } from 'vscode-languageserver-types';
import type { Snapshot } from '../../corpus/snapshot.ts';
import { mergeSpans } from '../excerpt.ts';
import { defineFeature } from '../feature.ts';
import { linkedTo } from '../passage.ts';
import { toRange } from '../place.ts';
import { claimsCrediting } from './credit.ts';
import { subjectOf, toClaimItem } from './item.ts';

/** Of a claim, what disputes it, then what repeats it, each with the words that do so; of a source, what is credited to it. */
export const incomingCalls = defineFeature<CallHierarchyIncomingCallsParams, CallHierarchyIncomingCall[]>({
  method: 'callHierarchy/incomingCalls',
  needs: 'corpus',
  run: ({ snapshot }, { item }) => {
    const subject = subjectOf(snapshot, item);
    if (subject?.kind === 'claim') return linkedClaims(snapshot, subject.id);
    if (subject?.kind !== 'source') return [];
    return claimsCrediting(snapshot, subject.identity).map(({ article, entry, source }) => ({
      from: toClaimItem(article, entry, null),
      fromRanges: [toRange(article, source)],
    }));
  },
});

const roles = { disputed: 'disputes', same: 'repeats', related: null } as const;

function linkedClaims(snapshot: Snapshot, id: string): CallHierarchyIncomingCall[] {
  const claim = snapshot.claims.get(id);
  if (claim === undefined) return [];
  return linkedTo(snapshot, claim).flatMap(({ article, entry, relation, words }) => {
    const role = roles[relation];
    if (role === null) return [];
    const spans = words.length > 0 ? mergeSpans(words, article.text) : [entry.claim];
    const fromRanges = spans.map((span) => toRange(article, span));
    return [{ from: toClaimItem(article, entry, role), fromRanges }];
  });
}
