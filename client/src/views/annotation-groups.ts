import type { ListedAnnotation } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import { statuses, statusLabel } from '../annotation/labels.ts';
import { annotationNode } from './annotation-node.ts';
import { count, createNode, joined, type ViewNode } from './node.ts';

/** In the order in which work goes on, those without a status last. */
export function groupByStatus(placed: readonly ListedAnnotation[]): ViewNode[] {
  return [...statuses, null].flatMap((status) => {
    const own = placed.filter((annotation) => annotation.status === status);
    const label = status === null ? vscode.l10n.t('Without a status') : statusLabel(status);
    return own.length === 0 ? [] : [groupNode(statusNodeId(status), label, 'circle-outline', own)];
  });
}

export const statusNodeId = (status: string | null): string => `status ${status ?? ''}`;

export function groupByArticle(placed: readonly ListedAnnotation[]): ViewNode[] {
  const groups = new Map<string, ListedAnnotation[]>();
  for (const annotation of placed)
    groups.set(annotation.uri ?? '', [...(groups.get(annotation.uri ?? '') ?? []), annotation]);
  return [...groups].map(([uri, own]) => groupNode(articleNodeId(uri), own[0]?.article ?? '', 'file', own));
}

export const articleNodeId = (uri: string | null): string => `article ${uri ?? ''}`;

export const orphansId = 'orphans';

/** Annotations whose passage is gone: a warning, open from the start. */
export function orphansNode(orphans: readonly ListedAnnotation[]): ViewNode {
  return groupNode(orphansId, vscode.l10n.t('Without a passage'), 'warning', orphans);
}

export function groupNode(id: string, label: string, icon: string, own: readonly ListedAnnotation[]): ViewNode {
  return createNode({
    id,
    label,
    description: String(own.length),
    icon: new vscode.ThemeIcon(icon),
    spoken: joined(label, annotationsWord(own.length)),
    kind: 'group',
    tooltip: new vscode.MarkdownString().appendText(label),
    children: async () => own.map((annotation) => annotationNode(annotation, id)),
  });
}

export function annotationsWord(number: number): string {
  return count(number, vscode.l10n.t('1 annotation'), vscode.l10n.t('{0} annotations'));
}
