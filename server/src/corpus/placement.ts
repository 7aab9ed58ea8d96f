import type { Annotation, OffsetUnit } from '../annotation/model.ts';
import type { Span } from '../text/span.ts';
import { createFollower, findTarget } from './anchors.ts';
import type { ArticleAnnotationsFile } from './annotations-file.ts';
import type { TextEdit } from './apply.ts';

/** An annotation with its place in the text as it is now. */
export interface PlacedAnnotation {
  readonly annotation: Annotation;
  readonly file: ArticleAnnotationsFile;
  /** Index into the entries of the file. */
  readonly entry: number;
  /** `null`: an orphan, or there is no such article. */
  readonly span: Span | null;
  /** The passage has other words than those that were written down. */
  readonly isApproximate: boolean;
}

/** The annotations of one article, which may be missing, over all its files. */
export interface Placements {
  readonly files: readonly ArticleAnnotationsFile[];
  /** `null`: there is no such article. */
  readonly text: string | null;
  /** In the order of the text, orphans last. */
  readonly list: readonly PlacedAnnotation[];
}

/**
 * Finds the passages of an article. With what was found before, those that were found are followed through what changed
 * in the text, and only the others and those that are written down otherwise now are looked for. `edits` lead from the
 * text before to `text`, one after the other; `null`: nobody knows them.
 */
export function placeAnnotations(
  files: readonly ArticleAnnotationsFile[],
  text: string | null,
  before: Placements | null = null,
  edits: readonly TextEdit[] | null = null,
): Placements {
  const locate = createLocator(text, before, edits);
  const list = files.flatMap((file) =>
    file.parsed.entries.flatMap(({ value: annotation }, entry) => {
      if (annotation === null) return [];
      const span = locate(annotation, file.parsed.head.unit);
      return [{ annotation, file, entry, span, isApproximate: span !== null && !isVerbatim(text, span, annotation) }];
    }),
  );
  return { files, text, list: list.sort(inTextOrder) };
}

type Locator = (annotation: Annotation, unit: OffsetUnit) => Span | null;

function createLocator(text: string | null, before: Placements | null, edits: readonly TextEdit[] | null): Locator {
  if (text === null) return () => null;
  const find: Locator = ({ target }, unit) => findTarget(text, target, unit);
  if (before === null || before.text === null) return find;
  const known = new Map(before.list.map((placed) => [placed.annotation.id, placed]));
  const isSameText = before.text === text;
  const follow = isSameText ? (span: Span) => span : createFollower(before.text, text, edits);
  return (annotation, unit) => {
    const placed = known.get(annotation.id);
    if (placed === undefined || !isSameTarget(placed, annotation, unit)) return find(annotation, unit);
    if (placed.span === null) return isSameText ? null : find(annotation, unit);
    return follow(placed.span) ?? find(annotation, unit);
  };
}

function isSameTarget({ annotation, file }: PlacedAnnotation, { target }: Annotation, unit: OffsetUnit): boolean {
  const other = annotation.target;
  if (other === target) return file.parsed.head.unit === unit;
  return (
    other.quote === target.quote &&
    other.prefix === target.prefix &&
    other.suffix === target.suffix &&
    other.at?.start === target.at?.start &&
    other.at?.end === target.at?.end &&
    file.parsed.head.unit === unit
  );
}

function isVerbatim(text: string | null, { start, end }: Span, { target }: Annotation): boolean {
  return text !== null && end - start === target.quote.length && text.startsWith(target.quote, start);
}

function inTextOrder(a: PlacedAnnotation, b: PlacedAnnotation): number {
  if (a.span === null || b.span === null) return Number(a.span === null) - Number(b.span === null);
  return a.span.start - b.span.start || b.span.end - a.span.end;
}
