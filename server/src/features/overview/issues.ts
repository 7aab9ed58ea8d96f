import { type Dispute, type Issue, issuesOf } from '../../corpus/overview/issues.ts';
import type { Position } from '../../corpus/overview/positions.ts';
import { speakersOf } from '../../corpus/overview/speakers.ts';
import { titleOfIssue } from '../../corpus/overview/title.ts';
import type { ClaimEntry, Snapshot } from '../../corpus/snapshot.ts';
import type { Evidence } from '../../link/model.ts';
import { renderReason } from '../../link/reason.ts';
import {
  type IssueSide,
  type IssueSidesParams,
  type IssueSidesResult,
  type IssuesParams,
  type IssuesResult,
  issues as issuesMethod,
  type ListedIssue,
  type ListedPosition,
  issueSides as sidesMethod,
} from '../../protocol/overview.ts';
import { defineFeature } from '../feature.ts';
import { toListedClaim } from './listed-claim.ts';
import { createSearch } from './words.ts';

/** What the articles are at odds about. */
export const issues = defineFeature<IssuesParams, IssuesResult>({
  method: issuesMethod,
  needs: 'corpus',
  run: ({ snapshot }, { text }) => {
    const { all } = issuesOf(snapshot);
    const search = createSearch(text);
    const found = all.filter(({ sides }) =>
      claimsOf(sides.flat()).some(({ claim }) => search(claim.text, claim.speaker)),
    );
    return {
      issues: [...found.filter(({ isOpen }) => isOpen), ...found.filter(({ isOpen }) => !isOpen)].map((issue) =>
        toListedIssue(snapshot, issue),
      ),
      open: all.filter(({ isOpen }) => isOpen).length,
    };
  },
});

/** The positions of both sides of one issue, with their passages. */
export const issueSides = defineFeature<IssueSidesParams, IssueSidesResult | null>({
  method: sidesMethod,
  needs: 'corpus',
  run: ({ snapshot }, { issue: id, text }) => {
    const issue = issuesOf(snapshot).all.find((one) => one.id === id);
    if (issue === undefined) return null;
    const search = createSearch(text);
    const [left, right] = issue.sides.map((side) =>
      side
        .filter(({ claims }) => claims.some(({ claim }) => search(claim.text, claim.speaker)))
        .map((position) => toListedPosition(snapshot, issue, position)),
    ) as [ListedPosition[], ListedPosition[]];
    return [left, right];
  },
});

function toListedIssue(snapshot: Snapshot, issue: Issue): ListedIssue {
  const { id, isOpen, sides, uris, disputes } = issue;
  return {
    id,
    title: titleOfIssue(issue),
    isOpen,
    sides: [toSide(snapshot, sides[0]), toSide(snapshot, sides[1])],
    articles: uris.length,
    disputes: disputes.reduce((sum, { links }) => sum + links.length, 0),
  };
}

const namedSpeakers = 4;

function toSide(snapshot: Snapshot, side: readonly Position[]): IssueSide {
  const claims = claimsOf(side);
  const counts = new Map<string | null, number>();
  for (const { id } of claims) {
    const name = speakersOf(snapshot).of(id)?.name ?? null;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const speakers = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
  return { speakers: speakers.slice(0, namedSpeakers), claims: claims.length };
}

function claimsOf(positions: readonly Position[]): readonly ClaimEntry[] {
  return positions.flatMap(({ claims }) => claims);
}

function toListedPosition(snapshot: Snapshot, { disputes }: Issue, position: Position): ListedPosition {
  const [dispute] = disputes.filter(({ a, b }) => a === position || b === position) as [Dispute];
  const link = dispute.links[0] as Dispute['links'][number];
  const isSource = position.claims.some(({ id }) => id === link.source);
  const against = snapshot.claims.get(isSource ? link.target : link.source) as ClaimEntry;
  return {
    id: position.id,
    wording: toListedClaim(snapshot, position.wording),
    claims: position.claims.map((entry) => toListedClaim(snapshot, entry)),
    articles: position.uris.length,
    against: { claim: toListedClaim(snapshot, against), reason: renderReason(link.evidence[0] as Evidence) },
  };
}
