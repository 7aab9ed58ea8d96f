import { contains, type Span } from '../text/span.ts';
import type { Layout } from './analyse.ts';
import { createAttributionReader } from './attribution-reader.ts';
import type { Attribution, Leftover, Mention, Name } from './model.ts';
import { splitUnits } from './unit.ts';

export interface AttributionContext {
  readonly leftovers: readonly Leftover[];
  readonly quotations: readonly Span[];
  readonly names: readonly Name[];
  readonly mentions: readonly Mention[];
}

/**
 * Who says what, sorted by the start of the content. A content lies within one paragraph, and inside another content
 * only where a reported clause reports in its turn. Paragraphs that are leftovers are passed over, so that a quotation
 * goes on behind a caption. Linear.
 */
export function findAttributions(layout: Layout, context: AttributionContext): Attribution[] {
  const reader = createAttributionReader(layout.text, context.names, context.mentions);
  const { leftovers, quotations } = context;
  let next = 0;
  for (let index = 0; index < layout.paragraphs.length; index++) {
    const paragraph = layout.paragraphs[index] as Span;
    while (next < leftovers.length && (leftovers[next] as Leftover).end <= paragraph.start) next++;
    const leftover = leftovers[next];
    if (leftover !== undefined && contains(leftover, paragraph)) continue;
    const headline = index === 0 && layout.paragraphs.length > 1;
    reader.readParagraph(splitUnits(layout, index, quotations), headline);
  }
  return reader.finish();
}
