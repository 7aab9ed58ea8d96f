import type { Span } from '../text/span.ts';
import type { Token } from '../text/token.ts';
import type { Layout } from './analyse.ts';
import type { AttributionContext } from './attribution.ts';
import { estimateCheckWorthiness } from './check-worthiness.ts';
import { claimKey } from './claim-key.ts';
import { readKind } from './claim-kind.ts';
import { SpeakerFinder } from './claim-speaker.ts';
import { splitClauses } from './clause.ts';
import type { Attribution, Claim, Quantity } from './model.ts';
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
  for (const { sentence, index, tokens } of eachSentence(layout)) {
    if (leftovers.covered(sentence) * 2 > sentence.end - sentence.start) continue;
    const position = { isTitle: sentence.paragraph === title, isWholeParagraph: isWhole(layout, sentence) };
    if (!statesSomething(tokens, position)) continue;
    for (const span of splitClauses(tokens)) {
      const words = tokens.filter((token) => span.start <= token.start && token.end <= span.end);
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

/** Each sentence with its tokens. */
function* eachSentence(
  layout: Layout,
): Generator<{ sentence: Layout['sentences'][number]; index: number; tokens: readonly Token[] }> {
  let paragraph = -1;
  let next = 0;
  for (const [index, sentence] of layout.sentences.entries()) {
    if (sentence.paragraph !== paragraph) next = 0;
    paragraph = sentence.paragraph;
    const all = layout.tokens[paragraph] ?? [];
    const first = next;
    while (next < all.length && (all[next] as Token).end <= sentence.end) next++;
    yield { sentence, index, tokens: all.slice(first, next) };
  }
}

/** The paragraph that is the article's title: the first that is no leftover. */
function findTitleIndex(layout: Layout, { leftovers }: ClaimContext): number {
  const starts = new Set(leftovers.map((leftover) => leftover.start));
  return layout.paragraphs.findIndex((paragraph) => !starts.has(paragraph.start));
}

function isWhole(layout: Layout, sentence: Layout['sentences'][number]): boolean {
  const paragraph = layout.paragraphs[sentence.paragraph] as Span;
  return sentence.start === paragraph.start && sentence.end === paragraph.end;
}
