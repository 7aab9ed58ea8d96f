import type { Article, ClaimEntry, Link, Snapshot } from '../../corpus/snapshot.ts';
import { renderReason } from '../../link/reason.ts';
import { createLineIndex, type LineIndex } from './lines.ts';
import type { Style } from './style.ts';

/** The report for people: a summary, then each disputed and each corroborated claim with its passages and reasons. */
export function* renderReport(snapshot: Snapshot, style: Style): Generator<string> {
  const disputed = claimsWith(snapshot, isDispute);
  const corroborated = claimsWith(snapshot, (link) => isCorroboration(snapshot, link));
  yield* renderSummary(snapshot, disputed, corroborated, style);
  const lines = createLineIndex(snapshot);
  yield* renderLinks(snapshot, 'Disputed claims', disputed, isDispute, style, lines);
  const heading = 'Claims that other articles make too';
  yield* renderLinks(snapshot, heading, corroborated, (link) => isCorroboration(snapshot, link), style, lines);
}

function isDispute(link: Link): boolean {
  return link.relation === 'disputed';
}

/** The same claim in another article: one article that repeats itself corroborates nothing. */
function isCorroboration(snapshot: Snapshot, link: Link): boolean {
  return link.relation === 'same' && snapshot.claims.get(link.source)?.uri !== snapshot.claims.get(link.target)?.uri;
}

function claimsWith(snapshot: Snapshot, counts: (link: Link) => boolean): ReadonlySet<string> {
  const found = new Set<string>();
  for (const link of snapshot.links.all) if (counts(link)) found.add(link.source).add(link.target);
  return found;
}

function* renderSummary(
  snapshot: Snapshot,
  disputed: ReadonlySet<string>,
  corroborated: ReadonlySet<string>,
  style: Style,
): Generator<string> {
  const rows = [...snapshot.articles.values()].map((article) => {
    const claims = snapshot.claimsOf(article.uri);
    return {
      article,
      counts: [
        claims.length,
        article.analysis.quantities.length,
        organisationsOf(article),
        claims.filter(({ id }) => disputed.has(id)).length,
        claims.filter(({ id }) => corroborated.has(id)).length,
      ],
    };
  });
  const headings = ['claims', 'numbers', 'organisations', 'disputed', 'corroborated'];
  yield `${style.dim(headings.join('  '))}\n`;
  for (const { article, counts } of rows) {
    const cells = counts.map((count, i) => String(count).padStart(headings[i]?.length ?? 0));
    const title = article.analysis.title === null ? '' : `  ${style.dim(plain(article.analysis.title))}`;
    yield `${cells.join('  ')}  ${plain(article.uri)}${title}\n`;
  }
  const total = (column: number) => rows.reduce((sum, { counts }) => sum + (counts[column] ?? 0), 0);
  const organisations = [...snapshot.identities.all.values()].filter(({ kind }) => kind === 'organisation').length;
  const found = [
    plural(rows.length, 'article'),
    plural(total(0), 'claim'),
    plural(total(1), 'number'),
    plural(organisations, 'organisation'),
    `${disputed.size} disputed`,
    `${corroborated.size} corroborated`,
  ];
  yield `\n${style.bold(found.join(', '))}\n`;
}

function organisationsOf({ analysis }: Article): number {
  return analysis.names.filter(({ kind }) => kind === 'organisation').length;
}

/** Each link once, under the claim of its that comes first in the corpus. */
function* renderLinks(
  snapshot: Snapshot,
  heading: string,
  claims: ReadonlySet<string>,
  counts: (link: Link) => boolean,
  style: Style,
  lines: LineIndex,
): Generator<string> {
  if (claims.size === 0) return;
  yield `\n${style.bold(heading)}\n`;
  const shown = new Set<Link>();
  for (const entry of snapshot.claims.values()) {
    if (!claims.has(entry.id)) continue;
    const links = snapshot.links.of(entry.id).filter((link) => counts(link) && !shown.has(link));
    if (links.length === 0) continue;
    yield `\n${renderPassage(entry, '', style, lines)}`;
    for (const link of links) {
      shown.add(link);
      const other = snapshot.claims.get(link.source === entry.id ? link.target : link.source);
      if (other === undefined) continue;
      yield `${renderRelation(link, style)}\n${renderPassage(other, '    ', style, lines)}`;
    }
  }
}

function renderRelation(link: Link, style: Style): string {
  const paint = link.relation === 'disputed' ? style.disputed : style.same;
  const reasons = link.evidence.map(renderReason).map(plain).join('; ');
  const [first = '', ...rest] = wrap(`${link.relation}: ${reasons}`, style.width - 2);
  const head = first.slice(0, link.relation.length);
  return [`  ${paint(head)}${first.slice(head.length)}`, ...rest.map((line) => `  ${line}`)].join('\n');
}

function renderPassage({ uri, claim }: ClaimEntry, indent: string, style: Style, lines: LineIndex): string {
  const place = `${plain(uri)}:${lines.lineOf(uri, claim.start)}`;
  const speaker = claim.speaker === null ? '' : `  ${plain(claim.speaker)}`;
  const text = wrap(plain(claim.text), style.width - indent.length);
  return `${[...text, style.dim(place + speaker)].map((line) => indent + line).join('\n')}\n`;
}

/** On one line, without the characters that steer a terminal or turn the direction of writing. */
function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/gu, ' ')
    .toWellFormed()
    .trim();
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
