import type { ListedAnnotation } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import { statusLabel } from '../annotation/labels.ts';
import { oneLine, shorten } from '../words.ts';
import { count, createNode, joined, type ViewNode } from './node.ts';
import { tagIcon } from './tag-icon.ts';

/** An annotation as a line of a view: its passage, with tags, status and author. `group` is that of the node above it. */
export function annotationNode(annotation: ListedAnnotation, group: string): ViewNode {
  const { id, uri, range, quote, tags, status, note, by, article, file, replies } = annotation;
  const states = joined(
    tags.map(({ label }) => label).join(', '),
    status !== null && statusLabel(status),
    range === null && vscode.l10n.t('not in the text any more'),
    replies > 0 && count(replies, vscode.l10n.t('1 reply'), vscode.l10n.t('{0} replies')),
    by,
  );
  const tooltip = new vscode.MarkdownString().appendText(oneLine(quote)).appendMarkdown('\n\n').appendText(states);
  if (note !== null) tooltip.appendMarkdown('\n\n').appendText(note);
  tooltip.appendMarkdown('\n\n').appendText(article);
  const location = uri === null || range === null ? file : { uri, range };
  return createNode({
    id: annotationId(group, id),
    label: shorten(oneLine(quote), 160),
    description: joined(note !== null && shorten(oneLine(note), 60), states, article),
    icon: range === null ? new vscode.ThemeIcon('warning') : tagIcon(tags[0]?.colour ?? null),
    spoken: joined(vscode.l10n.t('Annotation: {0}', oneLine(quote)), states, note, article),
    kind: range === null ? 'annotation orphan' : 'annotation',
    tooltip,
    subject: { location, text: quote, annotation },
  });
}

/** One annotation can stand below several tags. */
export const annotationId = (group: string, id: string): string => `${group}#${id}`;
