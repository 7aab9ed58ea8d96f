import { type Lexeme, lexemeAt, lexemeOf, perLexeme, wordList } from '../text/lexeme.ts';
import { firstEndingAfter, type Span } from '../text/span.ts';
import type { Token } from '../text/token.ts';
import type { Layout } from './analyse.ts';
import { lowerTitleCase } from './title-case.ts';

/** A word or a sign of a unit, or a whole quotation, so that patterns do not look into it. */
export type Item = Token | Quotation;

/** Words in quotation marks, the marks included. */
export interface Quotation extends Span {
  readonly kind: 'quotation';
  readonly text: string;
  /** Empty, so that it is no word of any list; the lexeme is that of no word. */
  readonly lower: '';
  readonly lexeme: Lexeme;
  /** The words without their marks. */
  readonly quotation: Span;
}

/** A sentence, or several where one quotation holds the stops between them: what a reporting clause can reach. */
export interface Unit {
  /** Index into `Layout.paragraphs`. */
  readonly paragraph: number;
  readonly items: readonly Item[];
  /** For each index the number of quotations among the items before it, one longer than `items`; `null` where there are none. */
  readonly quotations: readonly number[] | null;
}

/** Whether a quotation is among the items from `start` to `end`. */
export function holdsQuotation({ quotations }: Unit, { start, end }: Span): boolean {
  return quotations !== null && (quotations[end] as number) > (quotations[start] as number);
}

/** The units of a paragraph in order, none empty. `quotations` are sorted and disjoint. Linear. */
export function splitUnits(layout: Layout, paragraph: number, quotations: readonly Span[]): Unit[] {
  const units: Unit[] = [];
  const { sentences } = layout;
  let sentence = firstEndingAfter(sentences, (layout.paragraphs[paragraph] as Span).start);
  const items = collapse(layout, paragraph, quotations, sentence);
  let first = 0;
  for (let i = 0; i < items.length; i++) {
    const { end } = items[i] as Item;
    while (sentence < sentences.length && (sentences[sentence] as Span).end < end) sentence++;
    if (sentences[sentence]?.end !== end) continue;
    const isAll = first === 0 && i + 1 === items.length;
    units.push(toUnit(paragraph, isAll ? items : items.slice(first, i + 1)));
    first = i + 1;
  }
  if (first < items.length) units.push(toUnit(paragraph, items.slice(first)));
  return units;
}

function toUnit(paragraph: number, items: readonly Item[]): Unit {
  return { paragraph, items: lowerTitleCase(items), quotations: countQuotations(items) };
}

function countQuotations(items: readonly Item[]): number[] | null {
  if (!items.some(({ kind }) => kind === 'quotation')) return null;
  const counts = [0];
  let count = 0;
  for (const { kind } of items) counts.push(kind === 'quotation' ? ++count : count);
  return counts;
}

const nothing = lexemeOf('', 'punctuation');

const isMark = perLexeme(({ text }) => /^["“”„‟«»＂'‘’‚‛‹›`]$/.test(text));

/** The tokens of a paragraph, each quotation with its marks as one item, and the stop of “Mr.” in its word. */
function collapse(layout: Layout, paragraph: number, quotations: readonly Span[], sentence: number): Item[] {
  const items: Item[] = [];
  const tokens = layout.tokens[paragraph] as readonly Token[];
  const stops = new StopReader(layout.sentences, sentence);
  let next = firstEndingAfter(quotations, (layout.paragraphs[paragraph] as Span).start);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const quotation = quotations[next];
    const before = token.kind === 'punctuation' ? items.at(-1) : undefined;
    if (before !== undefined && before.kind !== 'quotation' && before.end === token.start) {
      const after = tokens[i + 1];
      const last = items.length - 1;
      if (token.text === '.' && before.kind === 'word' && after !== undefined && !stops.endsSentence(token)) {
        items[last] = { ...before, end: token.end };
        continue;
      }
      if (isApostrophe(token.lexeme) && ownsNext(before, token, after, quotation)) {
        items[last] = joined(layout.text, before, token);
        continue;
      }
      if (token.text === '-' && joinsWords(token, after, quotation)) {
        items[last] = joined(layout.text, before, after);
        i++;
        continue;
      }
    }
    if (quotation === undefined || token.end <= quotation.start) {
      items.push(token);
      continue;
    }
    let start = Math.min(token.start, quotation.start);
    for (let mark = items.at(-1); isMarkBefore(mark, start); mark = items.at(-1)) start = (items.pop() as Item).start;
    while (i + 1 < tokens.length && (tokens[i + 1] as Token).start < quotation.end) i++;
    let end = Math.max((tokens[i] as Token).end, quotation.end);
    for (let width = 0; width < 2 && isMarkAfter(tokens[i + 1], end); width++) end = (tokens[++i] as Token).end;
    const inner = { start: quotation.start, end: quotation.end };
    const text = layout.text.slice(start, end);
    items.push({ start, end, kind: 'quotation', text, lower: '', lexeme: nothing, quotation: inner });
    next++;
  }
  return items;
}

/** Tells the stop of an abbreviation from that of a sentence, for tokens asked in order. */
class StopReader {
  readonly #sentences: readonly Span[];
  #next: number;

  constructor(sentences: readonly Span[], first: number) {
    this.#sentences = sentences;
    this.#next = first;
  }

  endsSentence({ end }: Token): boolean {
    while ((this.#sentences[this.#next]?.end ?? Number.POSITIVE_INFINITY) < end) this.#next++;
    return this.#sentences[this.#next]?.end === end;
  }
}

const isApostrophe = wordList(["'", '’']);

/** “The dockers' league”: the mark behind a plural belongs to it where another word follows. */
function ownsNext(before: Token, mark: Token, after: Token | undefined, quotation: Span | undefined): boolean {
  if (before.kind !== 'word' || !before.lower.endsWith('s')) return false;
  if (after === undefined || after.kind !== 'word' || after.start !== mark.end + 1) return false;
  return quotation === undefined || after.end <= quotation.start;
}

/** From the start of one token to the end of another as one word. */
function joined(text: string, first: Token, last: Token): Token {
  const { start } = first;
  const { end } = last;
  const lexeme = lexemeAt(text, start, end, 'word');
  return { start, end, kind: 'word', text: lexeme.text, lower: lexeme.lower, lexeme };
}

/** A hyphen without spaces: “129-strong” is one word here. */
function joinsWords(hyphen: Token, after: Token | undefined, quotation: Span | undefined): after is Token {
  if (after === undefined || hyphen.end !== after.start) return false;
  return quotation === undefined || after.end <= quotation.start;
}

/** Marks stand close to the words that they hold; at most one space may lie between. */
function isMarkBefore(item: Item | undefined, start: number): boolean {
  return item !== undefined && isMark(item.lexeme) && start - item.end <= 1;
}

function isMarkAfter(token: Token | undefined, end: number): boolean {
  return token !== undefined && isMark(token.lexeme) && token.start - end <= 1;
}
