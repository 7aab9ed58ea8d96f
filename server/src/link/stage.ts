import type { Span } from '../text/span.ts';
import { stages } from './lexicon/en/stages.ts';
import type { PreparedClaim, Stage } from './model.ts';
import type { Judgement } from './rebuttal.ts';
import { isOneStory } from './story.ts';
import type { Word } from './terms.ts';
import { locate } from './wording.ts';

const phrases = Object.entries(stages).flatMap(([stage, lines]) =>
  lines.map((line) => ({ stage: stage as Stage['stage'], words: line.split(' ') })),
);
const byFirst = new Map<string, typeof phrases>();
for (const phrase of phrases) {
  const first = phrase.words[0] as string;
  byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
}

/** How far what a claim tells of has come, where it says so. */
export function readStage(words: readonly Word[]): Stage | null {
  for (let i = 0; i < words.length; i++)
    for (const phrase of byFirst.get((words[i] as Word).lower) ?? []) {
      if (!phrase.words.every((part, offset) => words[i + offset]?.lower === part)) continue;
      const span: Span = { start: (words[i] as Word).start, end: (words[i + phrase.words.length - 1] as Word).end };
      return { stage: phrase.stage, span };
    }
  return null;
}

const least = { count: 3, containment: 0.5 };

/** One plan, told of at two stages, in articles that argue over it or tell one story. */
export function compareStages(a: PreparedClaim, b: PreparedClaim): Judgement | null {
  if (a.stage === null || b.stage === null || a.stage.stage === b.stage.stage || a.topic === b.topic) return null;
  const shared = a.core.filter((concept) => b.core.includes(concept));
  if (shared.length < least.count || shared.length < least.containment * Math.min(a.core.length, b.core.length))
    return null;
  const isArgued = shared.some((concept) => a.topic.issues.has(concept) && b.topic.issues.has(concept));
  if (!isArgued && !isOneStory(a.topic, b.topic)) return null;
  const [left, right] = [a.stage.span, b.stage.span];
  return {
    score: 0.5,
    evidence: {
      code: 'other-stage',
      values: { a: textOf(a, left), b: textOf(b, right) },
      a: [left, ...locate(a, shared)],
      b: [right, ...locate(b, shared)],
    },
  };
}

function textOf(claim: PreparedClaim, span: Span): string {
  return claim.context.claim.text.slice(span.start, span.end);
}
