import type * as vscode from 'vscode';
import type { AnnotationComment } from '../annotation/comments.ts';
import { noteOn } from '../annotation/passage.ts';
import type { Command, Session } from './index.ts';

/** The buttons of the threads; they are not in the palette. */
export const commentCommands: readonly Command[] = [
  {
    id: 'counterclaim.comment.reply',
    create:
      ({ annotating }) =>
      async ({ thread, text }: vscode.CommentReply) => {
        const annotation = annotating.comments.annotationOf(thread);
        if (annotation === undefined || text.trim() === '') return;
        await annotating.acts.perform([{ kind: 'reply', id: annotation.id, text: text.trim() }]);
      },
  },
  { id: 'counterclaim.comment.resolve', create: (session) => (thread) => giveStatus(session, thread, 'resolved') },
  { id: 'counterclaim.comment.reopen', create: (session) => (thread) => giveStatus(session, thread, 'open') },
  {
    id: 'counterclaim.comment.edit',
    create:
      ({ annotating }) =>
      (comment: AnnotationComment) =>
        annotating.comments.edit(comment),
  },
  {
    id: 'counterclaim.comment.cancel',
    create:
      ({ annotating }) =>
      (comment: AnnotationComment) => {
        if (annotating.comments.draft.passageOf(comment) !== undefined) annotating.comments.draft.close();
        else annotating.comments.leave(comment);
      },
  },
  {
    id: 'counterclaim.comment.save',
    create: (session) => async (comment: AnnotationComment) => {
      const text = (typeof comment.body === 'string' ? comment.body : comment.body.value).trim();
      const { acts, comments } = session.annotating;
      const passage = comments.draft.passageOf(comment);
      if (passage === undefined) {
        comments.leave(comment);
        await writeComment(session, comment, text || null);
      } else if (text === '' || (await acts.perform([noteOn(passage, text)])) !== undefined) {
        // What could not be written stays open.
        comments.draft.close();
      }
    },
  },
  {
    id: 'counterclaim.comment.delete',
    create: (session) => (comment: AnnotationComment) => writeComment(session, comment, null),
  },
];

async function giveStatus({ annotating }: Session, thread: vscode.CommentThread, status: string): Promise<void> {
  const annotation = annotating.comments.annotationOf(thread);
  if (annotation === undefined) return;
  await annotating.acts.perform([{ kind: 'edit', id: annotation.id, fields: { status } }]);
}

/** `null`: the comment goes. */
async function writeComment(
  { annotating }: Session,
  { annotation: id, reply, text: before }: AnnotationComment,
  text: string | null,
): Promise<void> {
  if (text === before) return;
  await annotating.acts.perform([
    reply === null ? { kind: 'edit', id, fields: { note: text } } : { kind: 'editReply', id, index: reply, text },
  ]);
}
