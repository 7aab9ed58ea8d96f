import { readdirSync, readFileSync } from 'node:fs';
import { buildSnapshot } from '../../src/corpus/build.ts';
import { renderGolden } from './render.ts';

const root = new URL('../../../', import.meta.url);

/** Where the recorded output lies. */
export const recorded = new URL('../golden/', import.meta.url);

/** What is found in the articles of the workspace now, by the name of the file that records it. */
export function renderSeeds(): Map<string, string> {
  const names = readdirSync(new URL('seeds/', root)).filter((name) => name.endsWith('.txt'));
  const snapshot = buildSnapshot(
    names.map((name) => ({ uri: `seeds/${name}`, text: readFileSync(new URL(`seeds/${name}`, root), 'utf8') })),
  );
  return new Map(
    [...snapshot.articles.values()].map((article) => [
      article.uri.slice('seeds/'.length),
      renderGolden(snapshot, article),
    ]),
  );
}
