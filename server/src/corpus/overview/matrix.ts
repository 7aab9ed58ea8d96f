import { groupBy } from '../group.ts';
import type { ClaimEntry, Link, Snapshot } from '../snapshot.ts';
import { type Issue, issuesOf } from './issues.ts';
import { type Position, positionsOf } from './positions.ts';

/** What every article has to say about every position. */
export interface Matrix {
  /** Disputed ones first, issue by issue and side by side; then those of most articles; then those that one article alone states. */
  readonly rows: readonly MatrixRow[];
}

export interface MatrixRow {
  readonly position: Position;
  readonly state: 'disputed' | 'repeated' | 'single';
  /** The issues that it takes part in, in their order, each with the side that takes it; empty where it is not disputed. */
  readonly parts: readonly { readonly issue: Issue; readonly side: 0 | 1 }[];
  /** The articles that are not silent about it, in their order. */
  readonly cells: readonly MatrixCell[];
}

export interface MatrixCell {
  readonly uri: string;
  /** The first article in the order of the corpus states a position, the others repeat it; `both`: it gives both views. */
  readonly state: 'states' | 'repeats' | 'disputes' | 'both';
  /** The claims of the article that state the position. */
  readonly claims: readonly ClaimEntry[];
  /** The links that dispute it from this article. */
  readonly against: readonly Link[];
}

const known = new WeakMap<Snapshot, Matrix>();

/** The matrix of a snapshot, made once for each. */
export function matrixOf(snapshot: Snapshot): Matrix {
  let matrix = known.get(snapshot);
  if (matrix === undefined) {
    matrix = { rows: arrange(snapshot) };
    known.set(snapshot, matrix);
  }
  return matrix;
}

function arrange(snapshot: Snapshot): MatrixRow[] {
  const disputed = new Map<Position, { readonly issue: Issue; readonly side: 0 | 1 }[]>();
  const against = linksAgainst(snapshot);
  for (const issue of issuesOf(snapshot).all) {
    for (const side of [0, 1] as const) {
      for (const position of issue.sides[side]) {
        const parts = disputed.get(position);
        if (parts === undefined) disputed.set(position, [{ issue, side }]);
        else parts.push({ issue, side });
      }
    }
  }
  const others = positionsOf(snapshot)
    .all.filter((position) => !disputed.has(position))
    .map((position): MatrixRow => {
      const state = position.uris.length > 1 ? 'repeated' : 'single';
      return { position, state, parts: [], cells: cellsOf(snapshot, position, []) };
    });
  const repeated = others.filter(({ state }) => state === 'repeated');
  repeated.sort((a, b) => b.cells.length - a.cells.length || b.position.claims.length - a.position.claims.length);
  const first = [...disputed].map(([position, parts]): MatrixRow => {
    return { position, state: 'disputed', parts, cells: cellsOf(snapshot, position, against.get(position) ?? []) };
  });
  return [...first, ...repeated, ...others.filter(({ state }) => state === 'single')];
}

/** The `disputed` links with an end in each position. */
function linksAgainst(snapshot: Snapshot): ReadonlyMap<Position, readonly Link[]> {
  const found = new Map<Position, Link[]>();
  for (const { a, b, links } of issuesOf(snapshot).disputes) {
    for (const position of [a, b]) {
      const list = found.get(position);
      if (list === undefined) found.set(position, [...links]);
      else list.push(...links);
    }
  }
  return found;
}

function cellsOf(snapshot: Snapshot, position: Position, links: readonly Link[]): MatrixCell[] {
  const stating = groupBy(position.claims, ({ uri }) => uri);
  const own = new Set(position.claims.map(({ id }) => id));
  const disputing = groupBy(links, ({ source, target }) => {
    return snapshot.claims.get(own.has(source) ? target : source)?.uri ?? '';
  });
  const uris = [...new Set([...stating.keys(), ...disputing.keys()])].sort();
  return uris.map((uri): MatrixCell => {
    const claims = stating.get(uri) ?? [];
    const against = disputing.get(uri) ?? [];
    const states = uri === position.uris[0] ? 'states' : 'repeats';
    const state = claims.length === 0 ? 'disputes' : against.length === 0 ? states : 'both';
    return { uri, state, claims, against };
  });
}
