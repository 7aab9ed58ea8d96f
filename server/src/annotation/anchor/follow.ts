import type { Span } from '../../text/span.ts';
import { rebase } from './rebase.ts';

/** A replacement in a text: `span` of the text before it became `text`. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** A passage in a text that is being edited. */
export interface Followed {
  /** The passage word by word, as it was annotated. */
  readonly quote: string;
  /** Where it is; empty where it was deleted, at the place where it was. */
  readonly span: Span;
  readonly isDeleted: boolean;
  /** Of the text that was deleted with it, how much stood before it. */
  readonly deletedBefore: number;
}

/** Begins to follow a passage of a text. */
export function followed(text: string, span: Span): Followed {
  return { quote: text.slice(span.start, span.end), span, isDeleted: false, deletedBefore: 0 };
}

/**
 * Where passages are after an edit, which made the text `after` of `before`. What is written at an edge of a passage stays
 * outside, what is written within it belongs to it, and of an edit over an edge only what it leaves counts. Where the edit
 * replaces all of a passage and more, the difference of the two texts decides. Where it brings the quote back word for
 * word, as an undo does, or inserts elsewhere what was cut out, the passage is there.
 */
export function follow(passages: readonly Followed[], edit: Edit, before: string, after: string): Followed[] {
  const isWithin = ({ span, isDeleted }: Followed): boolean =>
    !isDeleted && edit.text !== '' && edit.span.start <= span.start && edit.span.end >= span.end;
  const replaced = passages.filter(isWithin);
  if (replaced.length === 0) return passages.map((passage) => followOne(passage, edit, after));
  const { start, end } = edit.span;
  const spans = rebase(
    before.slice(start, end),
    edit.text,
    replaced.map(({ span }) => ({ start: span.start - start, end: span.end - start })),
  );
  const found = new Map(replaced.map((passage, k) => [passage, spans[k] ?? null]));
  return passages.map((passage) => {
    const span = found.get(passage) ?? null;
    if (span === null) return followOne(passage, edit, after);
    return { ...passage, span: { start: start + span.start, end: start + span.end } };
  });
}

function followOne(passage: Followed, edit: Edit, after: string): Followed {
  const { quote, span, isDeleted } = passage;
  const { start, end } = edit.span;
  const by = edit.text.length - (end - start);
  if (isDeleted) return followDeleted(passage, edit, by, after);
  if (start > span.end) return passage;
  if (end < span.start) return { ...passage, span: { start: span.start + by, end: span.end + by } };
  const left = leftOf(span, edit, by);
  if (left === null) {
    return { quote, span: { start, end: start }, isDeleted: true, deletedBefore: Math.max(0, span.start - start) };
  }
  // What the edit wrote at an edge may be what another had cut off.
  const written = start + edit.text.length;
  const toRight = { start: left.start, end: left.start + quote.length };
  if (
    start <= left.end &&
    left.end <= toRight.end &&
    toRight.end <= written &&
    after.startsWith(quote, toRight.start)
  ) {
    return { ...passage, span: toRight };
  }
  const toLeft = { start: left.end - quote.length, end: left.end };
  if (
    start <= toLeft.start &&
    toLeft.start <= left.start &&
    left.start <= written &&
    after.startsWith(quote, toLeft.start)
  ) {
    return { ...passage, span: toLeft };
  }
  return { ...passage, span: left };
}

function followDeleted(passage: Followed, edit: Edit, by: number, after: string): Followed {
  const { quote, span, deletedBefore } = passage;
  const { start, end } = edit.span;
  const place = start >= span.start ? span.start : end <= span.start ? span.start + by : start;
  const isHere = start <= span.start && span.start <= end;
  let back = -1;
  if (edit.text.length >= quote.length) {
    if (start === span.start && after.startsWith(quote, start + deletedBefore)) back = start + deletedBefore;
    else if (isHere || quote.length >= longEnough) {
      const within = edit.text.indexOf(quote);
      if (within >= 0) back = start + within;
    }
  }
  if (back >= 0) return { quote, span: { start: back, end: back + quote.length }, isDeleted: false, deletedBefore: 0 };
  return { ...passage, span: { start: place, end: place } };
}

/** What an edit leaves of a span that it touches; `null` where that is nothing. */
function leftOf(span: Span, { span: { start, end }, text }: Edit, by: number): Span | null {
  const from = end <= span.start ? span.start + by : start >= span.start ? span.start : start + text.length;
  const to = start >= span.end ? span.end : end <= span.end ? span.end + by : start;
  return from < to ? { start: from, end: to } : null;
}

/** A quote that is shorter, when it is inserted anywhere in the text, may be another passage. */
const longEnough = 24;
