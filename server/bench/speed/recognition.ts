import { createRequire } from 'node:module';
import { analyse } from '../../src/recognise/analyse.ts';

/** Megabytes of UTF-8 text a second of processor time, this program's analysis and wink-nlp's whole pipeline. */
export function measureRecognition(articles: readonly string[]): { own: number; wink: number } {
  const require = createRequire(import.meta.url);
  const wink = require('wink-nlp')(require('wink-eng-lite-web-model'));
  return {
    own: throughput(articles, (text) => analyse(text)),
    wink: throughput(articles, (text) => wink.readDoc(text)),
  };
}

/** After one round to warm up, the median of five rounds. */
function throughput(articles: readonly string[], read: (text: string) => unknown): number {
  const megabytes = articles.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const rounds = Array.from({ length: 6 }, () => {
    const start = process.cpuUsage();
    for (const text of articles) read(text);
    const { user, system } = process.cpuUsage(start);
    return megabytes / ((user + system) / 1e6);
  });
  return median(rounds.slice(1));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which the share `q` of the values lies. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}
