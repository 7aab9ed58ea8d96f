import type { LocationLink } from 'vscode-languageserver-types';
import type { Article } from '../corpus/snapshot.ts';
import { contains, type Span } from '../text/span.ts';
import type { FeatureContext } from './feature.ts';
import { linesOf, toRange } from './place.ts';

/** A link to a passage that any editor can follow: the file, with the line and the column from 1. */
export function fileTarget(article: Article, span: Span): string {
  const { line, character } = linesOf(article).positionAt(span.start);
  return `${article.uri}#L${line + 1},${character + 1}`;
}

/** A link that runs one of the client's commands; `null` where the client did not offer that command. */
export function commandTarget(context: FeatureContext, command: string, argument: unknown): string | null {
  if (!context.client.commands.has(command)) return null;
  return `command:${command}?${encodeURIComponent(JSON.stringify([argument]))}`;
}

/** The number of the line that a passage begins on, from 1. */
export function lineNumber(article: Article, span: Span): number {
  return linesOf(article).positionAt(span.start).line + 1;
}

/** From the words of one article to a passage of another, of which `selected` is shown first. */
export function toLocationLink(from: Article, origin: Span, to: Article, passage: Span, selected: Span): LocationLink {
  // A client refuses a selection outside its passage.
  const inside = contains(passage, selected) ? selected : passage;
  return {
    originSelectionRange: toRange(from, origin),
    targetUri: to.uri,
    targetRange: toRange(to, passage),
    targetSelectionRange: toRange(to, inside),
  };
}
