import type { Span } from '../../text/span.ts';
import type { Token } from '../../text/token.ts';
import type { Layout } from '../analyse.ts';
import type { Leftover, LeftoverReason } from '../model.ts';

/** A paragraph with the signs that tell an article's text from the page around it. */
export interface Block extends Span {
  /** Index into `Layout.paragraphs`. */
  readonly index: number;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Words and numbers, as lexicons are looked up by. */
  readonly words: readonly string[];
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
  /** Index into `Layout.paragraphs` of the first paragraph that reads as running text: before it stands the page's head. */
  readonly body: number;
}

export function readPage(layout: Layout): Page {
  let next = 0;
  const blocks = layout.paragraphs.map((span, index): Block => {
    const sentences: Span[] = [];
    while (layout.sentences[next]?.paragraph === index) sentences.push(layout.sentences[next++] as Span);
    return {
      ...span,
      index,
      sentences,
      ...readBlock(layout.text.slice(span.start, span.end), layout.tokens[index] ?? []),
    };
  });
  const body = blocks.find((block) => block.stop && block.words.length >= 15)?.index ?? blocks.length;
  return { text: layout.text, blocks, body };
}

export function mark(span: Span, reason: LeftoverReason): Leftover {
  return { start: span.start, end: span.end, reason };
}

function readBlock(text: string, tokens: readonly Token[]): Omit<Block, keyof Span | 'index' | 'sentences'> {
  const words = tokens.filter((token) => token.kind === 'word' || token.kind === 'number').map((token) => token.lower);
  return { text, tokens, words, stop: endsWithStop(tokens), ...readQuotationMarks(tokens) };
}

function endsWithStop(tokens: readonly Token[]): boolean {
  for (let i = tokens.length - 1; i >= 0; i--) {
    const { text, kind } = tokens[i] as Token;
    if (/^[.!?…]$/u.test(text)) return true;
    if (kind === 'word' || kind === 'number' || !/^["'”’)\]»*]$/u.test(text)) return false;
  }
  return false;
}

function readQuotationMarks(
  tokens: readonly Token[],
): Pick<Block, 'opensQuotation' | 'leavesQuotationOpen' | 'quotes'> {
  let open = false;
  let quotes = false;
  for (const { text } of tokens) {
    if (text === '“') open = true;
    else if (text === '”') open = false;
    else if (text === '"') open = !open;
    else continue;
    quotes = true;
  }
  const opensQuotation = /^["“«‘]$/u.test(tokens[0]?.text ?? '');
  return { opensQuotation, leavesQuotationOpen: open, quotes };
}
