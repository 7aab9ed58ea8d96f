import { groupBy } from '../../corpus/group.ts';
import { type Position, positionsOf } from '../../corpus/overview/positions.ts';
import { sourcesOf } from '../../corpus/overview/sources.ts';
import { speakersOf } from '../../corpus/overview/speakers.ts';
import type { Article, ClaimEntry, Snapshot } from '../../corpus/snapshot.ts';
import {
  type ClaimFilter,
  type ClaimGroup,
  type ClaimGroupsParams,
  type ClaimGroupsResult,
  type ClaimsOfGroupParams,
  type ClaimTrait,
  claimsOfGroup as claimsMethod,
  claimGroups as groupsMethod,
  type ListedClaim,
} from '../../protocol/overview.ts';
import { defineFeature } from '../feature.ts';
import { fileNameOf, titleOf } from '../place.ts';
import { shorten } from '../shorten.ts';
import { countDisputes, isChecked, toListedClaim } from './listed-claim.ts';
import { createSearch } from './words.ts';

/** The claims of the corpus in groups, with counts. */
export const claimGroups = defineFeature<ClaimGroupsParams, ClaimGroupsResult>({
  method: groupsMethod,
  needs: 'document',
  run: ({ snapshot }, { by, filter }) => {
    const claims = filterClaims(snapshot, filter);
    const groups = [...groupBy(claims, (entry) => groupIdOf(snapshot, by, entry))].map(([id, own]) =>
      toGroup(snapshot, by, id, own),
    );
    return { groups: inOrder(groups, by), shown: claims.length, all: snapshot.claims.size };
  },
});

/** The claims of one group. */
export const claimsOfGroup = defineFeature<ClaimsOfGroupParams, readonly ListedClaim[]>({
  method: claimsMethod,
  needs: 'document',
  run: ({ snapshot }, { by, filter, group }) =>
    filterClaims(snapshot, filter)
      .filter((entry) => groupIdOf(snapshot, by, entry) === group)
      .map((entry) => toListedClaim(snapshot, entry)),
});

const single = 'single';
const own = 'own';

/** The id of the group that a claim is in. */
export function groupIdOf(snapshot: Snapshot, by: ClaimGroupsParams['by'], entry: ClaimEntry): string {
  if (by === 'article') return entry.uri;
  if (by === 'speaker') return speakersOf(snapshot).of(entry.id)?.id ?? own;
  const position = positionsOf(snapshot).of(entry.id);
  return position === null || position.claims.length === 1 ? single : position.id;
}

function filterClaims(snapshot: Snapshot, { text, traits }: ClaimFilter): ClaimEntry[] {
  const search = createSearch(text);
  const all = [...snapshot.claims.values()];
  if (text.trim() === '' && traits.length === 0) return all;
  return all.filter((entry) => {
    const article = snapshot.articles.get(entry.uri) as Article;
    return (
      traits.every((trait) => has(snapshot, entry, trait)) &&
      search(entry.claim.text, entry.claim.speaker, titleOf(article))
    );
  });
}

function has(snapshot: Snapshot, entry: ClaimEntry, trait: ClaimTrait): boolean {
  const position = positionsOf(snapshot).of(entry.id) as Position;
  switch (trait) {
    case 'disputed':
      return countDisputes(snapshot, entry) > 0;
    case 'corroborated':
      return position.uris.length > 1 && sourcesOf(snapshot, position).size > 1;
    case 'single-source':
      return sourcesOf(snapshot, position).size === 1;
    case 'unchecked':
      return !isChecked(snapshot, entry);
  }
}

function toGroup(
  snapshot: Snapshot,
  by: ClaimGroupsParams['by'],
  id: string,
  claims: readonly ClaimEntry[],
): ClaimGroup {
  return {
    id,
    ...describe(snapshot, by, id),
    claims: claims.length,
    articles: new Set(claims.map(({ uri }) => uri)).size,
    disputed: claims.filter((entry) => countDisputes(snapshot, entry) > 0).length,
  };
}

function describe(
  snapshot: Snapshot,
  by: ClaimGroupsParams['by'],
  id: string,
): Pick<ClaimGroup, 'kind' | 'label' | 'detail' | 'uri'> {
  const article = snapshot.articles.get(id);
  if (by === 'article' && article !== undefined)
    return { kind: 'article', label: titleOf(article), detail: fileNameOf(id), uri: id };
  const position = by === 'position' ? positionsOf(snapshot).of(id) : null;
  if (position !== null)
    return { kind: 'position', label: shorten(position.wording.claim.text, 200), detail: null, uri: null };
  const speaker = by === 'speaker' ? speakersOf(snapshot).get(id) : null;
  if (speaker !== null)
    return { kind: speaker.kind, label: speaker.name, detail: speaker.organisation?.name ?? null, uri: null };
  return { kind: by === 'speaker' ? 'own' : 'single', label: '', detail: null, uri: null };
}

/** Articles as they come in the corpus; positions that most articles take, and speakers who say most, first; the rest last. */
function inOrder(groups: readonly ClaimGroup[], by: ClaimGroupsParams['by']): ClaimGroup[] {
  if (by === 'article') return [...groups];
  const isRest = ({ kind }: ClaimGroup) => Number(kind === 'single' || kind === 'own');
  return [...groups].sort((a, b) => isRest(a) - isRest(b) || weigh(b, by) - weigh(a, by));
}

function weigh({ articles, claims }: ClaimGroup, by: ClaimGroupsParams['by']): number {
  return by === 'position' ? 1000 * articles + claims : 1000 * claims + articles;
}
