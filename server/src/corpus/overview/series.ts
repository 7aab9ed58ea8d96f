import type { Identity } from '../../link/identity.ts';
import type { ClaimEntry, Snapshot } from '../snapshot.ts';
import { type Cell, toCells } from './cell.ts';
import { type Figure, figuresOf } from './figure.ts';
import { labelSeries } from './label.ts';
import { publishedOf } from './published.ts';
import { gatherFigures } from './same-series.ts';

/** One quantity over the corpus: all its values, of whatever time, each with its source. */
export interface Series {
  /** It stays while the same thing is counted. */
  readonly id: string;
  /** What is counted, as the articles word it: “children safeguarded”. */
  readonly label: string;
  readonly unit: string;
  /** The denominator of a rate: “day”. */
  readonly per: string | null;
  /** By time, those of no known time last, then by value. */
  readonly rows: readonly Row[];
  /** The rows by year. */
  readonly cells: readonly Cell[];
  /** The articles that give a value, in their order. */
  readonly uris: readonly string[];
}

/** One place that gives a value. */
export interface Row {
  readonly figure: Figure;
  /** `null` where nothing is claimed in the sentence. */
  readonly claim: ClaimEntry | null;
  /** Who gives the number; `null`: the article itself. */
  readonly speaker: string | null;
  /** Of whom it is told: who else the claim names. */
  readonly names: readonly Identity[];
  readonly recipients: readonly Identity[];
  /** The person and the organisation who give the number, as far as they have names. */
  readonly tellers: readonly Identity[];
}

export interface SeriesOverview {
  /** Of two places at least; those that tell most first: of most times and values. */
  readonly all: readonly Series[];
  /** Numbers that nothing in the corpus is a second value of, in the order of the articles. */
  readonly rest: readonly Row[];
}

const known = new WeakMap<Snapshot, SeriesOverview>();

/** The series of a snapshot, made once for each. */
export function seriesOf(snapshot: Snapshot): SeriesOverview {
  let overview = known.get(snapshot);
  if (overview === undefined) {
    overview = gather(snapshot);
    known.set(snapshot, overview);
  }
  return overview;
}

function gather(snapshot: Snapshot): SeriesOverview {
  const rows = [...snapshot.articles.values()].flatMap((article) =>
    figuresOf(article, publishedOf(snapshot, article)).map((figure) => toRow(snapshot, figure)),
  );
  const groups = gatherFigures(snapshot, rows);
  const ids = new Map<string, number>();
  const all = groups
    .filter((group) => group.length > 1)
    .map((group) => toSeries(snapshot, group, ids))
    .sort((a, b) => weigh(b) - weigh(a));
  return { all, rest: groups.flatMap((group) => (group.length === 1 ? group : [])) };
}

function toRow(snapshot: Snapshot, figure: Figure): Row {
  const { uri } = figure;
  const claim = figure.claim === null ? null : (snapshot.claimsOf(uri)[figure.claim] ?? null);
  const identify = (names: readonly string[]) => [...new Set(names.map((name) => snapshot.identities.of(uri, name)))];
  return {
    figure,
    claim,
    speaker: claim?.claim.speaker ?? null,
    names: identify(figure.names),
    recipients: identify(figure.recipients),
    tellers: identify(
      [claim?.claim.speakerPerson, claim?.claim.speakerOrganisation].filter((name) => typeof name === 'string'),
    ),
  };
}

function toSeries(snapshot: Snapshot, group: readonly Row[], ids: Map<string, number>): Series {
  const [first] = group as readonly [Row];
  const rows = [...group].sort(byTime);
  const { unit, per } = first.figure.quantity;
  const label = labelSeries(snapshot, group);
  const key = [unit, per ?? '', label.toLowerCase()].join('|');
  const count = ids.get(key) ?? 0;
  ids.set(key, count + 1);
  return {
    id: count === 0 ? key : `${key}|${count}`,
    label,
    unit,
    per,
    rows,
    cells: toCells(snapshot, rows),
    uris: [...new Set(group.map(({ figure }) => figure.uri))],
  };
}

function byTime({ figure: a }: Row, { figure: b }: Row): number {
  const [one, other] = [a.period.date ?? '~', b.period.date ?? '~'];
  return one === other ? (a.quantity.value ?? 0) - (b.quantity.value ?? 0) : one < other ? -1 : 1;
}

/** Times tell most, then values, then places. */
function weigh({ rows, cells, uris }: Series): number {
  const times = cells.filter(({ date }) => date !== null).length;
  const values = new Set(rows.map(({ figure }) => figure.quantity.value)).size;
  return 100 * times + 10 * (values + uris.length) + rows.length;
}
