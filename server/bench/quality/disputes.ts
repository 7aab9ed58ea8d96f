import { readFileSync } from 'node:fs';
import { buildSnapshot } from '../../src/corpus/build.ts';
import type { Article } from '../link/data.ts';
import { readLines } from './data.ts';
import { calibrationError } from './score.ts';
import { absent, ours, type Row } from './table.ts';

interface Place {
  readonly article: string;
  readonly sentence: number;
}

interface Label {
  readonly a: Place;
  readonly b: Place;
  readonly isDispute: boolean;
}

const labelled = new URL('../link/ecb-disputes.jsonl', import.meta.url);
const gap = '\n\n';

/**
 * ECB+, the topics with an even number as one corpus: how many of the disputes shown between two articles are such that one
 * side denies or contradicts the other, by labels of people. A dispute that nobody has read yet counts as none, so that
 * whoever shows more labels more.
 */
export function* measureDisputes(): Generator<Row> {
  const articles = readLines<Article>('data/claims/ecbplus_train.jsonl');
  if (articles === null) {
    yield absent('../shared/data/claims/ecbplus_train.jsonl');
    return;
  }
  const byId = new Map(articles.map((article) => [article.id, article]));
  const sentenceAt = ({ article, sentence }: Place) => byId.get(article)?.sentences[sentence] ?? '';
  const labels = new Map(
    readFileSync(labelled, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Label)
      .map(({ a, b, isDispute }) => [keyOf(sentenceAt(a), sentenceAt(b)), isDispute]),
  );
  const kept = articles.filter(({ topic }) => Number(topic) % 2 === 0);
  const snapshot = buildSnapshot(kept.map(({ id, sentences }) => ({ uri: id, text: sentences.join(gap) })));
  const shown = new Map<string, number>();
  for (const link of snapshot.links.all) {
    const [a, b] = [snapshot.claims.get(link.source), snapshot.claims.get(link.target)];
    if (link.relation !== 'disputed' || a === undefined || b === undefined || a.uri === b.uri) continue;
    const texts = [a, b].map(({ uri, claim }) => sentenceAround(byId.get(uri)?.sentences ?? [], claim.start));
    shown.set(keyOf(texts[0] ?? '', texts[1] ?? ''), link.score);
  }
  const answers = [...shown].map(([key, score]) => ({ isWanted: labels.get(key) ?? false, score }));
  const right = answers.filter(({ isWanted }) => isWanted).length;
  const unread = [...shown.keys()].filter((key) => !labels.has(key)).length;
  yield {
    set: 'ECB+, disputes shown between articles',
    size: `${shown.size} shown, ${unread} of them unread`,
    system: ours,
    figures: { P: right / Math.max(1, shown.size), right, 'calibration error': calibrationError(answers) },
  };
}

/** One sentence can stand in several articles; their order is no matter. */
function keyOf(a: string, b: string): string {
  return [a, b].sort().join(gap);
}

function sentenceAround(sentences: readonly string[], offset: number): string {
  let end = 0;
  for (const sentence of sentences) {
    end += sentence.length + gap.length;
    if (offset < end) return sentence;
  }
  return '';
}
