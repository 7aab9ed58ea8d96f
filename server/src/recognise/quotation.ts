import { trim } from '../text/paragraph.ts';
import { contains, type Span } from '../text/span.ts';
import type { Layout } from './analyse.ts';
import type { Leftover } from './model.ts';
import { findQuotationMarks, type QuotationMark } from './quotation-mark.ts';

/**
 * Text in quotation marks, the marks excluded: sorted, disjoint, none empty. A quotation inside a quotation is part of
 * the outer one. A quotation that runs on over paragraphs is one span a paragraph; a mark that is never closed holds to
 * the end of its paragraph. A paragraph that is a leftover has quotations of its own, but does not interrupt the
 * quotation around it. Linear.
 */
export function findQuotations(layout: Layout, leftovers: readonly Leftover[]): Span[] {
  const quotations: Span[] = [];
  let runsOn = false;
  let next = 0;
  for (const paragraph of layout.paragraphs) {
    while (next < leftovers.length && (leftovers[next] as Leftover).end <= paragraph.start) next++;
    const leftover = leftovers[next];
    const aside = leftover !== undefined && contains(leftover, paragraph);
    const found = findInParagraph(layout.text, paragraph, runsOn && !aside);
    for (const span of found.spans) {
      const inner = trim(layout.text, span);
      if (inner.start < inner.end) quotations.push(inner);
    }
    if (!aside) runsOn = found.open;
  }
  return quotations;
}

/** `runsOn`: the paragraph before ended inside a quotation, so that a first mark may close what this paragraph does not open. */
function findInParagraph(text: string, paragraph: Span, runsOn: boolean): { spans: Span[]; open: boolean } {
  const marks = findQuotationMarks(text, paragraph);
  const following = linkSameKind(marks);
  const closesNext = (index: number) => marks[following[index] as number]?.side === 'close';
  const spans: Span[] = [];
  const open: QuotationMark[] = [];
  marks.forEach((mark, index) => {
    const match = open.findLastIndex((other) => other.double === mark.double);
    if (mark.side === 'open' || (mark.side === 'either' && match < 0)) {
      const sure = (mark.double && mark.side === 'open') || mark.start === paragraph.start;
      const holds = sure || closesNext(index);
      if (holds && open.length < deepest) open.push(mark);
    } else if (match >= 0) {
      if (mark.doubtful && closesNext(index)) return;
      const first = open[match] as QuotationMark;
      open.length = match;
      if (match === 0) spans.push({ start: first.end, end: mark.start });
    } else if (index === 0 && runsOn && mark.double) spans.push({ start: paragraph.start, end: mark.start });
  });
  const first = open[0];
  if (first !== undefined) spans.push({ start: first.end, end: paragraph.end });
  return { spans, open: first !== undefined };
}

/** Deeper nesting is an error of the text; the bound keeps the search for a mark's partner constant. */
const deepest = 8;

/** For each mark the index of the next one that is double, or single, as it is; `marks.length` where there is none. */
function linkSameKind(marks: readonly QuotationMark[]): number[] {
  const following = new Array<number>(marks.length);
  const next = { double: marks.length, single: marks.length };
  for (let i = marks.length - 1; i >= 0; i--) {
    const kind = (marks[i] as QuotationMark).double ? 'double' : 'single';
    following[i] = next[kind];
    next[kind] = i;
  }
  return following;
}
