import type { Quantity } from '../../recognise/model.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Row } from './series.ts';

/** The values of one series for one year. */
export interface Cell {
  /** “2018”; `null`: nothing tells of which time they are. */
  readonly date: string | null;
  readonly rows: readonly Row[];
  readonly standing: Standing;
}

/**
 * How the values of one time go together. single: one place gives one; agree: all give the same value; rounded: the wordings
 * allow one value; differ: two of them exclude each other; apart: they are told of other things or other people, or of times
 * that are not known, so that nothing follows.
 */
export type Standing = 'single' | 'agree' | 'rounded' | 'differ' | 'apart';

/** The rows by year, in their order. */
export function toCells(snapshot: Snapshot, rows: readonly Row[]): Cell[] {
  const byYear = new Map<string | null, Row[]>();
  for (const row of rows) {
    const year = row.figure.period.date?.slice(0, 4) ?? null;
    const list = byYear.get(year);
    if (list === undefined) byYear.set(year, [row]);
    else list.push(row);
  }
  return [...byYear].map(([date, list]) => ({ date, rows: list, standing: judge(snapshot, date, list) }));
}

function judge(snapshot: Snapshot, date: string | null, rows: readonly Row[]): Standing {
  if (rows.length === 1) return 'single';
  let worst: Standing = 'agree';
  for (let i = 0; i < rows.length; i++)
    for (let j = i + 1; j < rows.length; j++) {
      const standing = compare(snapshot, date, rows[i] as Row, rows[j] as Row);
      if (order.indexOf(standing) > order.indexOf(worst)) worst = standing;
    }
  return worst;
}

const order: readonly Standing[] = ['single', 'agree', 'rounded', 'apart', 'differ'];

function compare(snapshot: Snapshot, date: string | null, a: Row, b: Row): Standing {
  const [one, other] = [a.figure.quantity, b.figure.quantity];
  if (one.value === other.value && one.modifier === other.modifier) return 'agree';
  if (mayBeOne(one, other)) return one.value === other.value ? 'agree' : 'rounded';
  if (areDisputed(snapshot, a, b)) return 'differ';
  const isDated = date !== null && a.figure.period.basis === 'sentence' && b.figure.period.basis === 'sentence';
  return isDated && a.figure.sentence !== b.figure.sentence && haveSameScope(a, b) ? 'differ' : 'apart';
}

/** The wordings allow one value for both. */
export function mayBeOne(a: Quantity, b: Quantity): boolean {
  const low = Math.max(a.min ?? Number.NEGATIVE_INFINITY, b.min ?? Number.NEGATIVE_INFINITY);
  const high = Math.min(a.max ?? Number.POSITIVE_INFINITY, b.max ?? Number.POSITIVE_INFINITY);
  return low <= high;
}

/** The comparison of the claims, or a person, says that one number excludes the other. */
function areDisputed({ links }: Snapshot, a: Row, b: Row): boolean {
  if (a.claim === null || b.claim === null) return false;
  const [one, other] = [a.claim.id, b.claim.id];
  return links
    .of(one)
    .some(
      ({ relation, source, target, evidence }) =>
        relation === 'disputed' &&
        (source === other || target === other) &&
        evidence.some(({ code }) => code === 'quantity-differs' || code === 'decided'),
    );
}

/** What is counted is worded alike, of the same people. */
function haveSameScope(a: Row, b: Row): boolean {
  if (a.figure.quantity.of?.toLowerCase() !== b.figure.quantity.of?.toLowerCase()) return false;
  const names = new Set(a.names);
  return a.names.length > 0 && a.names.length === b.names.length && b.names.every((name) => names.has(name));
}
