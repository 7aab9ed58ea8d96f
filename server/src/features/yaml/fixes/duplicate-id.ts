import { newId } from '../../../annotation/new-id.ts';
import { changeText, type Fix } from './fix.ts';

/** An id that stands twice: another one for the entry here. Links go on to lead to the other entry. */
export const giveNewId: Fix = (place) => {
  const { context, file, span } = place;
  if (file.kind !== 'article' && file.kind !== 'claims') return [];
  const text = newId(file.kind === 'article' ? 'a' : 'd', context.random);
  return [changeText('Give this one a new id', place, [{ span, text }], true)];
};
