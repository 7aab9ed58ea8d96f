import type { ClaimId, Link, Snapshot } from '../snapshot.ts';
import { type Position, type Positions, positionsOf } from './positions.ts';
import { mergeFields, type Opponents } from './sides.ts';

/** Two positions of which one disputes the other. */
export interface Dispute {
  readonly a: Position;
  readonly b: Position;
  /** The `disputed` links between their claims, the strongest first; never empty. */
  readonly links: readonly Link[];
  /** A person has confirmed it, for one pair of claims at least. */
  readonly isDecided: boolean;
}

/** What the articles are at odds about: disputes between two sides, whose positions mostly go against all of the other side. */
export interface Issue {
  /** Of its first dispute: it stays as long as that does. */
  readonly id: string;
  /** The side that more claims take comes first, and on each side the position of most claims. */
  readonly sides: readonly [readonly Position[], readonly Position[]];
  /** `a` is a position of the first side. The most links first. */
  readonly disputes: readonly Dispute[];
  /** The articles that take part, in their order. */
  readonly uris: readonly string[];
  /** People have not decided what most of it is about: disputes with half of its links at least. */
  readonly isOpen: boolean;
}

export interface Issues {
  /** Those of most claims first. A position can take part in several; each dispute is in one. */
  readonly all: readonly Issue[];
  /** Those that the position of a claim takes part in. */
  of(claim: ClaimId): readonly Issue[];
  /** Every dispute between two positions, in the order of the corpus. */
  readonly disputes: readonly Dispute[];
}

const known = new WeakMap<Snapshot, Issues>();

/** The issues of a snapshot, made once for each. */
export function issuesOf(snapshot: Snapshot): Issues {
  let issues = known.get(snapshot);
  if (issues === undefined) {
    issues = gather(snapshot);
    known.set(snapshot, issues);
  }
  return issues;
}

function gather(snapshot: Snapshot): Issues {
  const positions = positionsOf(snapshot);
  const disputes = findDisputes(snapshot, positions);
  const order = new Map(positions.all.map((position, i) => [position, i]));
  const all = mergeFields(disputes, findAgreeing(snapshot, positions))
    .map(({ sides, disputes: own }) => toIssue(sides, own, order))
    .sort((x, y) => countClaims(y.sides.flat()) - countClaims(x.sides.flat()));
  const byPosition = new Map<Position, Issue[]>();
  for (const issue of all)
    for (const position of issue.sides.flat()) byPosition.set(position, [...(byPosition.get(position) ?? []), issue]);
  return {
    all,
    of: (claim) => byPosition.get(positions.of(claim) as Position) ?? [],
    disputes,
  };
}

function findDisputes(snapshot: Snapshot, positions: Positions): Dispute[] {
  const found = new Map<Position, Map<Position, Link[]>>();
  for (const link of snapshot.links.all) {
    if (link.relation !== 'disputed') continue;
    const [a, b] = [positions.of(link.source), positions.of(link.target)];
    if (a === null || b === null) continue;
    const [one, other] = found.get(b)?.has(a) ? [b, a] : [a, b];
    const row = found.get(one) ?? new Map<Position, Link[]>();
    found.set(one, row.set(other, [...(row.get(other) ?? []), link]));
  }
  return [...found].flatMap(([a, row]) =>
    [...row].map(([b, links]) => ({
      a,
      b,
      links: links.sort((x, y) => y.score - x.score),
      isDecided: links.some(({ evidence }) => evidence.some(({ code }) => code === 'decided')),
    })),
  );
}

/** By position those that one of its claims says the same as, though they are not one. */
function findAgreeing(snapshot: Snapshot, positions: Positions): Opponents {
  const agreeing = new Map<Position, Set<Position>>();
  for (const { relation, source, target } of snapshot.links.all) {
    const [a, b] = [positions.of(source), positions.of(target)];
    if (relation !== 'same' || a === null || b === null || a === b) continue;
    agreeing.set(a, (agreeing.get(a) ?? new Set()).add(b));
    agreeing.set(b, (agreeing.get(b) ?? new Set()).add(a));
  }
  return agreeing;
}

function toIssue(
  sides: readonly [ReadonlySet<Position>, ReadonlySet<Position>],
  own: readonly Dispute[],
  order: ReadonlyMap<Position, number>,
): Issue {
  const place = (position: Position) => order.get(position) ?? 0;
  const sorted = sides.map((side) =>
    [...side].sort((x, y) => y.claims.length - x.claims.length || place(x) - place(y)),
  ) as [Position[], Position[]];
  const [left, right] = sorted.map(countClaims) as [number, number];
  if (right > left) sorted.reverse();
  const first = new Set(sorted[0]);
  const disputes = own
    .map((dispute) => (first.has(dispute.a) ? dispute : { ...dispute, a: dispute.b, b: dispute.a }))
    .sort((x, y) => y.links.length - x.links.length || place(x.a) - place(y.a) || place(x.b) - place(y.b));
  const [lead] = [...own].sort((x, y) => Math.min(place(x.a), place(x.b)) - Math.min(place(y.a), place(y.b))) as [
    Dispute,
  ];
  const [one, other] = [lead.a.id, lead.b.id].sort();
  const uris = [...new Set(sorted.flat().flatMap((position) => position.uris))].sort();
  return {
    id: `${one}~${other}`,
    sides: sorted,
    disputes,
    uris,
    isOpen: 2 * countLinks(own.filter(({ isDecided }) => isDecided)) < countLinks(own),
  };
}

function countLinks(disputes: readonly Dispute[]): number {
  return disputes.reduce((sum, { links }) => sum + links.length, 0);
}

function countClaims(positions: readonly Position[]): number {
  return new Set(positions.flatMap(({ claims }) => claims.map(({ id }) => id))).size;
}
