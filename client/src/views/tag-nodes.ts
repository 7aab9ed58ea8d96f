import type { CodebookTag, ListedAnnotation } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import { annotationsWord, groupNode } from './annotation-groups.ts';
import { annotationNode } from './annotation-node.ts';
import { createNode, joined, type ViewNode } from './node.ts';
import { tagIcon } from './tag-icon.ts';

const untagged = 'untagged';

/** The tags that are in use as a tree, each with its annotations below its own tags; those without a tag last. */
export function tagNodes(tags: readonly CodebookTag[], placed: readonly ListedAnnotation[]): ViewNode[] {
  const byTag = new Map<string, ListedAnnotation[]>();
  for (const annotation of placed)
    for (const { id } of annotation.tags) byTag.set(id, [...(byTag.get(id) ?? []), annotation]);
  const used = new Set([...byTag.keys()].flatMap((id) => branchOf(id, tags)));
  const below = (parent: string | null): ViewNode[] =>
    shownTags(tags, used)
      .filter((tag) => (branchOf(tag.id, tags).at(-2) ?? null) === parent)
      .map((tag) => {
        const own = byTag.get(tag.id) ?? [];
        const all = placed.filter((one) => one.tags.some(({ id }) => branchOf(id, tags).includes(tag.id)));
        const description = joined(String(all.length), tag.isDeprecated && vscode.l10n.t('not used any more'));
        return createNode({
          id: tagNodeId(tag.id),
          label: tag.label,
          description,
          icon: tagIcon(tag.colour),
          spoken: joined(vscode.l10n.t('Tag {0}', tag.label), annotationsWord(all.length)),
          kind: 'tag',
          tooltip: new vscode.MarkdownString().appendText(joined(tag.id, tag.description)),
          children: async () => [
            ...below(tag.id),
            ...own.map((annotation) => annotationNode(annotation, tagNodeId(tag.id))),
          ],
        });
      });
  const rest = placed.filter((annotation) => annotation.tags.length === 0);
  return rest.length === 0
    ? below(null)
    : [...below(null), groupNode(untagged, vscode.l10n.t('Without a tag'), 'circle-outline', rest)];
}

/** The ids of the nodes above an annotation. */
export function tagPath(annotation: ListedAnnotation, tags: readonly CodebookTag[]): readonly string[] {
  const [first] = annotation.tags;
  return first === undefined ? [untagged] : branchOf(first.id, tags).map(tagNodeId);
}

const tagNodeId = (tag: string): string => `tag ${tag}`;

/** Those of the codebook in its order, and names above tags in use that are no tags themselves. */
function shownTags(tags: readonly CodebookTag[], used: ReadonlySet<string>): readonly CodebookTag[] {
  const known = new Set(tags.map(({ id }) => id));
  const implied = [...used].filter((id) => !known.has(id));
  return [...tags.filter(({ id }) => used.has(id)), ...implied.map(impliedTag)];
}

function impliedTag(id: string): CodebookTag {
  const common = { colour: null, isKnown: false, parent: null, description: null, useWhen: null, isDeprecated: false };
  return { id, label: id, count: 0, ...common };
}

/** A tag and those above it, from the top; a circle ends where it began. */
function branchOf(id: string, tags: readonly CodebookTag[]): string[] {
  const branch = new Set<string>();
  for (let at: string | null = id; at !== null && !branch.has(at); ) {
    branch.add(at);
    const slash: number = at.lastIndexOf('/');
    const own: string = at;
    const tag: CodebookTag | undefined = tags.find((one) => one.id === own);
    at = tag === undefined ? (slash > 0 ? at.slice(0, slash) : null) : tag.parent;
  }
  return [...branch].reverse();
}
