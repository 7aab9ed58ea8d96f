import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { buildSnapshot } from '../../src/corpus/build.ts';
import { type DisputeKind, kindOf } from '../../src/link/dispute-rate.ts';
import { judgeTopic } from '../../test/link/topic-fixture.ts';
import { type Article, dataIsThere, readArticles, readDisputeLabels } from './data.ts';

/**
 * Counts how many of the disputes of each kind are right, between and inside the articles of ECB+, in corpora of one topic and
 * of half of them, and in the articles written for the tests, and writes the rates. Run: `node bench/link/fit-disputes.ts`, in
 * `server/`, whenever a rule changed what is shown. A kind with a rate below one half is not shown, and so not counted again
 * before a higher one is written for it.
 */
interface Found {
  readonly kind: DisputeKind;
  readonly isRight: boolean;
  readonly weight: number;
}

/** Articles written to hold disputes have more of them than the news. */
const ofInvented = 0.25;
/** One right and one wrong before anything is counted (Laplace). */
const prior = 1;
const gap = '\n\n';

function readEcb(): Found[] {
  const articles = readArticles();
  const byId = new Map(articles.map((article) => [article.id, article]));
  const sentenceAt = (id: string, sentence: number) => byId.get(id)?.sentences[sentence] ?? '';
  const labels = new Map(
    readDisputeLabels().map(({ a, b, isDispute }) => [
      keyOf(sentenceAt(a.article, a.sentence), sentenceAt(b.article, b.sentence)),
      isDispute,
    ]),
  );
  const halves = [0, 1].map((rest) => articles.filter(({ topic }) => Number(topic) % 2 === rest));
  const topics = [...new Set(articles.map(({ topic }) => topic))];
  const corpora = [...halves, ...topics.map((topic) => articles.filter((article) => article.topic === topic))];
  const found = new Map<string, Found>();
  for (const corpus of corpora) {
    const snapshot = buildSnapshot(corpus.map(({ id, sentences }) => ({ uri: id, text: sentences.join(gap) })));
    for (const link of snapshot.links.all) {
      const [a, b] = [snapshot.claims.get(link.source), snapshot.claims.get(link.target)];
      const code = link.evidence[0]?.code;
      if (link.relation !== 'disputed' || a === undefined || b === undefined || code === undefined) continue;
      const [x = '', y = ''] = [a, b].map(({ uri, claim }) => sentenceAround(byId.get(uri) as Article, claim.start));
      const isRight = labels.get(keyOf(x, y));
      if (isRight === undefined) console.log(`not labelled yet: ${a.uri} ${b.uri}\n  ${x}\n  ${y}`);
      else found.set(keyOf(x, y), { kind: kindOf(code), isRight, weight: 1 });
    }
  }
  return [...found.values()];
}

/** One sentence can stand in several articles; their order is no matter. */
function keyOf(a: string, b: string): string {
  return [a, b].sort().join(gap);
}

function sentenceAround({ sentences }: Article, offset: number): string {
  let end = 0;
  for (const sentence of sentences) {
    end += sentence.length + gap.length;
    if (offset < end) return sentence;
  }
  return '';
}

function readInvented(): Found[] {
  const folder = new URL('../../test/link/topics/', import.meta.url);
  return readdirSync(folder).flatMap((file) =>
    judgeTopic(readFileSync(new URL(file, folder), 'utf8')).disputes.map(({ code, isRight }) => ({
      kind: kindOf(code),
      isRight,
      weight: ofInvented,
    })),
  );
}

function main(): void {
  if (!dataIsThere) {
    console.log('The public data is not on this machine (../shared/data): nothing to count.');
    return;
  }
  const found = [...readEcb(), ...readInvented()];
  const kinds: readonly DisputeKind[] = ['denial', 'negation', 'position', 'quantity', 'other'];
  const lines = kinds.map((kind) => {
    const own = found.filter((one) => one.kind === kind);
    const sum = (list: readonly Found[]) => list.reduce((total, { weight }) => total + weight, 0);
    const rate = (sum(own.filter(({ isRight }) => isRight)) + prior) / (sum(own) + 2 * prior);
    console.log(
      `${kind}: ${own.filter(({ isRight }) => isRight).length} of ${own.length} right, rate ${rate.toFixed(2)}`,
    );
    return `  ${kind}: ${rate.toFixed(2)},`;
  });
  const text = `// Written by \`bench/link/fit-disputes.ts\`. Counted on ECB+ (Cybulska and Vossen 2014, CC BY 3.0), labelled for this project, and
// on the articles of \`test/link/topics\`, written for it (MIT).

/** The share of the disputes of each kind that is right. */
export const disputeRates = {
${lines.join('\n')}
} as const;
`;
  writeFileSync(new URL('../../src/link/rank/weights/disputes.ts', import.meta.url), text);
}

main();
