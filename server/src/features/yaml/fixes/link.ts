import { writeFlow } from '../../../annotation/file/style.ts';
import { nearest } from '../../../text/edit-distance.ts';
import { placeAt } from '../named.ts';
import { changeText, doAct, type Fix } from './fix.ts';

/** A link to an annotation that does not exist: another one was meant, or it was deleted. */
export const removeLink: Fix = (place) => {
  const { context, file, position, span } = place;
  const { entry, path } = placeAt(file, position);
  const annotation = file.kind === 'article' ? file.parsed.entries[entry ?? -1]?.value : null;
  const index = path[1];
  if (annotation == null || path[0] !== 'links' || typeof index !== 'number') return [];
  const link = annotation.links[index];
  if (link === undefined) return [];
  const ids = [...context.snapshot.annotations.placements.values()].flatMap(({ list }) =>
    list.map((one) => one.annotation.id),
  );
  const others = nearest(link.to, new Set(ids.filter((id) => id !== annotation.id)), 2);
  return [
    ...doAct('Remove the link', place, { kind: 'unlink', id: annotation.id, relation: link.rel, to: link.to }),
    ...others.map((id) =>
      changeText(`Link to “${id}”`, place, [{ span, text: writeFlow({ kind: 'text', text: id, form: 'word' }) }]),
    ),
  ];
};
