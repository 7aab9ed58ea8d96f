import type { ClaimEntry, Snapshot } from '../corpus/snapshot.ts';
import { pair as method, type PairParams, type PairResult } from '../protocol/pair.ts';
import type { PassagesParams } from '../protocol/requests.ts';
import { differingWords } from '../text/differing-words.ts';
import { defineFeature } from './feature.ts';
import { type Linked, linkedTo, toLinkedPassage, toPassage } from './passage.ts';
import { fromClaim, toRange } from './place.ts';
import { subjectAt } from './subject.ts';

/** Two linked passages as they are compared, and the way to the next two. */
export const pair = defineFeature<PairParams, PairResult | null>({
  method,
  needs: 'corpus',
  run: ({ snapshot }, { claim: place, linked: other, within, go }) => {
    const claim = claimAt(snapshot, place);
    if (claim === null) return null;
    const all = linkedTo(snapshot, claim);
    const wanted = other && claimAt(snapshot, other);
    const index = wanted
      ? all.findIndex(({ entry }) => entry.id === wanted.id)
      : all.findIndex(({ entry }) => within === null || entry.uri === within);
    if (go === 'here') return index < 0 ? null : toResult(snapshot, claim, all, index);
    const step = go.startsWith('next') ? 1 : -1;
    const isWithinClaim = go === 'next' || go === 'previous';
    // From a claim without the pair, such as one that an edit took away, its first or last pair is next.
    const next = index < 0 && step < 0 ? all.length - 1 : index + step;
    if (isWithinClaim && all[next] !== undefined) return toResult(snapshot, claim, all, next);
    const following = nextLinked(snapshot, claim, step);
    if (following === null) return null;
    const pairs = linkedTo(snapshot, following);
    return toResult(snapshot, following, pairs, go === 'previous' ? pairs.length - 1 : 0);
  },
});

function claimAt(snapshot: Snapshot, { uri, position }: PassagesParams): ClaimEntry | null {
  return subjectAt(snapshot, uri, position)?.claim ?? null;
}

/** The next claim that has links, in the order of the corpus and round it; the claim itself where it is the only one. */
function nextLinked(snapshot: Snapshot, claim: ClaimEntry, step: 1 | -1): ClaimEntry | null {
  const uris = [...snapshot.articles.keys()];
  const isLinked = ({ id }: ClaimEntry) => snapshot.links.of(id).length > 0;
  const inOrder = (entries: readonly ClaimEntry[]) => (step > 0 ? entries : entries.toReversed());
  const own = snapshot.claimsOf(claim.uri);
  const [before, after] = [own.slice(0, claim.index), own.slice(claim.index + 1)];
  const [ahead, behind] = step > 0 ? [after, before] : [before, after];
  const rest = inOrder(ahead).find(isLinked);
  if (rest !== undefined) return rest;
  const at = uris.indexOf(claim.uri);
  for (let i = 1; i < uris.length; i++) {
    const uri = uris[(at + step * i + uris.length * 2) % uris.length] ?? '';
    const found = inOrder(snapshot.claimsOf(uri)).find(isLinked);
    if (found !== undefined) return found;
  }
  return inOrder(behind).find(isLinked) ?? (isLinked(claim) ? claim : null);
}

function toResult(snapshot: Snapshot, claim: ClaimEntry, all: readonly Linked[], index: number): PairResult | null {
  const article = snapshot.articles.get(claim.uri);
  const linked = all[index];
  if (article === undefined || linked === undefined) return null;
  const differing = differingWords(claim.claim.text, linked.entry.claim.text);
  const latest = snapshot.decisions.of(claim.id).findLast(({ a, b }) => [a.id, b.id].includes(linked.entry.id));
  return {
    claim: toPassage(article, claim),
    linked: toLinkedPassage(article, linked),
    differing: fromClaim(claim.claim.start, differing.a).map((span) => toRange(article, span)),
    linkedDiffering: fromClaim(linked.entry.claim.start, differing.b).map((span) => toRange(linked.article, span)),
    index: index + 1,
    count: all.length,
    decision: latest === undefined ? null : { verdict: latest.decision.decided, by: latest.decision.by },
  };
}
