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

/** How often an edit is asked for again because a file has become another one meanwhile, and after how long each. */
const attempts = 60;
const pause = 50;

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
    const params: AnnotateParams = { act, by };
    const result = await client.sendRequest<AnnotateResult>(annotate, params);
    if ('problem' in result) return result;
    const changes = await toFileChanges(client, result.edit, result.bases);
    return changes === 'stale' ? changes : { changes, ids: result.ids };
  };
  /** The changes of as many of the acts as are about different files, and are one step therefore. */
  const askStep = async (
    acts: readonly AnnotationAct[],
    by: string | null,
  ): Promise<Step | Exclude<Asked, Answered>> => {
    const step = { changes: [] as FileChange[], ids: [] as string[], count: 0 };
    for (const act of acts) {
      const asked = await ask(act, by);
      if (asked === 'stale' || 'problem' in asked) return asked;
      const known = new Set(step.changes.map(({ uri }) => uri.toString()));
      if (asked.changes.some(({ uri }) => known.has(uri.toString()))) break;
      step.changes.push(...asked.changes);
      step.ids.push(...asked.ids);
      step.count++;
    }
    return step;
  };
  const write = async (changes: readonly FileChange[], { preview }: ActOptions) => {
    const changed = changes.filter(({ before, after }) => before !== after);
    if (changed.length === 0) return 'written';
    const confirm = preview === undefined ? {} : { confirm: { needsConfirmation: true, label: preview } };
    const written = await writeChanges(changed, { client, replaceFile, ...confirm });
    if (written === 'written') history.add(changed);
    return written;
  };
  const perform = async (
    acts: readonly AnnotationAct[],
    options: ActOptions,
  ): Promise<readonly string[] | undefined> => {
    const by = options.by === null ? null : await author.handle();
    if (by === undefined) return undefined;
    const ids: string[] = [];
    let [done, attempt] = [0, 0];
    while (done < acts.length) {
      const step = await askStep(acts.slice(done), by);
      if (step !== 'stale' && 'problem' in step) return tell(step.problem);
      const written = step === 'stale' ? step : await write(step.changes, options);
      if (written === 'refused') return undefined;
      if (written === 'stale') {
        if (++attempt === attempts) return tell({ message: unsteady(), place: null });
        await new Promise((resolve) => setTimeout(resolve, pause));
      } else if (step !== 'stale') {
        ids.push(...step.ids);
        done += step.count;
      }
    }
    return ids;
  };
  const undo = async (): Promise<void> => {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const undone = await history.takeBack();
      if (undone === 'nothing') {
        void vscode.window.showInformationMessage(vscode.l10n.t('There is no annotation of this session to undo.'));
        return;
      }
      if ('changedSince' in undone) {
        const message = vscode.l10n.t('This cannot be undone here: the same lines have been edited since.');
        const uri = client.code2ProtocolConverter.asUri(undone.changedSince);
        const start = { line: 0, character: 0 };
        return tell({ message, place: { uri, range: { start, end: start } } });
      }
      if ((await writeChanges(undone.changes, { client, replaceFile })) !== 'stale') return;
      history.add(undone.step);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    return tell({ message: unsteady(), place: null });
  };
  const tell = (problem: Problem): undefined => {
    void tellProblem(client, problem);
  };

  return { perform: (acts, options = {}) => inTurn(() => perform(acts, options)), undo: () => inTurn(undo) };
}

type Problem = Extract<AnnotateResult, { problem: unknown }>['problem'];
interface Answered {
  readonly changes: readonly FileChange[];
  readonly ids: readonly string[];
}
type Asked = Answered | { readonly problem: Problem } | 'stale';
interface Step extends Answered {
  /** How many acts it is. */
  readonly count: number;
}

function unsteady(): string {
  return vscode.l10n.t('The annotation file changes all the time. Try again.');
}

async function tellProblem(client: BaseLanguageClient, { message, place }: Problem): Promise<void> {
  const open = vscode.l10n.t('Show the Place');
  const chosen = await vscode.window.showWarningMessage(message, ...(place === null ? [] : [open]));
  if (chosen === open && place !== null) await reveal(client, place satisfies Location, { preview: false });
}
