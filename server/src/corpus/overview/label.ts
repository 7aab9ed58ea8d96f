import { conceptOf } from '../../link/terms.ts';
import { slice } from '../../text/span.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Row } from './series.ts';

/** What a series counts, in words of the articles: “arrests”, “children safeguarded”, “reports to the agency”. */
export function labelSeries({ articles }: Snapshot, rows: readonly Row[]): string {
  const counted = commonest(rows.flatMap(({ figure }) => (figure.quantity.of === null ? [] : [figure.quantity.of])));
  const recipient = commonest(rows.flatMap(({ recipients }) => recipients.map(({ name }) => name)));
  const acts = rows.flatMap(({ figure: { act } }) => (act === null ? [] : [act]));
  const head =
    counted === null ? null : (rows.find(({ figure }) => figure.quantity.of === counted)?.figure.head ?? null);
  if (counted === null) {
    const [row] = rows;
    return acts[0]?.text ?? (row === undefined ? '' : wordsAround(articles.get(row.figure.uri)?.text ?? '', row));
  }
  if (recipient !== null && rows.filter(({ recipients }) => recipients.length > 0).length * 2 >= rows.length)
    return `${counted} to ${recipient}`;
  const isNamed = acts.some(({ concept }) => concept === head);
  const act = commonest(acts.filter(({ concept }) => concept !== head).map(({ text }) => text));
  return act === null || isNamed || acts.length * 2 < rows.length ? counted : withAct(counted, act);
}

/** “Children safeguarded”; of a verb in another form than that: “accounts (bans)”. */
function withAct(counted: string, act: string): string {
  const isParticiple = /(?:ed|en)$/u.test(act) || conceptOf(act) === act;
  return isParticiple ? `${counted} ${act.toLowerCase()}` : `${counted} (${act.toLowerCase()})`;
}

/** The most frequent, of several the shortest, then the first in the alphabet. */
function commonest(texts: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const order = [...counts].sort(([a, m], [b, n]) => n - m || a.length - b.length || (a < b ? -1 : 1));
  return order[0]?.[0] ?? null;
}

const around = 40;

/** Of a number that counts nothing that has a name, the words behind it. */
function wordsAround(text: string, { figure: { quantity, sentence } }: Row): string {
  const end = Math.min(sentence.end, quantity.end + around);
  const words = slice(text, { start: quantity.start, end }).replace(/\s+/gu, ' ');
  return end < sentence.end ? `${words.slice(0, words.lastIndexOf(' '))}…` : words;
}
