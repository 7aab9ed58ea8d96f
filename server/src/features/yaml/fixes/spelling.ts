import { shapeAt } from '../../../annotation/shape/shape.ts';
import { nearest } from '../../../text/edit-distance.ts';
import { placeAt } from '../named.ts';
import { changeText, type Fix, type FixAction, type Place } from './fix.ts';

/** A key that is not known: a known one that was meant. */
export const correctKey: Fix = (place) => {
  const { file, position, span } = place;
  const { entry, path, role, siblings } = placeAt(file, position);
  const shape = role === 'key' ? shapeAt(file.kind, entry !== null, path) : null;
  if (shape?.kind !== 'map') return [];
  const keys = shape.fields.map(({ key }) => key).filter((key) => !siblings.includes(key));
  return changeTo(place, nearest(file.text.slice(span.start, span.end), keys, 2));
};

/** A value that is none of those that may stand here: one of them that was meant, or any of them. */
export const correctChoice: Fix = (place) => {
  const { file, position, span } = place;
  const { entry, path, role } = placeAt(file, position);
  const shape = role === 'value' ? shapeAt(file.kind, entry !== null, path) : null;
  if (shape?.kind !== 'one-of') return [];
  const values = shape.values.map(({ value }) => value);
  const meant = nearest(file.text.slice(span.start, span.end).replace(/^["']|["']$/g, ''), values, 2);
  return meant.length > 0
    ? changeTo(place, meant)
    : changeTo(place, values).map((fix) => ({ ...fix, isPreferred: false }));
};

function changeTo(place: Place, words: readonly string[]): FixAction[] {
  return words.map((word, i) => changeText(`Change to “${word}”`, place, [{ span: place.span, text: word }], i === 0));
}
