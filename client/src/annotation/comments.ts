import type { ShownAnnotation } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Annotations } from './annotations.ts';
import type { Author } from './author.ts';
import { describe } from './labels.ts';
import { createNoteDraft, type NoteDraft } from './note-draft.ts';
import type { MeantPassage } from './passage.ts';

export interface Comments {
  /** The threads of an article, in the order of the text. */
  of(document: vscode.TextDocument): readonly AnnotationThread[];
  /** The annotation that a thread shows. */
  annotationOf(thread: vscode.CommentThread): ShownAnnotation | undefined;
  readonly draft: NoteDraft;
  /** Opens the note of an annotation for writing where the person may change it; else a draft of another one. */
  writeNote(passage: MeantPassage): Promise<void>;
  /** Opens a comment for writing. */
  edit(comment: AnnotationComment): void;
  /** Ends the writing; the thread then shows again what the files have. */
  leave(comment: AnnotationComment): void;
}

export interface AnnotationThread extends vscode.CommentThread {
  comments: readonly AnnotationComment[];
}

/** The note of an annotation, or a reply to it. */
export interface AnnotationComment extends vscode.Comment {
  readonly annotation: string;
  /** Of the reply; `null`: the note. */
  readonly reply: number | null;
  /** As written, in Markdown. */
  readonly text: string;
}

interface Held {
  readonly thread: AnnotationThread;
  readonly annotation: ShownAnnotation;
}

/**
 * Shows annotations that have a note or replies as threads of the editor's comments. What the files say is shown; nothing
 * is kept in the threads.
 */
export function showComments(
  client: BaseLanguageClient,
  annotations: Annotations,
  author: Author,
  context: vscode.ExtensionContext,
): Comments {
  const controller = vscode.comments.createCommentController('counterclaim.annotations', 'Counterclaim');
  controller.options = { prompt: vscode.l10n.t('Reply…'), placeHolder: vscode.l10n.t('Markdown') };
  const draft = createNoteDraft(controller);
  /** The threads of each article, by the annotation's id. */
  const held = new Map<string, Map<string, Held>>();

  const show = async (document: vscode.TextDocument): Promise<void> => {
    const me = await author.known();
    const wanted = (annotations.of(document) ?? []).filter(({ note, replies }) => note !== null || replies.length > 0);
    const key = document.uri.toString();
    const before = held.get(key) ?? new Map<string, Held>();
    const after = new Map<string, Held>();
    for (const annotation of wanted) {
      // What is not in the text any more stands at its beginning, and says so.
      const range = annotation.range && client.protocol2CodeConverter.asRange(annotation.range);
      const place = range ?? new vscode.Range(0, 0, 0, 0);
      const thread = before.get(annotation.id)?.thread ?? createThread(document.uri, place);
      fill(thread, annotation, place, me);
      after.set(annotation.id, { thread, annotation });
    }
    for (const [id, { thread }] of before) if (!after.has(id)) thread.dispose();
    if (after.size === 0) held.delete(key);
    else held.set(key, after);
  };
  const createThread = (uri: vscode.Uri, range: vscode.Range): AnnotationThread => {
    const thread = controller.createCommentThread(uri, range, []) as AnnotationThread;
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
    return thread;
  };
  /** A thread that was made anew while somebody wrote in it stands where it stood. */
  const find = (thread: vscode.CommentThread): Held | undefined => {
    const all = [...(held.get(thread.uri.toString())?.values() ?? [])];
    const isThere = ({ range }: vscode.CommentThread): boolean =>
      range !== undefined && thread.range?.isEqual(range) === true;
    return all.find((one) => one.thread === thread) ?? all.find((one) => isThere(one.thread));
  };
  const setMode = (comment: AnnotationComment, mode: vscode.CommentMode): void => {
    for (const { thread, annotation } of [...held.values()].flatMap((threads) => [...threads.values()])) {
      if (annotation.id !== comment.annotation) continue;
      thread.comments = thread.comments.map((one) =>
        one.reply === comment.reply
          ? { ...one, mode, body: mode === vscode.CommentMode.Editing ? one.text : render(one.text) }
          : one,
      );
    }
  };

  context.subscriptions.push(
    controller,
    annotations.onDidChange((document) => {
      if (document !== undefined) {
        void show(document);
        return;
      }
      for (const { thread } of [...held.values()].flatMap((threads) => [...threads.values()])) thread.dispose();
      held.clear();
    }),
  );
  return {
    of: (document) => [...(held.get(document.uri.toString())?.values() ?? [])].map(({ thread }) => thread),
    annotationOf: (thread) => find(thread)?.annotation,
    draft,
    async writeNote(passage) {
      const id = passage.annotation?.id ?? '';
      const thread = held.get(passage.document.uri.toString())?.get(id)?.thread;
      const note = thread?.comments.find(({ reply, contextValue }) => reply === null && contextValue === 'own');
      if (thread === undefined || note === undefined) return draft.open(passage, await author.known());
      thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
      setMode(note, vscode.CommentMode.Editing);
    },
    edit: (comment) => setMode(comment, vscode.CommentMode.Editing),
    leave: (comment) => setMode(comment, vscode.CommentMode.Preview),
  };
}

/** Gives a thread what it shows. A comment that a person is just writing stays as it is. */
function fill(
  thread: AnnotationThread,
  annotation: ShownAnnotation,
  range: vscode.Range,
  me: string | undefined,
): void {
  if (!thread.range?.isEqual(range)) thread.range = range;
  const label = describe({ ...annotation, by: null });
  if (thread.label !== label) thread.label = label;
  const isResolved = annotation.status === 'resolved';
  thread.contextValue = isResolved ? 'resolved' : 'open';
  thread.state = isResolved ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
  thread.canReply = true;
  const writing = thread.comments.filter(({ mode }) => mode === vscode.CommentMode.Editing);
  const comments = toComments(annotation, me).map(
    (comment) => writing.find(({ reply }) => reply === comment.reply) ?? comment,
  );
  const isSame =
    comments.length === thread.comments.length &&
    comments.every((comment, index) => isEqual(comment, thread.comments[index]));
  if (!isSame) thread.comments = comments;
}

function toComments(annotation: ShownAnnotation, me: string | undefined): AnnotationComment[] {
  const { id, note, by, on, replies } = annotation;
  const create = (reply: number | null, text: string, who: string | null, when: string | null): AnnotationComment => ({
    annotation: id,
    reply,
    text,
    body: render(text),
    mode: vscode.CommentMode.Preview,
    author: { name: who ?? vscode.l10n.t('unknown') },
    contextValue: who === null || who === me ? 'own' : 'other',
    ...timeOf(when),
  });
  return [
    ...(note === null ? [] : [create(null, note, by, on)]),
    ...replies.map((reply, index) => create(index, reply.text, reply.by, reply.on)),
  ];
}

/** Markdown of a person, without HTML, commands and icons. */
function render(text: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(text, false);
  markdown.isTrusted = false;
  markdown.supportHtml = false;
  return markdown;
}

function timeOf(on: string | null): { timestamp?: Date } {
  const time = on === null ? Number.NaN : Date.parse(on);
  return Number.isNaN(time) ? {} : { timestamp: new Date(time) };
}

function isEqual(a: AnnotationComment, b: AnnotationComment | undefined): boolean {
  return (
    b !== undefined &&
    a.text === b.text &&
    a.mode === b.mode &&
    a.reply === b.reply &&
    a.author.name === b.author.name &&
    a.contextValue === b.contextValue &&
    a.timestamp?.getTime() === b.timestamp?.getTime()
  );
}
