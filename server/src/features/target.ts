import type { Article } from '../corpus/snapshot.ts';
import type { Span } from '../text/span.ts';
import type { FeatureContext } from './feature.ts';
import { linesOf } from './place.ts';

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
