import type { CallHierarchyOutgoingCallsParams } from 'vscode-languageserver-protocol';
import type { CallHierarchyItem, CallHierarchyOutgoingCall } from 'vscode-languageserver-types';
import { groupBy } from '../../corpus/group.ts';
import type { Article, ClaimEntry, Snapshot } from '../../corpus/snapshot.ts';
import type { Identity } from '../../link/identity.ts';
import { formKey } from '../../recognise/name/form.ts';
import type { Span } from '../../text/span.ts';
import { defineFeature } from '../feature.ts';
import { linkedTo } from '../passage.ts';
import { toRange } from '../place.ts';
import { creditsOf } from './credit.ts';
import { subjectOf, toClaimItem, toSourceItem, toUnnamedItem } from './item.ts';

/**
 * Of a claim, the sources that it credits: persons, organisations, and an article of the corpus that such an organisation
 * published and that makes the claim too. Of a person, the organisation spoken for; of an organisation, what it is part of.
 */
export const outgoingCalls = defineFeature<CallHierarchyOutgoingCallsParams, CallHierarchyOutgoingCall[]>({
  method: 'callHierarchy/outgoingCalls',
  needs: 'corpus',
  run: ({ snapshot }, { item }) => {
    const subject = subjectOf(snapshot, item);
    if (subject?.kind === 'claim') return creditedBy(snapshot, subject.id);
    if (subject?.kind !== 'source') return [];
    const above = aboveOf(snapshot, subject.identity).flatMap((identity) => toSourceItem(snapshot, identity) ?? []);
    return above.map((to) => ({ to, fromRanges: [item.selectionRange] }));
  },
});

function creditedBy(snapshot: Snapshot, id: string): CallHierarchyOutgoingCall[] {
  const claim = snapshot.claims.get(id);
  const article = snapshot.articles.get(claim?.uri ?? '');
  if (claim === undefined || article === undefined) return [];
  const found: { item: CallHierarchyItem; words: Span }[] = [];
  for (const { source, identities } of creditsOf(snapshot, article, claim.claim)) {
    if (identities.length === 0) found.push({ item: toUnnamedItem(article, source), words: source });
    for (const identity of identities) {
      const item = toSourceItem(snapshot, identity);
      if (item !== null) found.push({ item, words: source });
      for (const other of publishedBy(snapshot, claim, identity))
        found.push({ item: toClaimItem(other.article, other.entry, 'published there'), words: source });
    }
  }
  const byItem = groupBy(found, ({ item }) => JSON.stringify([item.uri, item.range, item.name]));
  return [...byItem.values()].map((group) => ({
    to: (group[0] as (typeof found)[number]).item,
    fromRanges: group.map(({ words }) => toRange(article, words)),
  }));
}

/** The same claim in the articles of an outlet, as far as people noted down where an article was published. */
function publishedBy(
  snapshot: Snapshot,
  claim: ClaimEntry,
  { name, aliases }: Identity,
): { article: Article; entry: ClaimEntry }[] {
  const keys = new Set([name, ...aliases].map(formKey));
  return linkedTo(snapshot, claim).filter(({ article, relation }) => {
    if (relation !== 'same' || article.uri === claim.uri) return false;
    return outletsOf(snapshot, article).some((outlet) => keys.has(formKey(outlet)));
  });
}

function outletsOf({ annotations }: Snapshot, { uri }: Article): string[] {
  return [...annotations.files.values()].flatMap((file) => {
    const outlet = file.kind === 'article' && file.article === uri ? file.parsed.head.source?.outlet : null;
    return outlet ? [outlet] : [];
  });
}

function aboveOf({ articles, identities }: Snapshot, id: string): Identity[] {
  const found = new Map<string, Identity>();
  const parent = identities.all.get(identities.all.get(id)?.parent ?? '');
  if (parent !== undefined) found.set(parent.id, parent);
  for (const { uri, analysis } of articles.values()) {
    for (const { key, affiliation } of analysis.names) {
      if (affiliation === null || identities.of(uri, key).id !== id) continue;
      const organisation = identities.of(uri, affiliation);
      found.set(organisation.id, organisation);
    }
  }
  return [...found.values()];
}
