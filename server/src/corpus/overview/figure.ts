import { conceptOf, readWords } from '../../link/terms.ts';
import type { Analysis, Claim, Mention, Quantity } from '../../recognise/model.ts';
import { contains, overlap, type Span } from '../../text/span.ts';
import { tokenise } from '../../text/token.ts';
import type { Article } from '../snapshot.ts';
import { type Act, readAct } from './act.ts';
import { type Period, readPeriod } from './period.ts';

/** A number of an article with what tells which quantity it is a value of. Depends on the article alone. */
export interface Figure {
  readonly uri: string;
  readonly quantity: Quantity;
  readonly sentence: Span;
  /** Index into `analysis.claims`; `null` where nothing is claimed there. */
  readonly claim: number | null;
  /** The concept of what is counted: of “child sex abuse offences” that of the last word; `null` where the text names nothing. */
  readonly head: string | null;
  readonly act: Act | null;
  /** `Name.key` of who or what it is told of: whom the claim names, besides who says it. */
  readonly names: readonly string[];
  /** Those of whom it is said that they get it: “… to the health ministry”. */
  readonly recipients: readonly string[];
  readonly period: Period;
}

const known = new WeakMap<Analysis, { published: string | null; figures: readonly Figure[] }>();

/** The figures of an article, in order: no dates, ordinals and ages, and nothing as vague as “thousands”. */
export function figuresOf(article: Article, published: string | null): readonly Figure[] {
  const made = known.get(article.analysis);
  if (made?.published === published && made.figures[0]?.uri === article.uri) return made.figures;
  const figures = read(article, published);
  known.set(article.analysis, { published, figures });
  return figures;
}

/** No sentence of an article is longer, in UTF-16 code units: what is, is a table or worse, and would make reading slow. */
const longest = 2000;

function read({ uri, text, analysis }: Article, published: string | null): Figure[] {
  const take = { quantities: inOrder(analysis.quantities), mentions: inOrder(analysis.mentions) };
  const claims = inOrder(analysis.claims.map((claim, index) => ({ ...claim, index })));
  return analysis.sentences.flatMap((sentence): Figure[] => {
    const quantities = take.quantities(sentence);
    const mentions = take.mentions(sentence);
    const said = claims(sentence);
    if (sentence.end - sentence.start > longest || !quantities.some(isFigure)) return [];
    const tokens = tokenise(text, sentence);
    return quantities.filter(isFigure).map((quantity) => {
      const claim = said.find((one) => contains(one, quantity));
      const told = contentOf(claim, analysis) ?? sentence;
      const counted = quantity.ofSpan !== null && quantity.ofSpan.end > quantity.end ? quantity.ofSpan : quantity;
      return {
        uri,
        quantity,
        sentence,
        claim: claim?.index ?? null,
        head: headOf(quantity.of),
        act: readAct(tokens, quantity, counted),
        names: [...new Set(mentions.filter((mention) => contains(told, mention)).map(({ name }) => name))],
        recipients: recipientsOf(text, mentions, counted),
        period: readPeriod(text, quantities, quantity, published),
      };
    });
  });
}

/** Of a claim what is said in it, without who says so. */
function contentOf(claim: Claim | undefined, { attributions }: Analysis): Span | null {
  if (claim === undefined) return null;
  const content = claim.attribution === null ? undefined : attributions[claim.attribution]?.content;
  if (content === undefined || overlap(content, claim) === 0) return claim;
  return { start: Math.max(claim.start, content.start), end: Math.min(claim.end, content.end) };
}

/** Answers the items that start in each of some spans, which are asked for in order. */
function inOrder<T extends Span>(items: readonly T[]): (span: Span) => readonly T[] {
  let at = 0;
  return ({ start, end }) => {
    while (at < items.length && (items[at] as T).start < start) at++;
    const first = at;
    while (at < items.length && (items[at] as T).start < end) at++;
    return items.slice(first, at);
  };
}

/** The ends of an interval that says less than a size: “hundreds”, “millions”. */
const vague = 5;

function isFigure({ unit, value, min, max }: Quantity): boolean {
  if (value === null || /^(?:date|ordinal|age)/u.test(unit)) return false;
  return min === null || max === null || min <= 0 || max < vague * min;
}

function headOf(of: string | null): string | null {
  if (of === null) return null;
  // A letter by itself is what is left of an abbreviation.
  const words = readWords(of).filter(({ content, lower }) => content && lower.length > 1);
  return words.at(-1)?.concept ?? (of.length > 1 ? conceptOf(of.toLowerCase()) : null);
}

/** How far behind a number, in UTF-16 code units, the one can be named who gets what is counted. */
const reach = 50;

function recipientsOf(text: string, mentions: readonly Mention[], counted: Span): string[] {
  return mentions.flatMap(({ start, name }) => {
    if (start < counted.end || start - counted.end > reach) return [];
    return /^\s+to\s+(?:the\s+)?(?:\p{Lu}[\p{L}.’']*\s+)*$/u.test(text.slice(counted.end, start)) ? [name] : [];
  });
}
