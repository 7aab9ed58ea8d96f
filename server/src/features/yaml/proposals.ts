import type { MarkupContent } from 'vscode-languageserver-types';
import { nodeAt } from '../../annotation/file/path.ts';
import type { ValueShape } from '../../annotation/shape/shape.ts';
import { type AnnotationsFile, toPath } from '../../corpus/annotations-file.ts';
import type { PlacedAnnotation } from '../../corpus/placement.ts';
import type { Snapshot } from '../../corpus/snapshot.ts';
import { renderCard } from '../card.ts';
import type { FeatureContext } from '../feature.ts';
import { fileNameOf, titleOf } from '../place.ts';
import { shorten } from '../shorten.ts';
import { listOf, type PlaceInFile } from './named.ts';
import { tagCard } from './tag-card.ts';

/** A value that may stand at a place. */
export interface Proposal {
  readonly text: string;
  /** What is shown beside it; empty for nothing. */
  readonly label: string;
  readonly detail: string;
  /** What is compared with what somebody types. */
  readonly search: string;
  readonly documentation: ((markdown: boolean) => MarkupContent | string) | null;
  readonly isDeprecated: boolean;
}

/** The values that may stand at a place that has a shape. */
export function proposalsFor(
  { snapshot }: FeatureContext,
  file: AnnotationsFile,
  place: PlaceInFile,
  shape: ValueShape,
): Proposal[] {
  switch (shape.kind) {
    case 'one-of':
      return shape.values.map(({ value, description }) => plain(value, { detail: description }));
    case 'version':
      return [plain('1')];
    case 'reason':
      return [plain('true')];
    case 'text':
      if (shape.refersTo === 'tag') return tagProposals(snapshot, file, place);
      if (shape.refersTo === 'annotation') return annotationProposals(snapshot, file, place);
      if (shape.refersTo === 'article') return articleProposals(snapshot, file);
      return [];
    default:
      return [];
  }
}

function plain(text: string, more: Partial<Proposal> = {}): Proposal {
  return { text, label: '', detail: '', search: text, documentation: null, isDeprecated: false, ...more };
}

/** The tags of the codebook in its order, without those that are deprecated or stand there already; then others in use. */
function tagProposals(
  { annotations }: Snapshot,
  file: AnnotationsFile,
  { entry, path, span }: PlaceInFile,
): Proposal[] {
  const { tags, counts } = annotations;
  const list = path[0] === 'tags' ? nodeAt(listOf(file).entries[entry ?? -1]?.item.value ?? null, ['tags']) : null;
  const offset = listOf(file).entries[entry ?? -1]?.offset ?? 0;
  const items = list?.kind === 'list' ? list.items : [];
  const taken = new Set(
    items.flatMap(({ value }) =>
      value?.kind === 'text' && value.span.start + offset !== span.start ? [value.text] : [],
    ),
  );
  // What is being written here is no tag because of that.
  const written = file.text.slice(span.start, span.end).replace(/^["']|["']$/g, '');
  if (!tags.has(written) && (counts.get(written) ?? 0) < 2) taken.add(written);
  const known = [...tags.values()].filter(({ id, deprecated }) => deprecated === false && !taken.has(id));
  const others = [...counts.keys()].filter((id) => !tags.has(id) && !taken.has(id)).sort();
  return [
    ...known.map(({ id, label, description }) =>
      plain(id, {
        label: label ?? '',
        detail: description ?? '',
        search: `${id} ${label ?? ''}`,
        documentation: (markdown) => renderCard({ sections: [tagCard(annotations, id)] }, markdown),
      }),
    ),
    ...others.map((id) => plain(id, { label: 'not in the codebook' })),
  ];
}

/** All annotations but the one that the link starts from: those of the same article last, as links mostly lead elsewhere. */
function annotationProposals(
  { annotations, articles }: Snapshot,
  file: AnnotationsFile,
  { entry }: PlaceInFile,
): Proposal[] {
  const own = file.kind === 'article' ? file.parsed.entries[entry ?? -1]?.value?.id : undefined;
  const all = [...annotations.placements.values()].flatMap(({ list }) => list);
  const others = all.filter(({ annotation }) => annotation.id !== own);
  const isHere = (placed: PlacedAnnotation) => Number(placed.file.uri === file.uri);
  return others
    .sort((a, b) => isHere(a) - isHere(b))
    .map(({ annotation: { id, target }, file: { article: uri } }) => {
      const article = articles.get(uri ?? '');
      const title = article === undefined ? fileNameOf(uri ?? '') : titleOf(article);
      const quote = shorten(target.quote, 120);
      return plain(id, { label: shorten(title, 60), detail: `“${quote}”`, search: `${id} ${quote}` });
    });
}

function articleProposals({ articles }: Snapshot, { folder }: AnnotationsFile): Proposal[] {
  return [...articles.values()].flatMap((article) => {
    const path = toPath(folder, article.uri);
    return path === null ? [] : [plain(path, { detail: titleOf(article), search: `${path} ${titleOf(article)}` })];
  });
}
