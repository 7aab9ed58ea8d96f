import type { Hover, Position } from 'vscode-languageserver-types';
import type { AnnotationsFile } from '../../corpus/annotations-file.ts';
import type { PlacedAnnotation } from '../../corpus/placement.ts';
import { slice } from '../../text/span.ts';
import { toRangeOfFile } from '../annotation-lines.ts';
import { linksOf } from '../annotations.ts';
import { emphasis, heading, item, type Line, link, paragraph, renderCard, text } from '../card.ts';
import { quote } from '../excerpt.ts';
import type { FeatureContext } from '../feature.ts';
import { fileNameOf, shortTitleOf, titleOf } from '../place.ts';
import { shorten } from '../shorten.ts';
import { fileTarget, lineNumber } from '../target.ts';
import { type Named, namedAt } from './named.ts';
import { passageOf, passageOfPlaced, type QuotedPassage } from './passage.ts';
import { tagCard } from './tag-card.ts';

/** What stands at a position of a file of annotations, in full. */
export function hoverInFile(context: FeatureContext, file: AnnotationsFile, position: Position): Hover | null {
  const named = namedAt(context.snapshot, file, position);
  const lines = named && describe(context, file, named);
  if (lines === null || lines.length === 0) return null;
  const contents = renderCard({ sections: [lines] }, context.client.markdown);
  return { contents, range: toRangeOfFile(file, (named as Named).span) };
}

function describe({ snapshot }: FeatureContext, file: AnnotationsFile, named: Named): Line[] {
  switch (named.kind) {
    case 'tag':
      return tagCard(snapshot.annotations, named.id);
    case 'annotation': {
      const placed = snapshot.annotations.get(named.id);
      if (placed === undefined) return [paragraph(text(`No annotation has the id “${named.id}”.`))];
      return [...passageLines(passageOfPlaced(snapshot, placed)), ...annotationLines(snapshot, placed)];
    }
    case 'passage': {
      const passage = passageOf(snapshot, file, named.entry, named.end);
      return passage === null ? [] : passageLines(passage);
    }
    case 'article': {
      const article = snapshot.articles.get(named.uri);
      if (article === undefined) return [paragraph(text('There is no such article in the workspace.'))];
      const count = snapshot.annotations.ofArticle(named.uri).length;
      return [heading(titleOf(article)), paragraph(text(count === 1 ? '1 annotation.' : `${count} annotations.`))];
    }
    case 'field':
      return [heading(named.field.key), paragraph(text(named.field.description))];
    case 'choice':
      return [heading(named.choice.value), paragraph(text(named.choice.description))];
  }
}

/** The passage with the paragraph around it, and a link to it. */
function passageLines({ article, span, target, uri, isApproximate }: QuotedPassage): Line[] {
  if (article === null) {
    const name = uri === null ? 'no article' : `“${fileNameOf(uri)}”, which is not in the workspace`;
    return [paragraph(text(`“${shorten(target.quote, 200)}”`)), paragraph(text(`It is of ${name}.`))];
  }
  if (span === null) {
    return [
      paragraph(text(`“${shorten(target.quote, 200)}”`)),
      paragraph(text('This is not in '), link(titleOf(article), fileTarget(article, { start: 0, end: 0 })), text('.')),
    ];
  }
  const { paragraphs } = article.analysis;
  const around = paragraphs.find(({ start, end }) => start <= span.start && span.start < end) ?? span;
  const words = { start: span.start - around.start, end: Math.min(span.end, around.end) - around.start };
  const place = `${shortTitleOf(article)}, line ${lineNumber(article, span)}`;
  return [
    paragraph(link(place, fileTarget(article, span))),
    paragraph(...quote(slice(article.text, around), [words])),
    ...(isApproximate ? [paragraph(emphasis('Found with other words than it was written down.'))] : []),
  ];
}

function annotationLines(snapshot: FeatureContext['snapshot'], placed: PlacedAnnotation): Line[] {
  const { tags, status, note } = placed.annotation;
  const labels = tags.map((tag) => snapshot.annotations.tags.get(tag)?.label ?? tag);
  const facts = [labels.join(', '), status ?? ''].filter(Boolean).join(' · ');
  return [
    ...(facts === '' ? [] : [paragraph(text(facts))]),
    ...(note === null ? [] : [paragraph(text(shorten(note, 280)))]),
    ...linksOf(snapshot, placed).map(({ relation, to, target }) => {
      const quoted = target === null ? `${to}, which does not exist` : `“${shorten(target.quote, 120)}”`;
      return item(text(`${relation} ${quoted}`));
    }),
  ];
}
