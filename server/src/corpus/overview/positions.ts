import type { EvidenceCode } from '../../link/model.ts';
import type { ClaimEntry, ClaimId, Link, Snapshot } from '../snapshot.ts';
import { chooseWording } from './wording.ts';

/** What several claims say alike; a claim that nothing else repeats is a position of its own. */
export interface Position {
  /** That of its first claim: it stays as long as that claim does. */
  readonly id: ClaimId;
  /** In the order of the corpus, never empty. */
  readonly claims: readonly ClaimEntry[];
  /** The articles that take it, in their order. */
  readonly uris: readonly string[];
  /** The claim that says it most clearly. */
  readonly wording: ClaimEntry;
  /** The `same` links between its claims. */
  readonly links: readonly Link[];
}

export interface Positions {
  /** Each claim of the corpus is in one of them; in the order of their first claims. */
  readonly all: readonly Position[];
  of(claim: ClaimId): Position | null;
}

const known = new WeakMap<Snapshot, Positions>();

/** The positions of a snapshot, made once for each. */
export function positionsOf(snapshot: Snapshot): Positions {
  let positions = known.get(snapshot);
  if (positions === undefined) {
    positions = group(snapshot);
    known.set(snapshot, positions);
  }
  return positions;
}

/**
 * Average linkage: two groups are joined where their links add up to so much of what links of score 1 between all pairs
 * would, so that no chain of weak links brings together claims that have nothing to do with each other.
 */
const leastCohesion = 0.34;
/** Words that are given twice, and what a person decided, join whatever else is there. */
const surely: ReadonlySet<EvidenceCode> = new Set<EvidenceCode>(['decided', 'quotation-repeated']);

interface Group {
  claims: ClaimId[];
  /** Of groups with which it has links the sum of their scores. */
  readonly same: Map<Group, number>;
  /** Groups that it must not be joined with: they dispute one of its claims, or a person holds them apart. */
  readonly apart: Set<Group>;
}

function group(snapshot: Snapshot): Positions {
  const { all } = snapshot.links;
  const groups = new Map<ClaimId, Group>();
  const groupOf = (claim: ClaimId): Group => {
    let own = groups.get(claim);
    if (own === undefined) {
      own = { claims: [claim], same: new Map(), apart: new Set() };
      groups.set(claim, own);
    }
    return own;
  };
  for (const link of all) {
    const [a, b] = [groupOf(link.source), groupOf(link.target)];
    if (link.relation === 'same') {
      a.same.set(b, link.score);
      b.same.set(a, link.score);
    } else if (link.relation === 'disputed' || isHeldApart(link)) {
      a.apart.add(b);
      b.apart.add(a);
    }
  }
  const sames = all.filter(({ relation }) => relation === 'same').sort(byStrength);
  let waiting: Link[] = sames;
  for (;;) {
    const left = waiting.filter((link) => !joinAcross(link, groupOf(link.source), groupOf(link.target), groups));
    if (left.length === waiting.length) break;
    waiting = left.filter((link) => groupOf(link.source) !== groupOf(link.target));
  }
  return toPositions(snapshot, groups, sames);
}

/** What a person decided comes first. The order of the corpus settles ties, as the sort is stable. */
function byStrength(a: Link, b: Link): number {
  return Number(isDecided(b)) - Number(isDecided(a)) || b.score - a.score;
}

function isDecided({ evidence }: Link): boolean {
  return evidence.some(({ code }) => code === 'decided');
}

function isHeldApart({ evidence }: Link): boolean {
  return evidence.some(({ code, values }) => code === 'decided' && values.decided === 'not-same');
}

/** Joins the groups at the two ends of a link where they belong together; true where they were joined. */
function joinAcross(link: Link, a: Group, b: Group, groups: Map<ClaimId, Group>): boolean {
  if (a === b || a.apart.has(b)) return false;
  const isSure = link.evidence.some(({ code }) => surely.has(code));
  const cohesion = (a.same.get(b) ?? 0) / (a.claims.length * b.claims.length);
  if (!isSure && cohesion < leastCohesion) return false;
  const [into, from] = a.same.size + a.apart.size >= b.same.size + b.apart.size ? [a, b] : [b, a];
  for (const claim of from.claims) groups.set(claim, into);
  into.claims = [...into.claims, ...from.claims];
  into.same.delete(from);
  for (const [other, score] of from.same) {
    other.same.delete(from);
    if (other === into) continue;
    const sum = (into.same.get(other) ?? 0) + score;
    into.same.set(other, sum);
    other.same.set(into, sum);
  }
  for (const other of from.apart) {
    other.apart.delete(from);
    other.apart.add(into);
    into.apart.add(other);
  }
  return true;
}

function toPositions(snapshot: Snapshot, groups: ReadonlyMap<ClaimId, Group>, sames: readonly Link[]): Positions {
  const inside = new Map<Group, Link[]>();
  for (const link of sames) {
    const own = groups.get(link.source) as Group;
    if (own !== groups.get(link.target)) continue;
    const links = inside.get(own);
    if (links === undefined) inside.set(own, [link]);
    else links.push(link);
  }
  const all: Position[] = [];
  const byClaim = new Map<ClaimId, Position>();
  const members = new Map<Group, ClaimEntry[]>();
  const firsts: ClaimEntry[][] = [];
  for (const entry of snapshot.claims.values()) {
    const own = groups.get(entry.id);
    const claims = own && members.get(own);
    if (claims !== undefined) {
      claims.push(entry);
      continue;
    }
    const list = [entry];
    firsts.push(list);
    if (own !== undefined) members.set(own, list);
  }
  for (const claims of firsts) {
    const id = (claims[0] as ClaimEntry).id;
    const own = groups.get(id);
    const links = (own && inside.get(own)) ?? [];
    const uris = [...new Set(claims.map(({ uri }) => uri))];
    const position: Position = { id, claims, uris, wording: chooseWording(snapshot, claims, links), links };
    all.push(position);
    for (const claim of claims) byClaim.set(claim.id, position);
  }
  return { all, of: (claim) => byClaim.get(claim) ?? null };
}
