import { confidences, reverseRelation, statuses } from '../../annotation/model.ts';
import { type Act, isRefusal, refuse } from './act.ts';
import { Draft } from './draft.ts';

/** Changes what an annotation says. */
export const edit: Act<'edit'> = (context, { id, fields }) => {
  const draft = new Draft(context);
  const annotation = draft.get(id);
  if (isRefusal(annotation)) return annotation;
  const { tags = annotation.tags, note = annotation.note } = fields;
  const status = choose(fields.status, annotation.status, statuses);
  if (status === undefined) return refuse(`“${fields.status}” is not a status. Choose one of ${statuses.join(', ')}.`);
  const confidence = choose(fields.confidence, annotation.confidence, confidences);
  if (confidence === undefined)
    return refuse(`“${fields.confidence}” is not a confidence. Choose one of ${confidences.join(', ')}.`);
  // Of two people who each set a status, the later counts when their branches are merged.
  const on = status === annotation.status ? annotation.on : context.on;
  const edited = { tags: [...new Set(tags)], note: note === '' ? null : note, status, confidence, on };
  return draft.put({ ...annotation, ...edited }) ?? draft.plan();
};

/** Takes an annotation out, with the links to it. */
export const remove: Act<'delete'> = (context, { id }) => {
  const draft = new Draft(context);
  for (const { from } of context.snapshot.annotations.linksTo(id)) {
    if (from.annotation.id === id) continue;
    const linking = draft.get(from.annotation.id);
    if (isRefusal(linking)) continue;
    draft.put({ ...linking, links: linking.links.filter(({ to }) => to !== id) });
  }
  return draft.remove(id) ?? draft.plan();
};

/** Takes a link out, whichever of the two annotations it is written at. */
export const unlink: Act<'unlink'> = (context, { id, relation, to }) => {
  const draft = new Draft(context);
  let count = 0;
  for (const [from, end] of [
    [id, to],
    [to, id],
  ] as const) {
    const annotation = draft.get(from);
    if (isRefusal(annotation)) continue;
    const links = annotation.links.filter((link) => {
      const seen = from === id ? link.rel : reverseRelation[link.rel];
      return link.to !== end || seen !== relation;
    });
    if (links.length === annotation.links.length) continue;
    count++;
    draft.put({ ...annotation, links });
  }
  return count > 0 ? draft.plan() : refuse('There is no such link any more.');
};

/** What is given, what was there where nothing is given; `undefined` where it is not among the values. */
function choose<T extends string>(
  given: string | null | undefined,
  before: T | null,
  values: readonly T[],
): T | null | undefined {
  if (given === undefined) return before;
  return given === null ? null : values.find((value) => value === given);
}
