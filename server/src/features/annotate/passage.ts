import { toCodePoints } from '../../annotation/anchor/code-point.ts';
import { describe } from '../../annotation/anchor/describe.ts';
import type { OffsetUnit, Target } from '../../annotation/model.ts';
import type { Article, Snapshot } from '../../corpus/snapshot.ts';
import type { PassageRef } from '../../protocol/annotations.ts';
import type { Span } from '../../text/span.ts';
import { linesOf } from '../place.ts';
import { type Refusal, refuse } from './act.ts';

/** A stretch of an article that a person chose. */
export interface Passage {
  readonly article: Article;
  readonly span: Span;
  /** As `Annotation.via`. */
  readonly via: string;
}

/** The passage of a range, without the white space at its ends. */
export function findPassage(snapshot: Snapshot, { uri, range, via = 'human' }: PassageRef): Passage | Refusal {
  const article = snapshot.articles.get(uri);
  if (article === undefined) {
    return refuse(
      'This file is not an article of the workspace: the setting “counterclaim.corpus.include” names those.',
    );
  }
  const lines = linesOf(article);
  const chosen = article.text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end));
  const start = lines.offsetAt(range.start) + chosen.length - chosen.trimStart().length;
  const span = { start, end: start + chosen.trim().length };
  if (!/^(?:human$|(?:rule|model):\S)/.test(via))
    return refuse(`“${via}” is neither “human” nor “rule:…” nor “model:…”.`);
  return span.start < span.end ? { article, span, via } : refuse('Nothing is selected. Select the passage first.');
}

/** A passage as it is written in a file that counts in this unit. */
export function targetIn({ article, span }: Pick<Passage, 'article' | 'span'>, unit: OffsetUnit): Target {
  const target = describe(article.text, span);
  return unit === 'utf16' ? target : { ...target, at: toCodePoints(article.text, span) };
}
