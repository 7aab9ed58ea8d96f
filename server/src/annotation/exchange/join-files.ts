import type { Span } from '../../text/span.ts';
import type { Annotation, AnnotationFile, OffsetUnit, Tag } from '../model.ts';
import { createCodePoints } from './code-points.ts';
import { Losses } from './losses.ts';
import type { AnnotationSet, ArticleTexts } from './model.ts';

/**
 * Makes one set of files that may be several for an article, one for each person: the annotations of an article come
 * together, in the unit of its first file. Of two with one id, and of two tags with one id, the first counts.
 */
export function joinFiles(
  files: readonly AnnotationFile[],
  tags: readonly Tag[],
  texts: ArticleTexts,
): { readonly set: AnnotationSet; readonly lost: readonly string[] } {
  const lost = new Losses();
  const ids = new Set<string>();
  const joined = new Map<string, AnnotationFile & { readonly annotations: Annotation[] }>();
  for (const file of files) {
    const first = joined.get(file.article);
    const into = first ?? { ...file, annotations: [] };
    if (first === undefined) joined.set(file.article, into);
    const convert = createConversion(file.unit, into.unit, texts.get(file.article));
    for (const annotation of file.annotations) {
      if (ids.has(annotation.id)) {
        lost.add('annotations whose id stands in another place already');
        continue;
      }
      ids.add(annotation.id);
      into.annotations.push({ ...annotation, target: { ...annotation.target, at: convert(annotation.target.at) } });
    }
  }
  const byId = new Map(tags.toReversed().map((tag) => [tag.id, tag]));
  const known = new Set(tags.map(({ id }) => id));
  return {
    set: { files: [...joined.values()], codebook: { tags: [...known].flatMap((id) => byId.get(id) ?? []) } },
    lost: lost.sentences,
  };
}

/** Counts positions in another unit; without the text they are not known in it. */
export function createConversion(
  from: OffsetUnit,
  to: OffsetUnit,
  text: string | null | undefined,
): (at: Span | null) => Span | null {
  if (from === to) return (at) => at;
  if (text == null) return () => null;
  const points = createCodePoints(text);
  return (at) => at && (to === 'utf16' ? points.toUnits(at) : points.fromUnits(at));
}
