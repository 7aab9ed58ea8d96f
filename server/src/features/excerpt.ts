import type { Span } from '../text/span.ts';
import { type Inline, strong, text } from './card.ts';

/** How many code units of a passage a card shows at most. */
const excerptLength = 280;

/** An excerpt between quotation marks, unless the passage begins with its own. */
export function quote(passage: string, words: readonly Span[]): Inline[] {
  const own = /^["“”„«‘']/u.test(passage);
  return own ? excerpt(passage, words) : [text('“'), ...excerpt(passage, words), text('”')];
}

/** A passage with its deciding words marked, shortened around them where it is long. `words` are offsets of `passage`. */
function excerpt(passage: string, words: readonly Span[]): Inline[] {
  const spans = mergeSpans(words, passage);
  const window = chooseWindow(passage.length, spans);
  const parts: Inline[] = window.start > 0 ? [text('…')] : [];
  let at = window.start;
  for (const span of spans) {
    const start = Math.max(span.start, at);
    const end = Math.min(span.end, window.end);
    if (start >= end) continue;
    if (at < start) parts.push(text(passage.slice(at, start)));
    parts.push(strong(passage.slice(start, end)));
    at = end;
  }
  if (at < window.end) parts.push(text(passage.slice(at, window.end)));
  if (window.end < passage.length) parts.push(text('…'));
  return parts;
}

function chooseWindow(length: number, spans: readonly Span[]): Span {
  if (length <= excerptLength) return { start: 0, end: length };
  const lead = excerptLength / 4;
  const start = Math.max(0, Math.min((spans[0]?.start ?? 0) - lead, length - excerptLength));
  return { start, end: start + excerptLength };
}

/** In order, inside the passage, joined where at most white space lies between them. */
export function mergeSpans(spans: readonly Span[], passage: string): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const [start, end] = [Math.max(0, span.start), Math.min(span.end, passage.length)];
    const last = merged.at(-1);
    if (last !== undefined && (start <= last.end || passage.slice(last.end, start).trim() === '')) {
      last.end = Math.max(last.end, end);
    } else if (start < end) merged.push({ start, end });
  }
  return merged;
}
