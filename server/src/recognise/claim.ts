import type { Span } from '../text/span.ts';
import type { Token } from '../text/token.ts';
import type { Layout } from './analyse.ts';
import type { AttributionContext } from './attribution.ts';
import { estimateCheckWorthiness } from './check-worthiness.ts';
import { claimKey } from './claim-key.ts';
import { readKind } from './claim-kind.ts';
import { SpeakerFinder } from './claim-speaker.ts';
import { splitClauses } from './clause.ts';
import type { Attribution, Claim, Quantity, Sentence } from './model.ts';
import { isNegated } from './negation.ts';
import { SpanCursor } from './span-cursor.ts';
import { statesSomething } from './statement.ts';

export interface ClaimContext extends AttributionContext {
  readonly quantities: readonly Quantity[];
  readonly attributions: readonly Attribution[];
}

/**
 * The claims of an article: sentences, or the clauses of one that state one thing each. Questions, thanks, calls and
 * fragments state nothing, page leftovers are not the article's. Linear.
 */
export function findClaims(layout: Layout, context: ClaimContext): Claim[] {
  const seen = new Map<string, number>();
  const speakers = new SpeakerFinder(context);
  const leftovers = new SpanCursor(context.leftovers);
  const quantities = new SpanCursor(context.quantities);
  const mentions = new SpanCursor(context.mentions);
  const claims: Claim[] = [];
  const title = findTitleIndex(layout, context);
  for (const [index, tokens] of splitTokens(layout).entries()) {
    const sentence = layout.sentences[index] as Sentence;
    if (leftovers.covered(sentence) * 2 > sentence.end - sentence.start) continue;
    const position = { isTitle: sentence.paragraph === title, isWholeParagraph: isWhole(layout, sentence) };
    if (!statesSomething(tokens, position)) continue;
    for (const span of splitClauses(tokens)) {
      const words = tokensWithin(tokens, span);
      const text = layout.text.slice(span.start, span.end);
      const speaker = speakers.find(span);
      const kind = readKind(words, speaker.attribution !== null);
      claims.push({
        ...span,
        key: claimKey(text, seen),
        text,
        kind,
        negated: isNegated(words),
        sentence: index,
        ...speaker,
        checkWorthy: estimateCheckWorthiness({
          words,
          kind,
          quoted: speaker.quoted,
          quantities: quantities.within(span),
          mentions: mentions.within(span),
        }),
      });
    }
  }
  return claims;
}

/** The tokens of each sentence. */
function splitTokens(layout: Layout): (readonly Token[])[] {
  let paragraph = -1;
  let next = 0;
  return layout.sentences.map((sentence) => {
    if (sentence.paragraph !== paragraph) next = 0;
    paragraph = sentence.paragraph;
    const all = layout.tokens[paragraph] ?? [];
    const first = next;
    while (next < all.length && (all[next] as Token).end <= sentence.end) next++;
    return first === 0 && next === all.length ? all : all.slice(first, next);
  });
}

function tokensWithin(tokens: readonly Token[], span: Span): readonly Token[] {
  const isAll = span.start <= (tokens[0] as Token).start && (tokens.at(-1) as Token).end <= span.end;
  return isAll ? tokens : tokens.filter((token) => span.start <= token.start && token.end <= span.end);
}

/** The paragraph that is the article's title: the first that is no leftover. */
function findTitleIndex(layout: Layout, { leftovers }: ClaimContext): number {
  const starts = new Set(leftovers.map((leftover) => leftover.start));
  return layout.paragraphs.findIndex((paragraph) => !starts.has(paragraph.start));
}

function isWhole(layout: Layout, sentence: Sentence): boolean {
  const paragraph = layout.paragraphs[sentence.paragraph] as Span;
  return sentence.start === paragraph.start && sentence.end === paragraph.end;
}
