import type { Annotation } from '../../annotation/model.ts';
import type { PassageRef } from '../../protocol/annotations.ts';
import { type Act, type ActContext, isRefusal, type Plan, type Refusal } from './act.ts';
import { Draft } from './draft.ts';
import { findPassage } from './passage.ts';

/** Adds tags to a passage; an annotation of exactly this passage gets them. */
export const tag: Act<'tag'> = (context, act) =>
  changePassage(
    context,
    act,
    () => true,
    (annotation) => ({ ...annotation, tags: [...new Set([...annotation.tags, ...act.tags])] }),
  );

/** Writes a note about a passage: instead of the person's own, and never instead of somebody else's. */
export const note: Act<'note'> = (context, act) =>
  changePassage(
    context,
    act,
    (annotation) => annotation.note === null || annotation.by === context.by,
    (annotation) => ({ ...annotation, note: act.note }),
  );

function changePassage(
  context: ActContext,
  ref: PassageRef,
  admits: (annotation: Annotation) => boolean,
  change: (annotation: Annotation) => Annotation,
): Plan | Refusal {
  const passage = findPassage(context.snapshot, ref);
  if (isRefusal(passage)) return passage;
  const draft = new Draft(context);
  const annotation = draft.annotationOf(passage, admits);
  if (isRefusal(annotation)) return annotation;
  return draft.put(change(annotation)) ?? draft.plan();
}
