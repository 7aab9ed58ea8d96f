import type { ArticleInput, Change } from '../../corpus/apply.ts';
import { createCorpus } from '../../corpus/corpus.ts';
import type { Snapshot } from '../../corpus/snapshot.ts';
import { articlesOfPaths, namesOfWorkspace } from '../cli/articles.ts';
import { decisionsOfWorkspace } from '../cli/decisions.ts';

/** The articles at some paths, without any those of the workspace in the current folder, as they are whenever they are asked for. */
export interface Workspace {
  /** Reads the files again; only what changed is analysed and compared anew. One at a time. */
  read(): Promise<Snapshot>;
}

export function openWorkspace(paths: readonly string[]): Workspace {
  const corpus = createCorpus();
  let last: Promise<unknown> = Promise.resolve();

  async function read(): Promise<Snapshot> {
    corpus.settleNames((await namesOfWorkspace()).names);
    const inputs: ArticleInput[] = [];
    for await (const article of (await articlesOfPaths(paths)).articles) inputs.push(article);
    const there = new Set(inputs.map(({ uri }) => uri));
    const gone = [...corpus.snapshot.articles.keys()].filter((uri) => !there.has(uri));
    corpus.apply([
      ...gone.map((uri): Change => ({ kind: 'remove', uri })),
      ...inputs.map((article): Change => ({ kind: 'set', article })),
      ...(await decisionsOfWorkspace()).changes,
    ]);
    for (const _ of corpus.settle());
    return corpus.snapshot;
  }

  return {
    read: () => {
      const next = last.then(read, read);
      last = next.catch(() => {});
      return next;
    },
  };
}
