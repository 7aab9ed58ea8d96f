import type { EvidenceCode } from '../../link/model.ts';
import { conceptOf } from '../../link/terms.ts';
import { Union } from '../../link/union.ts';
import { groupBy } from '../group.ts';
import type { ClaimId, Snapshot } from '../snapshot.ts';
import type { Row } from './series.ts';

/** The rows that are values of one quantity, in the order of their first rows. */
export function gatherFigures(snapshot: Snapshot, rows: readonly Row[]): Row[][] {
  const union = new Union(rows.length);
  const linked = linkedArticles(snapshot);
  const places = new Map(rows.map((row, i) => [row, i]));
  const join = (a: Row, b: Row) => union.join(places.get(a) as number, places.get(b) as number);
  for (const bucket of bucketsOf(rows).values()) joinInside(bucket, linked, join);
  joinLinked(snapshot, rows, join);
  return [...groupBy(rows, (row) => union.find(places.get(row) as number)).values()];
}

/** Only rows that share a key can be of one quantity. A row has one for what is counted, for what is done to it, for who gets it. */
function bucketsOf(rows: readonly Row[]): Map<string, Row[]> {
  const buckets = new Map<string, Row[]>();
  const put = (key: string, row: Row) => {
    const bucket = buckets.get(key);
    if (bucket === undefined) buckets.set(key, [row]);
    else bucket.push(row);
  };
  for (const row of rows) {
    const { head, act, quantity } = row.figure;
    const unit = `${quantity.unit}|${quantity.per ?? ''}`;
    for (const concept of new Set([head, act?.concept ?? null])) if (concept !== null) put(`${unit}|${concept}`, row);
    for (const { id } of row.recipients) put(`${unit}|to ${id}`, row);
  }
  return buckets;
}

/** In a bucket this full the key says too little to compare all with all. */
const fullBucket = 400;

function joinInside(bucket: readonly Row[], linked: LinkedArticles, join: (a: Row, b: Row) => void): void {
  if (bucket.length > fullBucket) return;
  for (let i = 0; i < bucket.length; i++)
    for (let j = i + 1; j < bucket.length; j++) {
      const [a, b] = [bucket[i] as Row, bucket[j] as Row];
      if (countAlike(a, b) && areOneSize(a, b) && areOneStory(a, b, linked)) join(a, b);
    }
}

/** Both count the same: the same things to which the same is done, or acts (“arrests”) and those they are done to (“45 arrested”). */
function countAlike({ figure: a, recipients, names }: Row, { figure: b, ...other }: Row): boolean {
  const [actA, actB] = [a.act?.concept ?? null, b.act?.concept ?? null];
  if (a.head !== null && a.head === b.head) {
    if (actA === actB && (actA !== null || !anybody.has(a.head))) return true;
    if (a.quantity.value === b.quantity.value && (actA === null || actB === null) && !anybody.has(a.head)) return true;
  }
  if (actA !== null && actB === null && actA === b.head) return true;
  if (actB !== null && actA === null && actB === a.head) return true;
  // “Sent 12 million tips to the agency”, “made 11 million reports to the agency”: one gives and one gets, by another name.
  const gets = recipients.some((one) => other.recipients.includes(one));
  const isGetter = (one: (typeof names)[number]) => recipients.includes(one) || other.recipients.includes(one);
  return gets && names.some((one) => !isGetter(one) && other.names.includes(one));
}

/** Counted in every other story. */
const anybody = new Set(
  ['boys', 'child', 'children', 'girls', 'man', 'men', 'others', 'people', 'person', 'persons', 'woman', 'women'].map(
    conceptOf,
  ),
);

const oneSize = 10;

function areOneSize({ figure: a }: Row, { figure: b }: Row): boolean {
  const [one, other] = [Math.abs(a.quantity.value ?? 0), Math.abs(b.quantity.value ?? 0)];
  return Math.max(one, other) < oneSize * Math.min(one, other) || one === other;
}

type LinkedArticles = ReadonlyMap<string, ReadonlySet<string>>;

/** The articles that have claims linked to those of an article. */
function linkedArticles({ articles, claims, links }: Snapshot): LinkedArticles {
  return new Map(
    [...articles.keys()].map((uri) => {
      const uris = links
        .ofArticle(uri)
        .flatMap(({ source, target }) => [claims.get(source)?.uri ?? '', claims.get(target)?.uri ?? '']);
      return [uri, new Set(uris)];
    }),
  );
}

/** They stand in one article, or in articles that tell of the same, or are told of or by the same people. */
function areOneStory(a: Row, b: Row, linked: LinkedArticles): boolean {
  if (a.figure.uri === b.figure.uri || linked.get(a.figure.uri)?.has(b.figure.uri)) return true;
  const others = [...b.names, ...b.tellers];
  return [...a.names, ...a.tellers].some((name) => name.kind !== 'place' && others.includes(name));
}

/** What the comparison of two claims found out about their numbers. */
const telling: ReadonlySet<EvidenceCode> = new Set<EvidenceCode>([
  'quantity-agrees',
  'quantity-differs',
  'quantity-later',
  'quantity-of-other-time',
]);

function joinLinked({ links }: Snapshot, rows: readonly Row[], join: (a: Row, b: Row) => void): void {
  const byClaim = groupBy(
    rows.filter(({ claim }) => claim !== null),
    ({ claim }) => claim?.id as ClaimId,
  );
  const rowAt = (id: ClaimId, start: number | undefined) =>
    byClaim.get(id)?.find(({ figure, claim }) => figure.quantity.start === (claim?.claim.start ?? 0) + (start ?? -1));
  for (const { source, target, evidence } of links.all)
    for (const { code, a, b } of evidence) {
      if (!telling.has(code)) continue;
      const [one, other] = [rowAt(source, a[0]?.start), rowAt(target, b[0]?.start)];
      if (one !== undefined && other !== undefined && one.figure.quantity.unit === other.figure.quantity.unit)
        join(one, other);
    }
}
