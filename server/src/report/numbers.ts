import { calculationsOf, describeCalculation } from '../corpus/calculations.ts';
import type { Cell, Standing } from '../corpus/overview/cell.ts';
import { type Row, type Series, seriesOf } from '../corpus/overview/series.ts';
import type { Article, ClaimEntry, Snapshot } from '../corpus/snapshot.ts';
import { contains, slice } from '../text/span.ts';
import {
  type Block,
  emphasis,
  type Inline,
  paragraph,
  type Section,
  strong,
  type Table,
  text,
  toPassage,
} from './page.ts';
import { articleOf, count, placeOf, shortTitle, speakerOf, titleOf } from './passage.ts';

/** Each quantity of which the articles give several values: a table with the source of each. */
export function numbersSection(snapshot: Snapshot): Section {
  const { all, rest } = seriesOf(snapshot);
  const sections = inOrder(all).map((series, i): Section => {
    return { id: `number-${i + 1}`, title: titleOfSeries(series), blocks: seriesBlocks(snapshot, series) };
  });
  const intro =
    sections.length === 0
      ? 'No quantity is given more than once.'
      : `Quantities that are given more than once, those with figures that exclude each other first. ${count(rest.length, 'other number')} stand alone.`;
  return { id: 'numbers', title: 'Numbers', blocks: [paragraph(text(intro))], sections };
}

/** Those with figures that exclude each other first, else as they come: what tells most first. */
export function inOrder(all: readonly Series[]): Series[] {
  return [...all.filter(differs), ...all.filter((series) => !differs(series))];
}

export function differs({ cells }: Series): boolean {
  return cells.some(({ standing }) => standing === 'differ');
}

/** The numbers of one claim, each with all values of its quantity, and whether they add up. */
export function numbersOfClaim(snapshot: Snapshot, claim: ClaimEntry): Block[] {
  const article = articleOf(snapshot, claim);
  // Most claims have no number, and to gather those of all articles takes time.
  if (!article.analysis.quantities.some((quantity) => contains(claim.claim, quantity))) return [];
  const { all, rest } = seriesOf(snapshot);
  const isOwn = ({ figure, claim: own }: Row) => own?.id === claim.id && contains(claim.claim, figure.quantity);
  const sums = calculationsOf(article).filter(({ stated }) => contains(claim.claim, stated));
  return [
    ...all.filter(({ rows }) => rows.some(isOwn)).flatMap((series) => seriesBlocks(snapshot, series, isOwn)),
    ...rest
      .filter(isOwn)
      .map((row) =>
        paragraph(strong(wordingOf(snapshot, row)), text(`, ${timeOf(row)}. Nothing else gives its like.`)),
      ),
    ...sums.map((calculation) => paragraph(text(`${describeCalculation(article, calculation)}.`))),
  ];
}

export function titleOfSeries({ label, unit, per }: Series): string {
  const rate = per === null ? '' : ` a ${per}`;
  const title = label === '' ? unit : label;
  return `${title.charAt(0).toUpperCase()}${title.slice(1)}${rate}`;
}

function seriesBlocks(snapshot: Snapshot, series: Series, isOwn: (row: Row) => boolean = () => false): Block[] {
  const remarks = series.cells.flatMap((cell) => remarkOn(cell));
  return [toTable(snapshot, series, isOwn), ...(remarks.length === 0 ? [] : [paragraph(strong(remarks.join(' ')))])];
}

const standings: Readonly<Record<Standing, ((time: string) => string) | null>> = {
  single: null,
  agree: null,
  apart: null,
  rounded: (time) => `The figures ${time} agree when they are rounded.`,
  differ: (time) => `The figures ${time} exclude each other.`,
};

function remarkOn({ date, standing }: Cell): string[] {
  const remark = standings[standing];
  return remark === null ? [] : [remark(date === null ? 'of no stated time' : `for ${date}`)];
}

function toTable(snapshot: Snapshot, series: Series, isOwn: (row: Row) => boolean): Table {
  return {
    kind: 'table',
    caption: `${titleOfSeries(series)}: ${count(series.rows.length, 'figure')} in ${count(series.uris.length, 'article')}`,
    columns: [{ title: 'Time' }, { title: 'Figure' }, { title: 'Said by' }, { title: 'Where' }],
    rows: series.rows.map((row) => [
      [text(timeOf(row))],
      [(isOwn(row) ? strong : text)(wordingOf(snapshot, row))],
      [row.claim === null ? text('—') : speaker(snapshot, row.claim)],
      [whereOf(snapshot, row)],
    ]),
  };
}

function speaker(snapshot: Snapshot, claim: ClaimEntry): Inline {
  const name = speakerOf(snapshot, claim);
  return name === null ? emphasis('the article itself') : text(name);
}

function whereOf(snapshot: Snapshot, { figure: { uri, quantity } }: Row): Inline {
  const article = snapshot.articles.get(uri) as Article;
  const place = placeOf(article, quantity);
  return toPassage(`${shortTitle(titleOf(article))}, line ${place.line}`, place);
}

/** A date as far as it is known; where only the article has one, it is that. */
function timeOf({ figure: { period } }: Row): string {
  if (period.date !== null) return period.basis === 'article' ? `article of ${period.date}` : period.date;
  return period.words ?? 'not stated';
}

/** The number with what is counted, as the article words it. */
function wordingOf({ articles }: Snapshot, { figure: { uri, quantity } }: Row): string {
  const { text: all } = articles.get(uri) as Article;
  const { start, end, of, ofSpan } = quantity;
  const isTogether = ofSpan !== null && ofSpan.start >= end;
  const worded = slice(all, { start, end: isTogether ? ofSpan.end : end });
  return isTogether || of === null ? worded : `${worded} ${of}`;
}
