import { splitParagraphs } from '../text/paragraph.ts';
import { splitSentences } from '../text/sentence.ts';
import type { Span } from '../text/span.ts';
import { type Token, tokenise } from '../text/token.ts';
import { findAttributions } from './attribution.ts';
import { findClaims } from './claim.ts';
import { findLeftovers } from './leftover.ts';
import type { Analysis, Sentence } from './model.ts';
import { findNames } from './name.ts';
import { findQuantities } from './quantity.ts';
import { findQuotations } from './quotation.ts';

/** What the recognisers share: the text cut up, before anything is recognised in it. */
export interface Layout {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  /** The tokens of each paragraph. */
  readonly tokens: readonly (readonly Token[])[];
  readonly sentences: readonly Sentence[];
}

/** Reads one article. Never fails: bad input yields an analysis with problems. */
export function analyse(text: string): Analysis {
  const layout = layOut(text);
  const leftovers = findLeftovers(layout);
  const quotations = findQuotations(layout, leftovers);
  const quantities = findQuantities(layout);
  const { names, mentions } = findNames(layout, leftovers);
  const attributions = findAttributions(layout, { leftovers, quotations, names, mentions });
  const claims = findClaims(layout, { leftovers, quotations, quantities, names, mentions, attributions });
  return {
    length: text.length,
    title: findTitle(layout),
    paragraphs: layout.paragraphs,
    sentences: layout.sentences,
    leftovers,
    quotations,
    quantities,
    names,
    mentions,
    attributions,
    claims,
    problems: [],
  };
}

export function layOut(text: string): Layout {
  const paragraphs = splitParagraphs(text);
  const tokens = paragraphs.map((paragraph) => tokenise(text, paragraph));
  const sentences = tokens.flatMap((list, paragraph) =>
    splitSentences(list).map((sentence) => ({ ...sentence, paragraph })),
  );
  return { text, paragraphs, tokens, sentences };
}

/** The first paragraph is the title where it is short and the article goes on after it. */
function findTitle(layout: Layout): string | null {
  const first = layout.paragraphs[0];
  if (first === undefined) return null;
  const title = layout.text.slice(first.start, first.end);
  return title.length <= 200 ? title : `${title.slice(0, 197)}…`;
}
