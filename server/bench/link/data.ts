import { existsSync, readFileSync } from 'node:fs';

export type Label = 'same' | 'disputed' | 'related' | 'unrelated';

/** Two sentences that a person has labelled. */
export interface LabelledPair {
  readonly a: string;
  readonly b: string;
  readonly label: Label;
  /** The topic of ECB+, or `null` for sentences written for this project. */
  readonly topic: string | null;
}

export interface EventSentence {
  readonly text: string;
  readonly topic: string;
  readonly article: string;
  /** The events that it mentions; their identities hold across articles. */
  readonly events: ReadonlySet<string>;
  /** True where the set's makers checked the annotation of the sentence. */
  readonly isChecked: boolean;
}

/** A news article of ECB+, as its file gives it. */
export interface Article {
  readonly id: string;
  readonly topic: string;
  readonly sentences: readonly string[];
  readonly validated: readonly number[];
  readonly mentions: readonly { readonly type: string; readonly inst: string; readonly sent: number }[];
}

const ecb = new URL('../../../../shared/data/claims/ecbplus_train.jsonl', import.meta.url);

/** Whether the public data is on this machine: it is no part of the repository. */
export const dataIsThere: boolean = existsSync(ecb);

/** The sentences of ECB+ that mention an event. */
export function readEventSentences(): EventSentence[] {
  return readArticles().flatMap(({ id, topic, sentences, validated, mentions }) =>
    sentences.flatMap((text, i) => {
      const events = mentions.filter(({ sent, type }) => sent === i && type.includes('ACTION')).map(({ inst }) => inst);
      if (events.length === 0) return [];
      return [{ text, topic, article: id, events: new Set(events), isChecked: validated.includes(i) }];
    }),
  );
}

interface Numbered {
  readonly article: string;
  readonly sentence: number;
}

/** The labelled pairs of ECB+, by article and number of the sentence. */
export function readEcbLabels(): { readonly a: Numbered; readonly b: Numbered; readonly label: Label }[] {
  return readLines(new URL('ecb-labels.jsonl', import.meta.url));
}

/** The pairs of sentences of ECB+ that are labelled as disputes or none. */
export function readDisputeLabels(): { readonly a: Numbered; readonly b: Numbered; readonly isDispute: boolean }[] {
  return readLines(new URL('ecb-disputes.jsonl', import.meta.url));
}

export function readLabelledPairs(): LabelledPair[] {
  const articles = new Map(readArticles().map((article) => [article.id, article]));
  const resolve = ({ article, sentence }: Numbered) => (articles.get(article) as Article).sentences[sentence] as string;
  const ofEcb = readEcbLabels();
  const own = readLines<{ a: string; b: string; label: Label }>(new URL('own-pairs.jsonl', import.meta.url));
  return [
    ...ofEcb.map(({ a, b, label }) => ({
      a: resolve(a),
      b: resolve(b),
      label,
      topic: articles.get(a.article)?.topic ?? '',
    })),
    ...own.map(({ a, b, label }) => ({ a, b, label, topic: null })),
  ];
}

export function readArticles(): Article[] {
  return readLines<Article>(ecb);
}

function readLines<T>(file: URL): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}
