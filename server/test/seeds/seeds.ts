import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createCorpus } from '../../src/corpus/corpus.ts';
import { claimsPath } from '../../src/corpus/decisions.ts';
import { renderGolden } from './render.ts';

const root = new URL('../../../', import.meta.url);

/** Where the recorded output lies. */
export const recorded = new URL('../golden/', import.meta.url);

/** What is found in the articles of the workspace now, with what is decided there, by the name of the file that records it. */
export function renderSeeds(): Map<string, string> {
  const names = readdirSync(new URL('seeds/', root)).filter((name) => name.endsWith('.txt'));
  const corpus = createCorpus();
  const text = readFileSync(new URL(claimsPath, root), 'utf8');
  corpus.apply([
    ...names.map((name) => {
      const article = { uri: `seeds/${name}`, text: readFileSync(new URL(`seeds/${name}`, root), 'utf8') };
      return { kind: 'set', article } as const;
    }),
    {
      kind: 'setAnnotations',
      file: { folder: '.', uri: `./${claimsPath}`, text, uriOf: (article: string) => article },
    },
  ]);
  for (const _ of corpus.settle());
  const { snapshot } = corpus;
  assert.deepEqual(snapshot.decisions.problems, []);
  return new Map(
    [...snapshot.articles.values()].map((article) => [
      article.uri.slice('seeds/'.length),
      renderGolden(snapshot, article),
    ]),
  );
}
