import {
  type AllAnnotationsParams,
  allAnnotations,
  type CodebookResult,
  type CodebookTag,
  codebook,
  type ListedAnnotation,
} from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  articleNodeId,
  groupByArticle,
  groupByStatus,
  orphansId,
  orphansNode,
  statusNodeId,
} from './annotation-groups.ts';
import { annotationId } from './annotation-node.ts';
import { joined, type ViewNode } from './node.ts';
import { tagNodes, tagPath } from './tag-nodes.ts';
import type { ViewSpec } from './tree.ts';

/** The annotations of all articles, by tag in their hierarchy, by status, or by article; those without a passage first. */
export function annotationsView(client: BaseLanguageClient): ViewSpec {
  let latest: readonly ListedAnnotation[] = [];
  let tags: readonly CodebookTag[] = [];
  return {
    id: 'annotations',
    groupings: ['tag', 'status', 'article'],
    async load({ by, text }) {
      const params: AllAnnotationsParams = { text };
      latest = await client.sendRequest<readonly ListedAnnotation[]>(allAnnotations, params);
      if (by === 'tag') tags = (await client.sendRequest<CodebookResult>(codebook)).tags;
      const orphans = latest.filter(({ range }) => range === null);
      const groups = group(
        by,
        tags,
        latest.filter(({ range }) => range !== null),
      );
      return {
        nodes: orphans.length === 0 ? groups : [orphansNode(orphans), ...groups],
        description: joined(byWords(by), text !== '' && `“${text}”`, String(latest.length)),
      };
    },
    path: ({ annotation: id }, { by }) => {
      const found = latest.find((one) => one.id === id);
      if (found === undefined) return null;
      const above = pathOf(found, by, tags);
      return [...above, annotationId(above.at(-1) ?? '', found.id)];
    },
  };
}

function group(by: string, tags: readonly CodebookTag[], placed: readonly ListedAnnotation[]): ViewNode[] {
  if (by === 'status') return groupByStatus(placed);
  return by === 'article' ? groupByArticle(placed) : tagNodes(tags, placed);
}

function pathOf(annotation: ListedAnnotation, by: string, tags: readonly CodebookTag[]): readonly string[] {
  if (annotation.range === null) return [orphansId];
  if (by === 'status') return [statusNodeId(annotation.status)];
  return by === 'article' ? [articleNodeId(annotation.uri)] : tagPath(annotation, tags);
}

function byWords(by: string): string {
  switch (by) {
    case 'status':
      return vscode.l10n.t('by status');
    case 'article':
      return vscode.l10n.t('by article');
    default:
      return vscode.l10n.t('by tag');
  }
}
