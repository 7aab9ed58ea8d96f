import type { Span } from '../../text/span.ts';
import type { Annotation } from '../model.ts';
import { type CodePoints, createCodePoints } from './code-points.ts';
import type { ImportedDocument } from './model.ts';
import { locate } from './place.ts';

export interface Attached {
  /** Positions are in the unit of the document. */
  readonly annotations: readonly Annotation[];
  /** How many have a quotation that is not in the text. */
  readonly orphans: number;
  /** What cannot be taken over, a sentence each. */
  readonly problems: readonly string[];
}

/**
 * Finds the passages of an imported document in the text of the article that it is here (`null` where that is not
 * known). What another tool says of a position is true of its own text: where a quotation is given it decides, and
 * where none is, the text at the position becomes the quotation.
 */
export function attach(document: ImportedDocument, text: string | null): Attached {
  const points = createCodePoints(text ?? '');
  const annotations: Annotation[] = [];
  const problems: string[] = [];
  let orphans = 0;
  for (const annotation of document.annotations) {
    const { target } = annotation;
    const span = spanOf(annotation, document, text, points);
    if (span === null && target.quote === '') {
      problems.push(
        `${document.article}: the passage of ${annotation.id} is given by its position alone, and nothing is there`,
      );
    } else if (span === null || text === null) {
      orphans += text === null ? 0 : 1;
      annotations.push(document.isOwn ? annotation : { ...annotation, target: { ...target, at: null } });
    } else if (document.isOwn && target.quote !== '') {
      annotations.push(annotation);
    } else {
      const at = document.unit === 'utf16' ? span : points.fromUnits(span);
      const hasContext = target.prefix !== '' || target.suffix !== '';
      const context = hasContext ? { prefix: target.prefix, suffix: target.suffix } : contextOf(text, span);
      annotations.push({ ...annotation, target: { quote: text.slice(span.start, span.end), ...context, at } });
    }
  }
  return { annotations, orphans, problems };
}

function spanOf(
  { target }: Annotation,
  { unit }: ImportedDocument,
  text: string | null,
  points: CodePoints,
): Span | null {
  if (text === null) return null;
  if (target.quote !== '') return locate(target, unit, text, points);
  if (target.at === null) return null;
  const span = unit === 'utf16' ? target.at : points.toUnits(target.at);
  return span.end <= text.length && text.slice(span.start, span.end).trim() !== '' ? span : null;
}

/** The words just before and after a passage. */
function contextOf(text: string, { start, end }: Span): { readonly prefix: string; readonly suffix: string } {
  return {
    prefix: text.slice(Math.max(0, start - contextLength), start).replace(/^[\udc00-\udfff]/, ''),
    suffix: text.slice(end, end + contextLength).replace(/[\ud800-\udbff]$/, ''),
  };
}

/** In code units, as in the text-quote anchors of Hypothesis. */
const contextLength = 32;
