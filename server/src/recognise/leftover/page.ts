import { type Lexeme, wordList } from '../../text/lexeme.ts';
import { type Span, slice } from '../../text/span.ts';
import type { Token } from '../../text/token.ts';
import type { Layout } from '../analyse.ts';
import type { Leftover, LeftoverReason } from '../model.ts';

/** A paragraph with the signs that tell an article's text from the page around it. */
export interface Block extends Span {
  /** Index into `Layout.paragraphs`. */
  readonly index: number;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Words and numbers. */
  readonly words: readonly Lexeme[];
  readonly sentences: readonly Span[];
  /** Ends with a full stop, a question or exclamation mark or an ellipsis, closing marks after it not counted. */
  readonly stop: boolean;
  /** Begins with an opening quotation mark. */
  readonly opensQuotation: boolean;
  /** A quotation is open at its end: it goes on in a later paragraph. */
  readonly leavesQuotationOpen: boolean;
  /** Holds any quotation mark, apostrophes not counted. */
  readonly quotes: boolean;
}

export interface Page {
  readonly text: string;
  /** The paragraphs that no rule has marked yet. */
  readonly blocks: readonly Block[];
  /** The number of all paragraphs. */
  readonly size: number;
  /** Index into `Layout.paragraphs` of the first paragraph that reads as running text: before it stands the page's head. */
  readonly body: number;
  /** Two words in capitals beside each other in a short line, in lower case: bylines have the names of authors. */
  readonly byNames: ReadonlySet<string>;
  /** What rules have marked, by index into `Layout.paragraphs`. */
  readonly marked: ReadonlyMap<number, LeftoverReason>;
}

export function readPage(layout: Layout): Page {
  let next = 0;
  const blocks = layout.paragraphs.map((span, index): Block => {
    const first = next;
    while (layout.sentences[next]?.paragraph === index) next++;
    return readBlock(layout, span, index, layout.sentences.slice(first, next));
  });
  return {
    text: layout.text,
    size: blocks.length,
    byNames: readByNames(blocks),
    marked: new Map(),
    ...toBlocks(blocks),
  };
}

/** The paragraphs that are left, and where running text begins among them. */
export function toBlocks(blocks: readonly Block[]): Pick<Page, 'blocks' | 'body'> {
  const body = blocks.find((block) => block.stop && block.words.length >= 15);
  return { blocks, body: body?.index ?? (blocks.at(-1)?.index ?? -1) + 1 };
}

/** Pairs of words of short lines in capitals: the names of authors are among them. */
function readByNames(blocks: readonly Block[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { words, stop, tokens } of blocks) {
    if (stop || words.length > 10) continue;
    for (let i = 1; i < tokens.length; i++) {
      const [first, second] = [tokens[i - 1] as Token, tokens[i] as Token];
      if (isCapitalised(first) && isCapitalised(second)) names.add(`${first.lower} ${second.lower}`);
    }
  }
  return names;
}

function isCapitalised({ kind, text }: Token): boolean {
  return kind === 'word' && /^\p{Lu}/u.test(text);
}

export function mark(span: Span, reason: LeftoverReason): Leftover {
  return { start: span.start, end: span.end, reason };
}

function readBlock(layout: Layout, span: Span, index: number, sentences: readonly Span[]): Block {
  const tokens = layout.tokens[index] ?? [];
  const words: Lexeme[] = [];
  let open = false;
  let quotes = false;
  for (const { kind, lexeme, text } of tokens) {
    if (kind === 'word' || kind === 'number') words.push(lexeme);
    else if (text === '“' || text === '”' || text === '"') {
      open = text === '"' ? !open : text === '“';
      quotes = true;
    }
  }
  const first = tokens[0];
  return {
    start: span.start,
    end: span.end,
    index,
    text: slice(layout.text, span),
    tokens,
    words,
    sentences,
    stop: endsWithStop(tokens),
    opensQuotation: first !== undefined && isOpening(first.lexeme),
    leavesQuotationOpen: open,
    quotes,
  };
}

const isStop = wordList(['!', '.', '?', '…']);
const isClosing = wordList(['"', "'", ')', '*', ']', '»', '”']);
const isOpening = wordList(['"', '«', '‘', '“']);

function endsWithStop(tokens: readonly Token[]): boolean {
  for (let i = tokens.length - 1; i >= 0; i--) {
    const { lexeme } = tokens[i] as Token;
    if (isStop(lexeme)) return true;
    if (!isClosing(lexeme)) return false;
  }
  return false;
}
