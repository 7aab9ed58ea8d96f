import { toRange } from '../../place.ts';
import { shorten } from '../../shorten.ts';
import { placeAt } from '../named.ts';
import { passageOf } from '../passage.ts';
import { findCandidates } from './candidates.ts';
import { doAct, type Fix, type FixAction } from './fix.ts';

/** A passage that is not in its article any more: one that it may have become, or it goes. */
export const reattach: Fix = (place) => {
  const { context, file, position } = place;
  const { entry } = placeAt(file, position);
  const annotation = file.kind === 'article' ? file.parsed.entries[entry ?? -1]?.value : null;
  const passage = entry === null ? null : passageOf(context.snapshot, file, entry, null);
  if (annotation == null || passage === null) return [];
  const { article, target } = passage;
  const candidates = article === null ? [] : findCandidates(article, target);
  return [
    ...candidates.flatMap((span): FixAction[] => {
      if (article === null) return [];
      const title = `Re-attach to “${shorten(article.text.slice(span.start, span.end), 60)}”`;
      return doAct(title, place, {
        kind: 'reattach',
        id: annotation.id,
        uri: article.uri,
        range: toRange(article, span),
      });
    }),
    ...doAct('Delete the annotation', place, { kind: 'delete', id: annotation.id }),
  ];
};
