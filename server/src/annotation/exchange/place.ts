import type { Span } from '../../text/span.ts';
import { Finder } from '../anchor/find.ts';
import type { OffsetUnit, Target } from '../model.ts';
import { type CodePoints, createCodePoints } from './code-points.ts';

/** Finds the passages of one article, as the editor finds them; spans are in UTF-16 code units. */
export interface Places {
  readonly text: string;
  readonly points: CodePoints;
  /** `null` where the passage is not in the text. */
  find(target: Target, unit: OffsetUnit): Span | null;
}

export function createPlaces(text: string): Places {
  const finder = new Finder(text);
  const points = createCodePoints(text);
  const inUnits = (at: Span | null) => at && points.toUnits(at);
  return {
    text,
    points,
    find: (target, unit) =>
      finder.find(unit === 'utf16' ? target : { ...target, at: inUnits(target.at) })?.span ?? null,
  };
}
