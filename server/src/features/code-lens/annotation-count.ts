import type { CodeLens } from 'vscode-languageserver-types';
import { groupBy } from '../../corpus/group.ts';
import type { PlacedAnnotation } from '../../corpus/placement.ts';
import type { Article, Snapshot } from '../../corpus/snapshot.ts';
import { type ShowAnnotationsArgument, showAnnotations } from '../../protocol/commands.ts';
import type { ClientTraits } from '../feature.ts';
import { linesOf } from '../place.ts';

/** The lines on which annotated passages start. */
export function annotatedLines(snapshot: Snapshot, article: Article): number[] {
  return [...byStartLine(snapshot, article).keys()];
}

/** “2 annotations · 1 open”. */
export function countAnnotations(
  snapshot: Snapshot,
  { commands }: ClientTraits,
  article: Article,
  line: number,
): NonNullable<CodeLens['command']> {
  const placed = byStartLine(snapshot, article).get(line) ?? [];
  const open = placed.filter(({ annotation }) => annotation.status === 'open').length;
  const all = placed.length === 1 ? '1 annotation' : `${placed.length} annotations`;
  const title = open === 0 ? all : `${all} · ${open} open`;
  // A lens without a command is a text that cannot be clicked.
  if (!commands.has(showAnnotations)) return { title, command: '' };
  const argument: ShowAnnotationsArgument = { uri: article.uri, line };
  return { title, command: showAnnotations, arguments: [argument] };
}

type ByLine = ReadonlyMap<number, readonly PlacedAnnotation[]>;

/** The annotations by the line on which they start. Each lens asks for it when it is shown, one by one. */
function byStartLine({ annotations }: Snapshot, article: Article): ByLine {
  const list = annotations.ofArticle(article.uri);
  const known = grouped.get(list);
  if (known?.article === article) return known.byLine;
  const lines = linesOf(article);
  const found = list.filter(({ span }) => span !== null);
  const byLine = groupBy(found, ({ span }) => lines.positionAt(span?.start ?? 0).line);
  grouped.set(list, { article, byLine });
  return byLine;
}

/** By the list of an article's annotations, which is the same object as long as they are the same. */
const grouped = new WeakMap<readonly PlacedAnnotation[], { readonly article: Article; readonly byLine: ByLine }>();
