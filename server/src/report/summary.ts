import { positionsOf } from '../corpus/overview/positions.ts';
import { publishedOf } from '../corpus/overview/published.ts';
import { seriesOf } from '../corpus/overview/series.ts';
import { sourcesOf } from '../corpus/overview/sources.ts';
import { titleOfIssue } from '../corpus/overview/title.ts';
import type { ClaimEntry, Link, Snapshot } from '../corpus/snapshot.ts';
import { differingWords } from '../text/differing-words.ts';
import { idOfArticle } from './articles.ts';
import { idOfIssue, issuesInOrder, namesOfSide } from './disputes.ts';
import { differs, inOrder, titleOfSeries } from './numbers.ts';
import { type Block, type Inline, paragraph, type Section, strong, type Table, text, toSection } from './page.ts';
import { count, quotation, titleOf } from './passage.ts';

/** The first page: in words what there is, then what an editor should look at first, and the articles at a glance. */
export function summarySection(snapshot: Snapshot): Section {
  return {
    id: 'summary',
    title: 'Summary',
    blocks: [paragraph(text(inWords(snapshot)))],
    sections: [
      ...listSection('first-disputes', 'The disputes that matter first', firstDisputes(snapshot)),
      ...listSection('first-numbers', 'Figures that exclude each other', firstNumbers(snapshot)),
      ...changedSection(snapshot),
      ...checkSection(snapshot),
      { id: 'glance', title: 'The articles at a glance', blocks: [articlesTable(snapshot)] },
    ],
  };
}

/** How many of each kind the first page has. */
const shown = 5;

function inWords(snapshot: Snapshot): string {
  const { claims, articles } = snapshot;
  const all = [...claims.values()];
  const disputed = all.filter((claim) => isDisputed(snapshot, claim)).length;
  const repeated = all.filter((claim) => repeatedIn(snapshot, claim) > 0).length;
  const issues = issuesInOrder(snapshot);
  const open = issues.filter(({ isOpen }) => isOpen).length;
  const { all: series } = seriesOf(snapshot);
  const excluding = series.filter(differs).length;
  const is = (number: number) => (number === 1 ? 'is' : 'are');
  return [
    `${count(articles.size, 'article')} ${articles.size === 1 ? 'makes' : 'make'} ${count(all.length, 'claim')}.`,
    `Of these ${disputed} ${is(disputed)} disputed and ${repeated} ${is(repeated)} made in more than one article.`,
    issues.length === 0
      ? 'The articles are not at odds about anything that was found.'
      : `The articles are at odds about ${count(issues.length, 'matter')}; ${open === issues.length ? 'nobody has decided about any of them yet' : `${open} of them ${is(open)} not decided yet`}.`,
    `${count(series.length, 'quantity', 'quantities')} ${is(series.length)} given more than once${excluding === 0 ? ', and no figures for one time exclude each other' : `; of ${excluding} the figures for one time exclude each other`}.`,
  ].join(' ');
}

function isDisputed({ links }: Snapshot, { id }: ClaimEntry): boolean {
  return links.of(id).some(({ relation }) => relation === 'disputed');
}

/** How many other articles make the claim. */
function repeatedIn(snapshot: Snapshot, { id }: ClaimEntry): number {
  return (positionsOf(snapshot).of(id)?.uris.length ?? 1) - 1;
}

function articlesTable(snapshot: Snapshot): Table {
  const columns = ['Article', 'Published', 'Claims', 'Disputed', 'Made elsewhere too', 'Numbers'];
  return {
    kind: 'table',
    caption: 'How many claims each article makes, and how many of them others dispute or make too',
    columns: columns.map((title, i) => ({ title, isNumeric: i > 1 })),
    rows: [...snapshot.articles.values()].map((article, i) => {
      const claims = snapshot.claimsOf(article.uri);
      const disputed = claims.filter((claim) => isDisputed(snapshot, claim)).length;
      const repeated = claims.filter((claim) => repeatedIn(snapshot, claim) > 0).length;
      const numbers = article.analysis.quantities.filter(({ unit }) => unit !== 'date').length;
      return [
        [toSection(titleOf(article), idOfArticle(i))],
        [text(publishedOf(snapshot, article) ?? '—')],
        ...[claims.length, disputed, repeated, numbers].map((number) => [text(String(number))]),
      ];
    }),
  };
}

function listSection(id: string, title: string, items: readonly (readonly Inline[])[]): Section[] {
  return items.length === 0 ? [] : [{ id, title, blocks: [{ kind: 'list', items }] }];
}

function firstDisputes(snapshot: Snapshot): Inline[][] {
  return issuesInOrder(snapshot)
    .slice(0, shown)
    .map((issue, i) => [
      toSection(titleOfIssue(issue), idOfIssue(i)),
      text(': '),
      text(issue.sides.map((side) => namesOfSide(snapshot, side)).join(' against ')),
      text(` (${count(issue.uris.length, 'article')})`),
    ]);
}

function firstNumbers(snapshot: Snapshot): Inline[][] {
  return inOrder(seriesOf(snapshot).all)
    .map((series, i) => ({ series, id: `number-${i + 1}` }))
    .filter(({ series }) => differs(series))
    .slice(0, shown)
    .map(({ series, id }) => {
      const times = series.cells.flatMap(({ standing, date }) => (standing === 'differ' ? [date ?? 'one time'] : []));
      return [toSection(titleOfSeries(series), id), text(` for ${times.join(', ')}`)];
    });
}

/** Words that two articles put into quotation marks, otherwise than each other; what only shares a few words is none. */
function changedSection(snapshot: Snapshot): Section[] {
  const blocks = snapshot.links.all
    .filter(({ evidence }) => evidence.some(({ code }) => code === 'quotation-changed'))
    .flatMap((link) => changedPair(snapshot, link))
    .slice(0, shown)
    .flat();
  return blocks.length === 0
    ? []
    : [{ id: 'changed', title: 'Quotations that differ from article to article', blocks }];
}

function changedPair(snapshot: Snapshot, { source, target }: Link): Block[][] {
  const [a, b] = [snapshot.claims.get(source), snapshot.claims.get(target)];
  if (a === undefined || b === undefined || a.uri === b.uri) return [];
  const words = differingWords(a.claim.text, b.claim.text);
  if (words.a.length + words.b.length === 0) return [];
  return [[quotation(snapshot, a, words.a), quotation(snapshot, b, words.b)]];
}

/** Facts that are worth checking, that one source alone gives and that nobody has looked at. */
function checkSection(snapshot: Snapshot): Section[] {
  const found = positionsOf(snapshot)
    .all.filter((position) => sourcesOf(snapshot, position).size === 1 && position.uris.length === 1)
    .map(({ wording }) => wording)
    .filter((claim) => claim.claim.kind === 'fact' && claim.claim.checkWorthy >= worthChecking)
    .filter((claim) => snapshot.decisions.of(claim.id).length === 0)
    .sort((a, b) => b.claim.checkWorthy - a.claim.checkWorthy)
    .slice(0, shown);
  if (found.length === 0) return [];
  const blocks: Block[] = [
    paragraph(strong('Only one source gives each of these, and a reader would want to know whether they are so.')),
    ...found.map((claim) => quotation(snapshot, claim)),
  ];
  return [{ id: 'to-check', title: 'Worth checking', blocks }];
}

/** From this probability on a claim is worth a fact-checker’s time. */
const worthChecking = 0.5;
