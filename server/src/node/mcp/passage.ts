import type { Article, ClaimEntry, Link, Snapshot } from '../../corpus/snapshot.ts';
import { titleOf } from '../../corpus/title.ts';
import { renderReason } from '../../link/reason.ts';
import { createLineIndex, type LineIndex } from '../../text/line-index.ts';
import type { Span } from '../../text/span.ts';
import { ToolError } from './tool.ts';

/** A claim with its place, as tools answer it. */
export function toClaim(snapshot: Snapshot, entry: ClaimEntry): Record<string, unknown> {
  const { id, uri, claim } = entry;
  const article = snapshot.articles.get(uri) as Article;
  const links = snapshot.links.of(id);
  const count = (relation: Link['relation']) => links.filter((link) => link.relation === relation).length;
  return {
    id,
    ...toPlace(article, claim),
    text: claim.text,
    kind: claim.kind,
    speaker: claim.speaker,
    quoted: claim.quoted,
    disputed_by: count('disputed'),
    repeated_by: count('same'),
  };
}

/** The path of an article, its title, and the lines of a passage, from 1. */
export function toPlace(article: Article, span: Span): Record<string, unknown> {
  const lines = linesOf(article);
  return {
    article: article.uri,
    title: titleOf(article),
    line: lines.positionAt(span.start).line + 1,
    end_line: lines.positionAt(span.end).line + 1,
  };
}

/** A link as the reader of one of its claims sees it; of both where `from` is `null`. */
export function toLink(snapshot: Snapshot, link: Link, from: string | null): Record<string, unknown> {
  const ends = [link.source, link.target].map((id) => snapshot.claims.get(id) as ClaimEntry);
  const shown = ends.filter(({ id }) => id !== from).map((entry) => toClaim(snapshot, entry));
  return {
    relation: link.relation,
    score: link.score,
    reasons: link.evidence.map(renderReason),
    ...(from === null ? { a: shown[0], b: shown[1] } : { passage: shown[0] }),
  };
}

/** The article that a caller names by its path or by the end of it. */
export function articleNamed(snapshot: Snapshot, name: string): Article {
  const exact = snapshot.articles.get(name);
  if (exact !== undefined) return exact;
  const found = [...snapshot.articles.values()].filter(({ uri }) => uri.endsWith(`/${name}`));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  throw new ToolError(`There is no article “${name}”: list_articles names all.`);
}

const indexes = new WeakMap<Article, LineIndex>();

export function linesOf(article: Article): LineIndex {
  let lines = indexes.get(article);
  if (lines === undefined) {
    lines = createLineIndex(article.text);
    indexes.set(article, lines);
  }
  return lines;
}
