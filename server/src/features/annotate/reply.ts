import { type Act, isRefusal, refuse } from './act.ts';
import { Draft } from './draft.ts';

/** Answers in the discussion of an annotation. */
export const reply: Act<'reply'> = (context, { id, text }) => {
  const draft = new Draft(context);
  const annotation = draft.get(id);
  if (isRefusal(annotation)) return annotation;
  if (text.trim() === '') return refuse('The reply is empty.');
  const replies = [...annotation.replies, { by: context.by, on: context.on, text }];
  return draft.put({ ...annotation, replies }) ?? draft.plan();
};

/** Changes a reply, or takes it out. */
export const editReply: Act<'editReply'> = (context, { id, index, text }) => {
  const draft = new Draft(context);
  const annotation = draft.get(id);
  if (isRefusal(annotation)) return annotation;
  const before = annotation.replies[index];
  if (before === undefined) return refuse('There is no such reply any more.');
  const replies = annotation.replies.flatMap((one, i) => (i !== index ? one : text === null ? [] : { ...one, text }));
  return draft.put({ ...annotation, replies }) ?? draft.plan();
};
