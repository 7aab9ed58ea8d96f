import type { Span } from './span.ts';
import type { Token } from './token.ts';

/** A stop after one of these does not end a sentence. Lower case, without the stop. */
const abbreviations = new Set(
  'adm apr asst aug brig capt cmdr co col corp dec dept dr est etc feb fig ft gen gov hon inc insp jan jr jul jun lt ltd maj mar mr mrs ms mt no nov oct p pm pp prof pvt rep rev sen sep sept sgt sr st supt vs e.g i.e a.m p.m'.split(
    ' ',
  ),
);

const closing = new Set(['”', '’', '"', "'", ')', ']', '»']);
const terminal = new Set(['.', '!', '?', '…']);

/**
 * The sentences of one paragraph, from its tokens. A closing quotation mark or bracket after the stop belongs to the
 * sentence. A stop inside a quotation that goes on with a lower-case word or a reporting clause does not end it.
 */
export function splitSentences(tokens: readonly Token[]): Span[] {
  const sentences: Span[] = [];
  let first = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (!terminal.has(token.text) || isInner(tokens, i)) continue;
    let last = i;
    while (last + 1 < tokens.length && isAttached(tokens, last)) last++;
    const next = tokens[last + 1];
    if (next !== undefined && !startsSentence(next)) {
      i = last;
      continue;
    }
    sentences.push({ start: (tokens[first] as Token).start, end: (tokens[last] as Token).end });
    first = last + 1;
    i = last;
  }
  if (first < tokens.length)
    sentences.push({ start: (tokens[first] as Token).start, end: (tokens.at(-1) as Token).end });
  return sentences;
}

/** Further stops and closing marks without white space before them belong to the stop at `index`. */
function isAttached(tokens: readonly Token[], index: number): boolean {
  const [token, next] = [tokens[index] as Token, tokens[index + 1] as Token];
  return token.end === next.start && (terminal.has(next.text) || closing.has(next.text));
}

function isInner(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] as Token;
  if (token.text !== '.') return false;
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  if (before === undefined) return true;
  if (after !== undefined && after.start === token.end && (after.kind === 'word' || after.kind === 'number'))
    return true;
  if (before.end !== token.start || before.kind !== 'word') return false;
  return (
    abbreviations.has(before.lower) ||
    /^\p{Lu}$/u.test(before.text) ||
    (before.text.includes('.') && after !== undefined && !/^\p{Lu}/u.test(after.text))
  );
}

function startsSentence(token: Token): boolean {
  return (
    !/^\p{Ll}/u.test(token.text) && token.text !== ',' && token.text !== ';' && token.text !== '–' && token.text !== '—'
  );
}
