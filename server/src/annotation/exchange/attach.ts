import type { Span } from '../../text/span.ts';
import { describe } from '../anchor/describe.ts';
import type { Annotation } from '../model.ts';
import type { ImportedDocument } from './model.ts';
import { createPlaces, type Places } from './place.ts';

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
  const places = text === null ? null : createPlaces(text);
  const annotations: Annotation[] = [];
  const problems: string[] = [];
  let orphans = 0;
  for (const annotation of document.annotations) {
    const { target } = annotation;
    const span = places && spanOf(annotation, document, places);
    if (span === null && target.quote === '') {
      problems.push(
        `${document.article}: the passage of ${annotation.id} is given by its position alone, and nothing is there`,
      );
    } else if (span === null || places === null) {
      orphans += places === null ? 0 : 1;
      annotations.push(document.isOwn ? annotation : { ...annotation, target: { ...target, at: null } });
    } else if (document.isOwn && target.quote !== '') {
      annotations.push(annotation);
    } else {
      const { at, ...passage } = describe(places.text, span);
      const hasContext = target.prefix !== '' || target.suffix !== '';
      const context = hasContext ? { prefix: target.prefix, suffix: target.suffix } : {};
      const placed = document.unit === 'utf16' ? at : places.points.fromUnits(at);
      annotations.push({
        ...annotation,
        target: { ...passage, ...context, quote: target.quote || passage.quote, at: placed },
      });
    }
  }
  return { annotations, orphans, problems };
}

function spanOf({ target }: Annotation, { unit }: ImportedDocument, { text, points, find }: Places): Span | null {
  if (target.quote !== '') return find(target, unit);
  if (target.at === null) return null;
  const span = unit === 'utf16' ? target.at : points.toUnits(target.at);
  return span.end <= text.length && text.slice(span.start, span.end).trim() !== '' ? span : null;
}
