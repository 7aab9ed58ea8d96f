import { compare } from '../../src/link/link.ts';
import { noStatistics, prepareSentence } from '../../src/link/sentence.ts';
import type { Article } from '../link/data.ts';
import { jaccard, type Similarity, sharedWeight, tfIdfCosine } from './baseline/similarity.ts';
import { inverseDocumentFrequency } from './baseline/words.ts';
import { readLines } from './data.ts';
import { averagePrecision } from './score.ts';
import { absent, ours, type Row } from './table.ts';

interface Sentence {
  readonly article: string;
  readonly text: string;
  /** The instances of events that it mentions. */
  readonly events: ReadonlySet<string>;
}

/**
 * ECB+: how often the sentence of another article of its topic that `same` puts first mentions the same event (P@1), and the
 * mean average precision of the whole ranking (MAP).
 */
export function* measurePartners(isAlone: boolean): Generator<Row> {
  const articles = readLines<Article>('data/claims/ecbplus_train.jsonl');
  if (articles === null) {
    yield absent('../shared/data/claims/ecbplus_train.jsonl');
    return;
  }
  const topics = [...new Set(articles.map(({ topic }) => topic))];
  const kept = topics.filter((_, index) => index % keptEvery === 1);
  const [set, size] = ['ECB+, sentences of one event', `${kept.length} topics`];
  const groups = kept.map((topic) => articles.filter((article) => article.topic === topic).flatMap(sentencesOf));
  const weightOf = inverseDocumentFrequency(articles.flatMap(({ sentences }) => sentences));
  const prepared = new Map(groups.flat().map(({ text }) => [text, prepareSentence(text)]));
  const same: Similarity = (a, b) => {
    const [x, y] = [prepared.get(a), prepared.get(b)];
    return x === undefined || y === undefined ? 0 : compare(x, y, noStatistics).same;
  };
  const baselines = {
    'shared weight': sharedWeight(weightOf),
    'TF-IDF cosine': tfIdfCosine(weightOf),
    Jaccard: jaccard,
  };
  const systems: Record<string, Similarity> = { [ours]: same, ...(isAlone ? {} : baselines) };
  for (const [system, similarity] of Object.entries(systems))
    yield { set, size, system, figures: rank(groups, similarity) };
}

/** One topic in so many is enough for a minute. */
const keptEvery = 5;

function sentencesOf({ id, sentences, validated, mentions }: Article): Sentence[] {
  return validated.flatMap((index) => {
    const text = sentences[index];
    if (text === undefined) return [];
    const events = mentions.filter(({ type, sent }) => sent === index && /^(?:NEG_)?ACTION/.test(type));
    return [{ article: id, text, events: new Set(events.map(({ inst }) => inst)) }];
  });
}

function rank(groups: readonly (readonly Sentence[])[], similarity: Similarity): { 'P@1': number; MAP: number } {
  let [queries, first, precisions] = [0, 0, 0];
  for (const sentences of groups) {
    const scores = new Map<Sentence, Map<Sentence, number>>();
    const scoreOf = (a: Sentence, b: Sentence) => scores.get(a)?.get(b) ?? scores.get(b)?.get(a);
    for (const sentence of sentences) {
      const mine = new Map<Sentence, number>();
      scores.set(sentence, mine);
      const others = sentences.filter(({ article }) => article !== sentence.article);
      const answers = others.map((other) => {
        const score = scoreOf(sentence, other) ?? similarity(sentence.text, other.text);
        mine.set(other, score);
        return { isWanted: [...sentence.events].some((event) => other.events.has(event)), score };
      });
      if (!answers.some(({ isWanted }) => isWanted)) continue;
      queries++;
      const best = Math.max(...answers.map(({ score }) => score));
      const top = answers.filter(({ score }) => score === best);
      first += top.filter(({ isWanted }) => isWanted).length / top.length;
      precisions += averagePrecision(answers);
    }
  }
  return { 'P@1': first / queries, MAP: precisions / queries };
}
