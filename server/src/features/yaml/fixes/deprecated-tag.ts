import { writeFlow } from '../../../annotation/file/style.ts';
import { replacementIn } from '../../../annotation/tag-tree.ts';
import { namedAt } from '../named.ts';
import { changeText, doAct, type Fix } from './fix.ts';

/** A tag that is not used any more: the one that the codebook names instead. */
export const replaceTag: Fix = (place) => {
  const { context, file, position, span } = place;
  const { tags, counts } = context.snapshot.annotations;
  const named = namedAt(context.snapshot, file, position);
  const tag = named?.kind === 'tag' ? tags.get(named.id) : undefined;
  const replacement = tag && replacementIn(tag, tags);
  if (tag === undefined || !replacement) return [];
  const text = writeFlow({ kind: 'text', text: replacement.id, form: 'word' });
  const count = counts.get(tag.id) ?? 0;
  const everywhere = `Replace with “${replacement.id}” on all ${count} annotations, and take “${tag.id}” out of the codebook`;
  return [
    changeText(`Replace with “${replacement.id}”`, place, [{ span, text }], true),
    ...doAct(everywhere, place, { kind: 'mergeTags', tag: tag.id, to: replacement.id }),
  ];
};
