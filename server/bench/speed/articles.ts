import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { varyText } from './vary.ts';

/** 772 news articles in 35 topics, which lie beside the project and are not part of it. */
const source = fileURLToPath(new URL('../../../../shared/data/claims/ecbplus_train.jsonl', import.meta.url));

/** The texts of the articles: one sentence a paragraph; `null` where the data is absent. */
export function readArticles(): readonly string[] | null {
  if (!existsSync(source)) return null;
  const lines = readFileSync(source, 'utf8').trimEnd().split('\n');
  return lines.map((line) => (JSON.parse(line) as { sentences: string[] }).sentences.map(detokenise).join('\n\n'));
}

/** What a reader of the benchmark is told where the data is absent. */
export const absent = `skipped: ${source} is absent`;

/** Writes the articles `times` over into `folder`, each time with other names and numbers. */
export function writeArticles(articles: readonly string[], folder: string, times: number): void {
  mkdirSync(join(folder, 'seeds'), { recursive: true });
  for (let copy = 0; copy < times; copy++) {
    for (const [i, article] of articles.entries()) {
      writeFileSync(join(folder, 'seeds', `${copy}-${String(i).padStart(4, '0')}.txt`), varyText(article, copy));
    }
  }
}

/** The data has spaces around punctuation, and quotation marks as pairs of grave accents and apostrophes. */
function detokenise(sentence: string): string {
  return sentence
    .replace(/`` ?| ?''(?= |$)/g, '"')
    .replace(/ (?=[,.;:!?)\]%]|n't\b|'(?:s|re|ve|ll|d|m)\b)/g, '')
    .replace(/([([$£€]) /g, '$1');
}
