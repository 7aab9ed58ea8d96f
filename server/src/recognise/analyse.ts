import { splitParagraphs } from '../text/paragraph.ts';
import { splitSentences } from '../text/sentence.ts';
import { type Span, shift, slice } from '../text/span.ts';
import { type Token, tokenise } from '../text/token.ts';
import { findAttributions } from './attribution.ts';
import { findClaims } from './claim.ts';
import { findLeftovers } from './leftover.ts';
import type { Analysis, Leftover, Sentence } from './model.ts';
import { findNames } from './name.ts';
import { findQuantities } from './quantity.ts';
import { findQuotations } from './quotation.ts';
import { nothingSettled, type SettledNames } from './settled-names.ts';

/** What the recognisers share: the text cut up, before anything is recognised in it. */
export interface Layout {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  /** The tokens of each paragraph. */
  readonly tokens: readonly (readonly Token[])[];
  readonly sentences: readonly Sentence[];
}

/**
 * Reads one article. Never fails: bad input yields an analysis with problems. `layout` is that of the text: who keeps
 * the last one of an open document has it made anew by `layOut` at the cost of the paragraphs that changed.
 */
export function analyse(text: string, layout: Layout = layOut(text), settled: SettledNames = nothingSettled): Analysis {
  const leftovers = findLeftovers(layout);
  const quotations = findQuotations(layout, leftovers);
  const quantities = findQuantities(layout);
  const { names, mentions } = findNames(layout, leftovers, settled);
  const attributions = findAttributions(layout, { leftovers, quotations, names, mentions });
  const claims = findClaims(layout, { leftovers, quotations, quantities, names, mentions, attributions });
  return {
    length: text.length,
    title: findTitle(layout, leftovers),
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

/**
 * Cuts a text up. Paragraphs whose text the `previous` layout has are taken from it, moved to where they stand now; the
 * result is the same without it.
 */
export function layOut(text: string, previous?: Layout): Layout {
  const paragraphs = splitParagraphs(text);
  const known = previous && new KnownParagraphs(previous);
  const cut = paragraphs.map((paragraph) => known?.find(text, paragraph) ?? cutUp(text, paragraph));
  return {
    text,
    paragraphs,
    tokens: cut.map(({ tokens }) => tokens),
    sentences: cut.flatMap(({ sentences }, paragraph) =>
      sentences.map(({ start, end }) => ({ start, end, paragraph })),
    ),
  };
}

interface Cut {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Span[];
}

function cutUp(text: string, paragraph: Span): Cut {
  const tokens = tokenise(text, paragraph);
  return { tokens, sentences: splitSentences(tokens) };
}

/** The paragraphs of a layout by their text. Tokens and sentences of a paragraph depend on its text alone. */
class KnownParagraphs {
  readonly #layout: Layout;
  readonly #indices = new Map<string, number>();
  /** The index of each paragraph's first sentence, and the number of all. */
  readonly #firstSentences: readonly number[];

  constructor(layout: Layout) {
    this.#layout = layout;
    for (const [index, paragraph] of layout.paragraphs.entries())
      this.#indices.set(slice(layout.text, paragraph), index);
    const firsts: number[] = [];
    for (const [index, { paragraph }] of layout.sentences.entries())
      while (firsts.length <= paragraph) firsts.push(index);
    while (firsts.length <= layout.paragraphs.length) firsts.push(layout.sentences.length);
    this.#firstSentences = firsts;
  }

  find(text: string, paragraph: Span): Cut | undefined {
    const index = this.#indices.get(slice(text, paragraph));
    if (index === undefined) return undefined;
    const { paragraphs, tokens, sentences } = this.#layout;
    const by = paragraph.start - (paragraphs[index] as Span).start;
    const known = tokens[index] ?? [];
    return {
      tokens: by === 0 ? known : known.map((token) => shift(token, by)),
      sentences: sentences
        .slice(this.#firstSentences[index], this.#firstSentences[index + 1])
        .map((sentence) => shift(sentence, by)),
    };
  }
}

/** The first paragraph that is the article's, cut where it is too long for a title. */
function findTitle(layout: Layout, leftovers: readonly Leftover[]): string | null {
  const left = new Set(leftovers.map((leftover) => leftover.start));
  const first = layout.paragraphs.find((paragraph) => !left.has(paragraph.start));
  if (first === undefined) return null;
  const title = slice(layout.text, first).replace(/\s+/gu, ' ');
  return title.length <= longestTitle ? title : `${title.slice(0, longestTitle - 3)}…`;
}

/** In UTF-16 code units. */
const longestTitle = 200;
