import * as vscode from 'vscode';
import type { AnnotationComment } from './comments.ts';
import type { MeantPassage } from './passage.ts';

/** A note that is being written, as a comment in a thread: the box of a comment takes several lines and has the focus. */
export interface NoteDraft {
  /** Opens a thread at a passage; one that is open for another passage goes. */
  open(passage: MeantPassage, author: string | undefined): void;
  /** The passage that a comment is written about; `undefined`: it is no draft. */
  passageOf(comment: AnnotationComment): MeantPassage | undefined;
  close(): void;
}

export function createNoteDraft(controller: vscode.CommentController): NoteDraft {
  let draft: { readonly thread: vscode.CommentThread; readonly passage: MeantPassage } | undefined;
  const close = (): void => {
    draft?.thread.dispose();
    draft = undefined;
  };
  return {
    open(passage, author) {
      close();
      const { start, end } = passage.range;
      const range = new vscode.Range(start.line, start.character, end.line, end.character);
      const comment: AnnotationComment = {
        annotation: unwritten,
        reply: null,
        text: '',
        body: '',
        mode: vscode.CommentMode.Editing,
        author: { name: author ?? vscode.l10n.t('You') },
        contextValue: 'draft',
      };
      const thread = controller.createCommentThread(passage.document.uri, range, [comment]);
      thread.label = vscode.l10n.t('A note in Markdown');
      thread.contextValue = 'draft';
      thread.canReply = false;
      thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
      draft = { thread, passage };
    },
    passageOf: ({ annotation }) => (annotation === unwritten ? draft?.passage : undefined),
    close,
  };
}

/** In place of an id. */
const unwritten = '';
