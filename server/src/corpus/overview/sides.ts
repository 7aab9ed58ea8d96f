import type { Dispute } from './issues.ts';
import type { Position } from './positions.ts';

/** Disputes that have the same two sides. */
export interface Field {
  readonly sides: readonly [ReadonlySet<Position>, ReadonlySet<Position>];
  readonly disputes: readonly Dispute[];
}

/**
 * Of the claims of the other side, each position disputes so many at least. Less would make one issue of a chain: of the
 * dispute over a tax and of that over a dam, where one claim is against both.
 */
const leastOpposition = 0.4;

/**
 * Gathers disputes into fields: each dispute is a field, and two fields that share a position become one as long as every
 * position of it goes against enough of the other side, and agrees with none of it. It is the disputes that are gathered, so
 * that a position can stand in several fields. `agreeing`: the positions that a `same` link leads to.
 */
export function mergeFields(disputes: readonly Dispute[], agreeing: Opponents): readonly Field[] {
  const stances: Stances = { against: collectOpponents(disputes), agreeing };
  const fieldsOf = new Map<Position, Set<Field>>();
  const all = new Set<Field>();
  const put = (field: Field) => {
    all.add(field);
    for (const position of [...field.sides[0], ...field.sides[1]])
      fieldsOf.set(position, (fieldsOf.get(position) ?? new Set()).add(field));
  };
  const take = (field: Field) => {
    all.delete(field);
    for (const position of [...field.sides[0], ...field.sides[1]]) fieldsOf.get(position)?.delete(field);
  };
  for (const dispute of inOrderOfSupport(disputes, stances.against)) {
    let field: Field = { sides: [new Set([dispute.a]), new Set([dispute.b])], disputes: [dispute] };
    for (;;) {
      const merged = findBest(field, fieldsOf, stances);
      if (merged === null) break;
      take(merged.other);
      field = merged.field;
    }
    put(field);
  }
  return [...all];
}

export type Opponents = ReadonlyMap<Position, ReadonlySet<Position>>;

interface Stances {
  readonly against: Opponents;
  readonly agreeing: Opponents;
}

function collectOpponents(disputes: readonly Dispute[]): Opponents {
  const against = new Map<Position, Set<Position>>();
  for (const { a, b } of disputes) {
    against.set(a, (against.get(a) ?? new Set()).add(b));
    against.set(b, (against.get(b) ?? new Set()).add(a));
  }
  return against;
}

/**
 * Those first that stand in the middle of two sides: where a disputes b, b′ and b, b′ are disputed by a′ too. So the sides are
 * there before what merely hangs on one of their positions is put somewhere. Then those of most links.
 */
function inOrderOfSupport(disputes: readonly Dispute[], against: Opponents): Dispute[] {
  const support = new Map(disputes.map((dispute) => [dispute, countSquares(dispute, against)]));
  const of = (dispute: Dispute) => support.get(dispute) ?? 0;
  return [...disputes].sort((x, y) => of(y) - of(x) || y.links.length - x.links.length);
}

function countSquares({ a, b }: Dispute, against: Opponents): number {
  let count = 0;
  for (const beside of against.get(b) ?? nobody) {
    if (beside === a) continue;
    const opposite = against.get(beside) ?? nobody;
    for (const other of against.get(a) ?? nobody) if (other !== b && opposite.has(other)) count++;
  }
  return count;
}

/** The field beside it that makes the most united one with it; `null` where none makes one. */
function findBest(
  field: Field,
  fieldsOf: ReadonlyMap<Position, ReadonlySet<Field>>,
  stances: Stances,
): { readonly field: Field; readonly other: Field } | null {
  const beside = new Set(
    [...field.sides[0], ...field.sides[1]].flatMap((position) => [...(fieldsOf.get(position) ?? [])]),
  );
  let best: { field: Field; other: Field } | null = null;
  let most = leastOpposition;
  for (const other of beside) {
    const merged = join(field, other);
    const opposition = merged === null ? 0 : measureOpposition(merged.sides, stances);
    if (merged !== null && opposition >= most) [best, most] = [{ field: merged, other }, opposition];
  }
  return best;
}

/** Two fields as one; `null` where a position would stand on both sides of it. */
function join(field: Field, other: Field): Field | null {
  const [left, right] = field.sides;
  const isTurned =
    [...other.sides[0]].some((one) => right.has(one)) || [...other.sides[1]].some((one) => left.has(one));
  const [otherLeft, otherRight] = isTurned ? [other.sides[1], other.sides[0]] : other.sides;
  const sides: [Set<Position>, Set<Position>] = [new Set([...left, ...otherLeft]), new Set([...right, ...otherRight])];
  for (const position of sides[0]) if (sides[1].has(position)) return null;
  return { sides, disputes: [...field.disputes, ...other.disputes] };
}

/**
 * The least share of the other side’s claims that a position of either side disputes, 0 to 1; what it agrees with there and
 * what it disputes on its own side is taken off.
 */
function measureOpposition(sides: Field['sides'], { against, agreeing }: Stances): number {
  let least = 1;
  for (const [own, opposite] of [sides, [sides[1], sides[0]]] as const) {
    const all = weigh(opposite);
    for (const position of own) {
      const opponents = against.get(position) ?? nobody;
      const friends = agreeing.get(position) ?? nobody;
      const share = (weigh(opponents, opposite) - weigh(opponents, own) - weigh(friends, opposite)) / all;
      if (share < least) least = share;
    }
  }
  return least;
}

const nobody: ReadonlySet<Position> = new Set();

function weigh(positions: ReadonlySet<Position>, within: ReadonlySet<Position> = positions): number {
  let claims = 0;
  for (const position of positions) if (within.has(position)) claims += position.claims.length;
  return claims;
}
