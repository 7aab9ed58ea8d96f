import { writeFlow } from '../../../annotation/file/style.ts';
import { nearest } from '../../../text/edit-distance.ts';
import { namedAt } from '../named.ts';
import { changeText, doAct, type Fix } from './fix.ts';

/** A tag that no codebook has: another one was meant, or it is a new one. */
export const knowTag: Fix = (place) => {
  const { context, file, position, span } = place;
  const { annotations } = context.snapshot;
  const named = namedAt(context.snapshot, file, position);
  if (named?.kind !== 'tag') return [];
  const offered = [...annotations.tags.values()].filter(({ deprecated }) => deprecated === false);
  const others = nearest(
    named.id,
    offered.map(({ id }) => id),
    3,
  );
  return [
    ...others.map((id, i) =>
      changeText(
        `Change to “${id}”`,
        place,
        [{ span, text: writeFlow({ kind: 'text', text: id, form: 'word' }) }],
        i === 0,
      ),
    ),
    ...doAct(`Add “${named.id}” to the codebook`, place, {
      kind: 'createTag',
      tag: named.id,
      label: null,
      uri: file.uri,
    }),
  ];
};
