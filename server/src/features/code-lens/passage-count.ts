import type { CodeLens } from 'vscode-languageserver-types';
import type { Article, ClaimEntry, Link, Snapshot } from '../../corpus/snapshot.ts';
import { type ShowPassagesArgument, showPassages } from '../../protocol/commands.ts';
import type { ClientTraits } from '../feature.ts';
import { linesOf, toRange } from '../place.ts';

/** The lines on which paragraphs start whose claims are repeated or disputed elsewhere, or disputed in the article itself. */
export function linkedLines(snapshot: Snapshot, article: Article): number[] {
  const links = snapshot.links.ofArticle(article.uri);
  const linked = new Set(
    links.filter((link) => isTold(snapshot, link)).flatMap(({ source, target }) => [source, target]),
  );
  const claims = snapshot.claimsOf(article.uri).filter(({ id }) => linked.has(id));
  return [...new Set(claims.map((claim) => lineOf(article, claim)))];
}

/** “2 other articles · 1 disputes”: how many other articles have a claim of the paragraph that starts on a line, and how many dispute one. */
export function countPassages(
  snapshot: Snapshot,
  { commands }: ClientTraits,
  article: Article,
  line: number,
): NonNullable<CodeLens['command']> {
  const claims = snapshot.claimsOf(article.uri).filter((claim) => lineOf(article, claim) === line);
  const told = claims.flatMap((claim) =>
    snapshot.links
      .of(claim.id)
      .filter((link) => isTold(snapshot, link))
      .map((link) => ({ claim, link, uri: snapshot.claims.get(otherEnd(link, claim))?.uri ?? '' })),
  );
  const disputing = told.filter(({ link }) => link.relation === 'disputed');
  const others = new Set(told.map(({ uri }) => uri));
  others.delete(article.uri);
  const disputers = new Set(disputing.map(({ uri }) => uri));
  disputers.delete(article.uri);
  const title = [
    ...(others.size > 0 ? [others.size === 1 ? '1 other article' : `${others.size} other articles`] : []),
    ...(disputers.size > 0 ? [`${disputers.size} ${disputers.size === 1 ? 'disputes' : 'dispute'}`] : []),
    ...(disputing.some(({ uri }) => uri === article.uri) ? ['disputed in this article'] : []),
  ].join(' · ');
  const first = (disputing[0] ?? told[0])?.claim;
  if (first === undefined || !commands.has(showPassages)) return { title, command: '' };
  const argument: ShowPassagesArgument = { uri: article.uri, position: toRange(article, first.claim).start };
  return { title, command: showPassages, arguments: [argument] };
}

/** Disputes are told wherever they are; that an article repeats itself is not. */
function isTold({ claims }: Snapshot, { relation, source, target }: Link): boolean {
  if (relation !== 'same') return relation === 'disputed';
  return claims.get(source)?.uri !== claims.get(target)?.uri;
}

function otherEnd({ source, target }: Link, { id }: ClaimEntry): string {
  return source === id ? target : source;
}

/** The line on which the paragraph of a claim starts. */
function lineOf(article: Article, { claim }: ClaimEntry): number {
  const { sentences, paragraphs } = article.analysis;
  const paragraph = paragraphs[sentences[claim.sentence]?.paragraph ?? -1] ?? claim;
  return linesOf(article).positionAt(paragraph.start).line;
}
