import { fromCodePoints } from '../annotation/anchor/code-point.ts';
import { Finder } from '../annotation/anchor/find.ts';
import type { Edit, Followed } from '../annotation/anchor/follow.ts';
import type { Annotation, OffsetUnit, Target } from '../annotation/model.ts';
import type { Span } from '../text/span.ts';
import type { ArticleAnnotationsFile } from './annotations-file.ts';
import { carryOver } from './carry-over.ts';

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
  /** By what it is followed through what is typed; `null` where it was never found. */
  readonly trace: Followed | null;
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
  edits: readonly Edit[] | null = null,
): Placements {
  const locate = text === null ? () => null : createLocator(text, before, edits);
  const list = files.flatMap((file) =>
    file.parsed.entries.flatMap(({ value: annotation }, entry) => {
      if (annotation === null) return [];
      const trace = locate(annotation, file.parsed.head.unit);
      const span = trace === null || trace.isDeleted ? null : trace.span;
      const isApproximate = span !== null && !isVerbatim(text ?? '', span, annotation.target);
      return [{ annotation, file, entry, span, isApproximate, trace }];
    }),
  );
  return { files, text, list: list.sort(inTextOrder) };
}

type Locator = (annotation: Annotation, unit: OffsetUnit) => Followed | null;

function createLocator(text: string, before: Placements | null, edits: readonly Edit[] | null): Locator {
  const finder = new Finder(text);
  const find = ({ target }: Annotation, unit: OffsetUnit) => {
    const found = finder.find(inCodeUnits(text, target, unit));
    return found && { ...found, trace: startTrace(text, found.span) };
  };
  if (before === null || before.text === null) return (annotation, unit) => find(annotation, unit)?.trace ?? null;
  const known = new Map(before.list.map((placed, index) => [placed.annotation.id, index]));
  const isSameText = before.text === text;
  const traces = carryOver(
    before.text,
    text,
    before.list.map(({ trace }) => trace),
    edits,
  );
  return (annotation, unit) => {
    const index = known.get(annotation.id) ?? -1;
    const placed = before.list[index];
    if (placed === undefined || !isSameTarget(placed, annotation.target, unit))
      return find(annotation, unit)?.trace ?? null;
    const trace = traces[index] ?? null;
    if (isSameText || (trace !== null && !trace.isDeleted)) return trace;
    // What has just been deleted is not looked for: something like it would be another passage.
    if (placed.span !== null) return trace;
    // While somebody types, an orphan comes back word for word alone.
    if (edits !== null && !text.includes(annotation.target.quote)) return trace;
    const found = find(annotation, unit);
    const isSure = found !== null && (trace === null || found.how === 'position' || found.how === 'quote');
    return isSure ? found.trace : trace;
  };
}

function startTrace(text: string, span: Span): Followed {
  return { quote: text.slice(span.start, span.end), span, isDeleted: false, deletedBefore: 0 };
}

/** A target whose position counts UTF-16 code units, whatever its file counts. */
export function inCodeUnits(text: string, target: Target, unit: OffsetUnit): Target {
  if (unit === 'utf16' || target.at === null) return target;
  return { ...target, at: fromCodePoints(text, target.at) };
}

function isSameTarget({ annotation, file }: PlacedAnnotation, target: Target, unit: OffsetUnit): boolean {
  const { target: other } = annotation;
  if (file.parsed.head.unit !== unit) return false;
  return (
    other === target ||
    (other.quote === target.quote &&
      other.prefix === target.prefix &&
      other.suffix === target.suffix &&
      other.at?.start === target.at?.start &&
      other.at?.end === target.at?.end)
  );
}

function isVerbatim(text: string, { start, end }: Span, { quote }: Target): boolean {
  return end - start === quote.length && text.startsWith(quote, start);
}

function inTextOrder(a: PlacedAnnotation, b: PlacedAnnotation): number {
  if (a.span === null || b.span === null) return Number(a.span === null) - Number(b.span === null);
  return a.span.start - b.span.start || b.span.end - a.span.end;
}
