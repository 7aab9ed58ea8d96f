import {
  type AnnotateParams,
  type AnnotateResult,
  type AnnotationAct,
  annotate,
  type Location,
} from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { reveal } from '../reveal.ts';
import type { Author } from './author.ts';
import { type FileChange, toFileChanges } from './file-change.ts';
import { createHistory } from './history.ts';
import { type ReplaceFile, writeChanges } from './write.ts';

export interface Acts {
  /**
   * Makes the acts as one step: asks the server for their edits, applies and saves them. The ids of the annotations, or
   * `undefined` where nothing was changed, which the person has then been told.
   */
  perform(acts: readonly AnnotationAct[], options?: ActOptions): Promise<readonly string[] | undefined>;
  /** Takes back the last step of this session that has not been taken back. */
  undo(): Promise<void>;
}

export interface ActOptions {
  /** Shows the changes for confirmation under this name. */
  readonly preview?: string;
  /** `null`: it does not matter who does it. Absent: the person, who is asked for a name where nothing tells it. */
  readonly by?: null;
}

/** How often an edit is asked for again because a file has become another one meanwhile. */
const attempts = 20;

export function createActs(client: BaseLanguageClient, author: Author, replaceFile: ReplaceFile | null): Acts {
  const history = createHistory();
  let queue: Promise<unknown> = Promise.resolve();
  /** One after the other: the edit of each is made for what the one before has left. */
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const done = queue.then(run);
    queue = done.catch(() => {});
    return done;
  };

  const ask = async (act: AnnotationAct, by: string | null): Promise<Asked> => {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const params: AnnotateParams = { act, by };
      const result = await client.sendRequest<AnnotateResult>(annotate, params);
      if ('problem' in result) return result;
      const changes = await toFileChanges(client, result.edit, result.bases);
      if (changes !== 'stale') return { changes, ids: result.ids };
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const message = vscode.l10n.t('The annotation file changes all the time. Try again.');
    return { problem: { message, place: null } };
  };
  const write = async (changes: readonly FileChange[], { preview }: ActOptions): Promise<boolean> => {
    const confirm = preview === undefined ? {} : { confirm: { needsConfirmation: true, label: preview } };
    if (!(await writeChanges(changes, { client, replaceFile, ...confirm }))) return false;
    history.add(changes);
    return true;
  };
  const perform = async (
    acts: readonly AnnotationAct[],
    options: ActOptions,
  ): Promise<readonly string[] | undefined> => {
    const by = options.by === null ? null : await author.handle();
    if (by === undefined) return undefined;
    const ids: string[] = [];
    let pending: FileChange[] = [];
    for (const act of acts) {
      const asked = await ask(act, by);
      if ('problem' in asked) {
        void tellProblem(client, asked.problem);
        return undefined;
      }
      ids.push(...asked.ids);
      // Changes of different files are one step.
      if (asked.changes.some(({ uri }) => pending.some((other) => other.uri.toString() === uri.toString()))) {
        if (!(await write(pending, options))) return undefined;
        pending = [];
        const again = await ask(act, by);
        if ('problem' in again) {
          void tellProblem(client, again.problem);
          return undefined;
        }
        pending.push(...again.changes);
      } else {
        pending.push(...asked.changes);
      }
    }
    const changed = pending.filter(({ before, after }) => before !== after);
    if (changed.length > 0 && !(await write(changed, options))) return undefined;
    return ids;
  };

  return {
    perform: (acts, options = {}) => inTurn(() => perform(acts, options)),
    undo: () =>
      inTurn(async () => {
        const undone = await history.takeBack();
        if (undone === 'nothing') {
          void vscode.window.showInformationMessage(vscode.l10n.t('There is no annotation of this session to undo.'));
        } else if ('changedSince' in undone) {
          const message = vscode.l10n.t('This cannot be undone here: the same lines have been edited since.');
          const uri = client.code2ProtocolConverter.asUri(undone.changedSince);
          const start = { line: 0, character: 0 };
          void tellProblem(client, { message, place: { uri, range: { start, end: start } } });
        } else {
          await writeChanges(undone.changes, { client, replaceFile });
        }
      }),
  };
}

type Problem = Extract<AnnotateResult, { problem: unknown }>['problem'];
type Asked = { readonly changes: FileChange[]; readonly ids: readonly string[] } | { readonly problem: Problem };

async function tellProblem(client: BaseLanguageClient, { message, place }: Problem): Promise<void> {
  const open = vscode.l10n.t('Show the Place');
  const chosen = await vscode.window.showWarningMessage(message, ...(place === null ? [] : [open]));
  if (chosen === open && place !== null) await reveal(client, place satisfies Location, { preview: false });
}
