import type { PlacedAnnotation } from '../corpus/placement.ts';
import type { Article, Snapshot } from '../corpus/snapshot.ts';
import { openPassage } from '../protocol/commands.ts';
import { linksOf, toShownTag } from './annotations.ts';
import { detail, emphasis, type Inline, item, type Line, link, paragraph, strong, text } from './card.ts';
import { quote } from './excerpt.ts';
import type { FeatureContext } from './feature.ts';
import { noteLines } from './note.ts';
import { fileNameOf, shortTitleOf, toRange } from './place.ts';
import { commandTarget, fileTarget, lineNumber } from './target.ts';

/** The annotations whose passages an offset of an article is in, the shortest passage first. */
export function annotationsAt(snapshot: Snapshot, uri: string, offset: number): PlacedAnnotation[] {
  const length = ({ span }: PlacedAnnotation) => (span === null ? 0 : span.end - span.start);
  return snapshot.annotations
    .ofArticle(uri)
    .filter(({ span }) => span !== null && span.start <= offset && offset <= span.end)
    .sort((a, b) => length(a) - length(b));
}

/** What a person says of a passage: its tags, its status, the note, how many replied, and what it is linked to. */
export function annotationCard(context: FeatureContext, placed: PlacedAnnotation): Line[] {
  const { annotation, isApproximate } = placed;
  const { note, replies } = annotation;
  return [
    paragraph(...headline(context, placed)),
    ...(isApproximate ? [paragraph(emphasis('The passage has changed since it was annotated.'))] : []),
    ...(note === null ? [] : noteLines(note)),
    ...(replies.length === 0 ? [] : [paragraph(text(replies.length === 1 ? '1 reply' : `${replies.length} replies`))]),
    ...linksOf(context.snapshot, placed).flatMap(({ relation, to }) => linkLines(context, relation, to)),
  ];
}

function headline({ snapshot }: FeatureContext, { annotation }: PlacedAnnotation): Inline[] {
  const { tags, status, by } = annotation;
  const labels = tags.map((tag) => toShownTag(snapshot, tag).label).join(', ');
  return [
    strong(labels === '' ? 'Annotation' : labels),
    ...(status === null ? [] : [text(` · ${status}`)]),
    ...(by === null ? [] : [text(` · ${by}`)]),
  ];
}

const relationWords: Readonly<Record<string, string>> = {
  same: 'The same as',
  disputes: 'Disputes',
  supports: 'Supports',
  corrects: 'Corrects',
  'disputed-by': 'Disputed by',
  'supported-by': 'Supported by',
  'corrected-by': 'Corrected by',
};

function linkLines(context: FeatureContext, relation: string, id: string): Line[] {
  const words = relationWords[relation] ?? relation;
  const other = context.snapshot.annotations.get(id);
  if (other === undefined) return [item(text(`${words}: ${id}, which is not there`))];
  const article = context.snapshot.articles.get(other.file.article ?? '');
  const passage = quote(other.annotation.target.quote, []);
  const where =
    article === undefined ? [text(fileNameOf(other.file.article ?? id))] : whereabouts(context, article, other);
  return [item(text(`${words} `), ...where), detail(...passage)];
}

/** A link to the passage, or to the article of an orphan. */
function whereabouts(context: FeatureContext, article: Article, { span }: PlacedAnnotation): Inline[] {
  const title = shortTitleOf(article);
  if (span === null) return [text(`${title} (the passage is not there any more)`)];
  const range = toRange(article, span);
  const target =
    commandTarget(context, openPassage, { uri: article.uri, range, by: 'annotation' }) ?? fileTarget(article, span);
  return [link(`${title}, line ${lineNumber(article, span)}`, target)];
}
