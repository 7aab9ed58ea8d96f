import { parentOf } from '../annotation/tag-tree.ts';
import type { Snapshot } from '../corpus/snapshot.ts';
import { type CodebookResult, type CodebookTag, codebook as method } from '../protocol/annotations.ts';
import { toShownTag } from './annotations.ts';
import { defineFeature } from './feature.ts';

/** The tags of the codebook in its order, then those in use that are not in it, by name. */
export const codebook = defineFeature<unknown, CodebookResult>({
  method,
  needs: 'document',
  awaitsFiles: true,
  run: ({ snapshot }) => {
    const { tags, counts } = snapshot.annotations;
    const others = [...counts.keys()].filter((id) => !tags.has(id)).sort();
    return { tags: [...tags.keys(), ...others].map((id) => toCodebookTag(snapshot, id)) };
  },
});

function toCodebookTag(snapshot: Snapshot, id: string): CodebookTag {
  const { tags, counts } = snapshot.annotations;
  const tag = tags.get(id);
  return {
    ...toShownTag(snapshot, id),
    parent: parentOf(id, tags),
    description: tag?.description ?? null,
    useWhen: tag?.useWhen ?? null,
    isDeprecated: tag !== undefined && tag.deprecated !== false,
    count: counts.get(id) ?? 0,
  };
}
