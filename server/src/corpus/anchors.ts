import type { OffsetUnit, Target } from '../annotation/model.ts';
import type { Span } from '../text/span.ts';
import type { TextEdit } from './apply.ts';

/** The passage of a target in a text: where it says it is if it is there, else where its quotation stands alone. */
export function findTarget(text: string, target: Target, unit: OffsetUnit): Span | null {
  const { quote, at } = target;
  if (quote === '') return null;
  if (at !== null && unit === 'utf16' && text.startsWith(quote, at.start)) return spanFrom(at.start, quote);
  const hinted = text.indexOf(target.prefix + quote + target.suffix);
  if (hinted >= 0) return spanFrom(hinted + target.prefix.length, quote);
  const start = text.indexOf(quote);
  return start < 0 || text.includes(quote, start + 1) ? null : spanFrom(start, quote);
}

/** A passage as it is written down in a file of this unit, with some of the text around it. */
export function describeSpan(text: string, span: Span, unit: OffsetUnit): Target {
  return {
    quote: text.slice(span.start, span.end),
    prefix: text.slice(Math.max(0, span.start - contextLength), span.start),
    suffix: text.slice(span.end, span.end + contextLength),
    at: unit === 'utf16' ? span : null,
  };
}

const contextLength = 32;

/** Where spans of the old text are in the new one; without the edits between the two, by what both begin and end with. */
export function createFollower(
  before: string,
  after: string,
  edits: readonly TextEdit[] | null,
): (span: Span) => Span | null {
  const steps = edits ?? [differenceOf(before, after)];
  return (span) => steps.reduce<Span | null>((moved, step) => moved && follow(moved, step), span);
}

function follow({ start, end }: Span, { span, text }: TextEdit): Span | null {
  const by = text.length - (span.end - span.start);
  if (span.end <= start) return { start: start + by, end: end + by };
  if (span.start >= end) return { start, end };
  if (span.start <= start && span.end >= end) return null;
  const moved = {
    start: span.start <= start ? span.start + text.length : start,
    end: span.end >= end ? span.start : end + by,
  };
  return moved.start < moved.end ? moved : null;
}

function differenceOf(before: string, after: string): TextEdit {
  const length = Math.min(before.length, after.length);
  let start = 0;
  while (start < length && before[start] === after[start]) start++;
  let same = 0;
  while (same < length - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return { span: { start, end: before.length - same }, text: after.slice(start, after.length - same) };
}

function spanFrom(start: number, quote: string): Span {
  return { start, end: start + quote.length };
}
