import { readdirSync, readFileSync } from 'node:fs';
import { resolveIdentities } from '../../src/link/identity.ts';
import { prepareClaims } from '../../src/link/link.ts';
import type { PreparedClaim } from '../../src/link/model.ts';
import { isLikelyStory } from '../../src/link/story.ts';
import { analyse } from '../../src/recognise/analyse.ts';
import { overlap } from '../../src/text/span.ts';
import { type Article, readArticles, readEcbLabels } from './data.ts';

/** Two claims of two articles that tell one story, and whether they say the same. */
export interface StoryPair {
  readonly a: PreparedClaim;
  readonly b: PreparedClaim;
  readonly isSame: boolean;
  readonly weight: number;
  /** Pairs of one group are seen, or kept aside, together. */
  readonly group: string;
}

/** Labelled pairs were drawn from those that are hard to tell; pairs of another event only stand for the many of their kind. */
const weightOfLabelled = 0.1;
const weightOfDrawn = 0.3;
const drawnOfTopic = 160;

const topics = new URL('../../test/link/topics/', import.meta.url);

/** All pairs over the two articles of each topic written for the tests, as they are met, and pairs of ECB+. */
export function readStoryPairs(): StoryPair[] {
  const ofTests = readdirSync(topics).flatMap((file) => readTopic(file, readFileSync(new URL(file, topics), 'utf8')));
  const articles = new Map<string, Article[]>();
  for (const article of readArticles()) articles.set(article.topic, [...(articles.get(article.topic) ?? []), article]);
  return [...ofTests, ...[...articles].flatMap(([topic, ofTopic]) => readEcbTopic(topic, ofTopic))];
}

/** What a reader accepts as the same but does not demand is left out. */
function readTopic(group: string, fixture: string): StoryPair[] {
  const [, left, right, list] = fixture.split(/^== (?:left|right|links)\n/mu) as [string, string, string, string];
  const lines = list.trim().split('\n');
  const isListed = (kinds: RegExp, a: string, b: string) =>
    lines.some((line) => {
      const [kind, rest] = line.split(/: (.*)/su) as [string, string];
      const parts = rest.split(' | ');
      if (!kinds.test(kind)) return false;
      if (kind === 'for' || kind === 'against')
        return [a, b].every((text) => parts.some((part) => text.includes(part)));
      const [x, y] = parts as [string, string];
      return (a.includes(x) && b.includes(y)) || (a.includes(y) && b.includes(x));
    });
  const [first, second] = prepareAll([left, right]) as [PreparedClaim[], PreparedClaim[]];
  return first.flatMap((a) =>
    second.flatMap((b) => {
      const texts = [a.context.claim.text, b.context.claim.text] as const;
      const isSame = isListed(/^same$/u, ...texts);
      if (!isSame && isListed(/^(?:same\?|for|against)$/u, ...texts)) return [];
      return [{ a, b, isSame, weight: 1, group }];
    }),
  );
}

function readEcbTopic(topic: string, articles: readonly Article[]): StoryPair[] {
  const claims = prepareAll(articles.map(({ sentences }) => sentences.join('\n\n')));
  const indexOf = new Map(articles.map(({ id }, i) => [id, i]));
  const claimOf = (article: number, sentence: number) =>
    claimOfSentence(claims[article] as PreparedClaim[], (articles[article] as Article).sentences, sentence);
  const labelled = readEcbLabels().flatMap(({ a, b, label }): StoryPair[] => {
    const [i, j] = [indexOf.get(a.article), indexOf.get(b.article)];
    if (i === undefined || j === undefined) return [];
    return pairOf(claimOf(i, a.sentence), claimOf(j, b.sentence), label === 'same', weightOfLabelled);
  });
  const drawn = Array.from({ length: drawnOfTopic }).flatMap((): StoryPair[] => {
    const [i, j] = [draw(articles.length), draw(articles.length)];
    const [first, second] = [articles[i] as Article, articles[j] as Article];
    const [m, n] = [first.validated[draw(first.validated.length)], second.validated[draw(second.validated.length)]];
    if (i === j || m === undefined || n === undefined) return [];
    const events = eventsOf(second, n);
    if (eventsOf(first, m).some((event) => events.includes(event))) return [];
    return pairOf(claimOf(i, m), claimOf(j, n), false, weightOfDrawn);
  });
  return [...labelled, ...drawn];

  function pairOf(a: PreparedClaim | null, b: PreparedClaim | null, isSame: boolean, weight: number): StoryPair[] {
    if (a === null || b === null || !isLikelyStory(a.topic, b.topic)) return [];
    return [{ a, b, isSame, weight, group: topic }];
  }
}

function eventsOf({ mentions }: Article, sentence: number): string[] {
  return mentions.filter(({ sent, type }) => sent === sentence && type.includes('ACTION')).map(({ inst }) => inst);
}

/** The names of the articles are resolved together, as in a corpus. */
function prepareAll(texts: readonly string[]): PreparedClaim[][] {
  const articles = texts.map((text, i) => ({ uri: `${i}`, analysis: analyse(text) }));
  const identities = resolveIdentities(new Map(articles.map(({ uri, analysis }) => [uri, analysis.names])));
  return articles.map(({ uri, analysis }) => prepareClaims(analysis, (key) => identities.of(uri, key).id));
}

/** The longest of the claims of a sentence; sentences stand a blank line apart. */
function claimOfSentence(
  claims: readonly PreparedClaim[],
  sentences: readonly string[],
  sentence: number,
): PreparedClaim | null {
  const start = sentences.slice(0, sentence).reduce((sum, { length }) => sum + length + 2, 0);
  const span = { start, end: start + (sentences[sentence] as string).length };
  let longest: PreparedClaim | null = null;
  for (const claim of claims)
    if (
      overlap(claim.context.claim, span) > 0 &&
      claim.context.claim.text.length > (longest?.context.claim.text.length ?? 0)
    )
      longest = claim;
  return longest;
}

let seed = 7;

/** An index below `size`, the same in every run. */
function draw(size: number): number {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 2 ** 32) * size);
}
