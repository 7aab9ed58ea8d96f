import { readFileSync, writeFileSync } from 'node:fs';
import { readWords } from '../../src/link/terms.ts';

/**
 * Counts in how many sentences of general news each stem stands and writes the table that the ranker weighs words by.
 * Run: `node bench/link/frequencies.ts`, in `server/`. A topic of ECB+ is some twenty articles on one event: of a topic a stem
 * counts a dozen times at most, unless other topics have it as often, so that the event's own words stay rare.
 */
const data = new URL('../../../../shared/data/', import.meta.url);
const mostOfOneTopic = 12;
const leastOften = 4;
const steps = 40;

/** The table as it is written: for each level of rarity, the stems that have it. */
function countStems(): { levels: string[]; sentences: number } {
  const frequencies = new Map<string, number>();
  let sentences = 0;
  const add = (stem: string, n: number) => frequencies.set(stem, (frequencies.get(stem) ?? 0) + n);
  const topics = new Map<string, Map<string, number>>();
  for (const { topic, sentences: texts } of read<{ topic: string; sentences: string[] }>(
    'claims/ecbplus_train.jsonl',
  )) {
    sentences += texts.length;
    topics.set(topic, countIn(texts, topics.get(topic)));
  }
  const means = new Map<string, number>();
  for (const counts of topics.values())
    for (const [stem, n] of counts) means.set(stem, (means.get(stem) ?? 0) + n / topics.size);
  for (const counts of topics.values())
    for (const [stem, n] of counts) add(stem, Math.min(n, Math.max(mostOfOneTopic, 3 * (means.get(stem) as number))));
  for (const set of ['gmb_part', 'wikigold'])
    for (const { text } of read<{ text: string }>(`organisations/${set}.jsonl`)) {
      const texts = text.split('\n');
      sentences += texts.length;
      for (const [stem, n] of countIn(texts)) add(stem, n);
    }
  const levels: string[][] = Array.from({ length: steps + 1 }, () => []);
  for (const [stem, n] of [...frequencies].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (n < leastOften || !/^\p{L}[\p{L}\d.&'’-]+$/u.test(stem)) continue;
    const rarity = 1 - Math.log(n) / Math.log(sentences);
    levels[Math.max(0, Math.round(rarity * steps))]?.push(stem);
  }
  return { levels: levels.map((stems) => stems.join(' ')), sentences };
}

/** In how many of the texts each stem stands. */
function countIn(texts: readonly string[], counts = new Map<string, number>()): Map<string, number> {
  for (const text of texts)
    for (const stem of new Set(readWords(text).map((word) => word.stem))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

function read<T>(path: string): T[] {
  const lines = readFileSync(new URL(path, data), 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as T);
}

function main(): void {
  const { levels, sentences } = countStems();
  while (levels.at(-1) === '') levels.pop();
  const text = `/**
 * How rare the stems of words are in general news: the index of a line by \`steps\` is the scaled inverse document frequency
 * (1 − ln n / ln N) over ${sentences.toLocaleString('en')} sentences. Written by \`bench/link/frequencies.ts\` from ECB+ (Cybulska and Vossen 2014, CC
 * BY 3.0), the Groningen Meaning Bank (public-domain newswire) and Wikigold (CC BY 4.0): counts only, no text.
 */
export const steps = ${steps};

export const levels: readonly string[] = [
${levels.map((line) => `  ${JSON.stringify(line).replaceAll("'", "\\'").replace(/^"|"$/g, "'")},\n`).join('')}];
`;
  writeFileSync(new URL('../../src/link/rank/weights/frequencies.ts', import.meta.url), text);
}

main();
