import { type Lexeme, lexemeAt, lexemeOf, perLexeme, wordList } from '../text/lexeme.ts';
import { firstEndingAfter, type Span } from '../text/span.ts';
import type { Token } from '../text/token.ts';
import type { Layout } from './analyse.ts';
import { lowerTitleCase } from './title-case.ts';

/** A word or a sign of a unit, or a whole quotation, its marks included, so that patterns do not look into it. */
export interface Item extends Span {
  readonly kind: 'word' | 'number' | 'sign' | 'quotation';
  readonly text: string;
  readonly lower: string;
  /** Of a quotation that of no word at all. */
  readonly lexeme: Lexeme;
  /** The words in quotation marks; `null` for everything else. */
  readonly quotation: Span | null;
}

/** A sentence, or several where one quotation holds the stops between them: what a reporting clause can reach. */
export interface Unit {
  /** Index into `Layout.paragraphs`. */
  readonly paragraph: number;
  readonly items: readonly Item[];
  /** For each index the number of quotations among the items before it; one longer than `items`. */
  readonly quotations: readonly number[];
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
    units.push(toUnit(paragraph, items.slice(first, i + 1)));
    first = i + 1;
  }
  if (first < items.length) units.push(toUnit(paragraph, items.slice(first)));
  return units;
}

function toUnit(paragraph: number, all: readonly Item[]): Unit {
  const items = lowerTitleCase(all);
  const quotations = new Array<number>(items.length + 1);
  let count = 0;
  for (let i = 0; i < items.length; i++) {
    quotations[i] = count;
    if ((items[i] as Item).quotation !== null) count++;
  }
  quotations[items.length] = count;
  return { paragraph, items, quotations };
}

const nothing = lexemeOf('', 'punctuation');

const isMark = perLexeme(({ text }) => /^["“”„‟«»＂'‘’‚‛‹›`]$/.test(text));

/** The tokens of a paragraph, each quotation with its marks as one item, and the stop of “Mr.” in its word. */
function collapse(layout: Layout, paragraph: number, quotations: readonly Span[], sentence: number): Item[] {
  const items: Item[] = [];
  const tokens = layout.tokens[paragraph] as readonly Token[];
  const span = layout.paragraphs[paragraph] as Span;
  let next = firstEndingAfter(quotations, span.start);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const quotation = quotations[next];
    const before = items.at(-1);
    while ((layout.sentences[sentence]?.end ?? Number.POSITIVE_INFINITY) < token.end) sentence++;
    if (token.text === '.' && before?.kind === 'word' && before.end === token.start) {
      if (layout.sentences[sentence]?.end !== token.end && tokens[i + 1] !== undefined) {
        items[items.length - 1] = { ...before, end: token.end };
        continue;
      }
    }
    if (isApostrophe(token.lexeme) && ownsNext(before, token, tokens[i + 1], quotation)) {
      items[items.length - 1] = joined(layout.text, before, token);
      continue;
    }
    if (token.text === '-' && joinsWords(before, token, tokens[i + 1], quotation)) {
      const word = tokens[++i] as Token;
      const lexeme = lexemeAt(layout.text, before.start, word.end, 'word');
      const { text, lower } = lexeme;
      items[items.length - 1] = { ...before, end: word.end, kind: 'word', text, lower, lexeme };
      continue;
    }
    if (quotation === undefined || token.end <= quotation.start) {
      items.push(toItem(token));
      continue;
    }
    let start = Math.min(token.start, quotation.start);
    for (let last = items.at(-1); isMarkBefore(last, start); last = items.at(-1)) start = (items.pop() as Item).start;
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

const isApostrophe = wordList(["'", '’']);

/** “The dockers' league”: the mark behind a plural belongs to it where another word follows. */
function ownsNext(
  before: Item | undefined,
  mark: Token,
  after: Token | undefined,
  quotation: Span | undefined,
): before is Item {
  if (before?.kind !== 'word' || before.end !== mark.start || !before.lower.endsWith('s')) return false;
  if (after === undefined || after.kind !== 'word' || after.start !== mark.end + 1) return false;
  return quotation === undefined || after.end <= quotation.start;
}

/** From the start of the item to the end of the token as one word. */
function joined(text: string, before: Item, token: Token): Item {
  const form = text.slice(before.start, token.end);
  const lexeme = lexemeOf(form, 'word');
  return { ...before, end: token.end, kind: 'word', text: form, lower: lexeme.lower, lexeme };
}

/** A hyphen without spaces: “129-strong” is one word here. */
function joinsWords(
  before: Item | undefined,
  hyphen: Token,
  after: Token | undefined,
  quotation: Span | undefined,
): before is Item {
  if (before === undefined || before.quotation !== null || after === undefined) return false;
  if (before.end !== hyphen.start || hyphen.end !== after.start) return false;
  return quotation === undefined || after.end <= quotation.start;
}

function toItem(token: Token): Item {
  const kind = token.kind === 'word' || token.kind === 'number' ? token.kind : 'sign';
  const { start, end, text, lower, lexeme } = token;
  return { start, end, kind, text, lower, lexeme, quotation: null };
}

/** Marks stand close to the words that they hold; at most one space may lie between. */
function isMarkBefore(item: Item | undefined, start: number): boolean {
  return item !== undefined && item.quotation === null && isMark(item.lexeme) && start - item.end <= 1;
}

function isMarkAfter(token: Token | undefined, end: number): boolean {
  return token !== undefined && isMark(token.lexeme) && token.start - end <= 1;
}
