import type { Article, ClaimEntry, Snapshot } from '../snapshot.ts';
import { foldWords, type SoughtWord } from './word-match.ts';

/** The claims that have every word, in their own words or in the name of who says it, the best match first. */
export function findClaims(snapshot: Snapshot, words: readonly SoughtWord[], limit: number): ClaimEntry[] {
  const { bases, slots, places } = indexOf(snapshot.articles);
  const scores = new Float32Array(slots);
  /** How many of the words so far a claim has. */
  const counts = new Uint16Array(slots);
  words.forEach((word, round) => {
    const best = new Float32Array(slots);
    for (const [text, holders] of places) {
      const quality = word.match(text);
      if (quality > 0) for (const slot of holders) best[slot] = Math.max(best[slot] as number, quality);
    }
    best.forEach((quality, slot) => {
      if (quality === 0 || counts[slot] !== round) return;
      counts[slot] = round + 1;
      scores[slot] = (scores[slot] as number) + quality;
    });
  });
  const found: number[] = [];
  for (let slot = 0; slot < slots; slot++) if (counts[slot] === words.length) found.push(slot);
  // The sort is stable: what matches alike stays in the order of the corpus.
  found.sort((a, b) => (scores[b] as number) - (scores[a] as number));
  return found.slice(0, limit).map((slot) => entryAt(snapshot, bases, slot));
}

interface ClaimIndex {
  /** The slot of the first claim of each article, in the order of the corpus. */
  readonly bases: readonly { readonly uri: string; readonly base: number }[];
  readonly slots: number;
  /** The slots of the claims that have a word. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

const indexes = new WeakMap<Snapshot['articles'], ClaimIndex>();

/** Made when it is first asked for, of what is kept of each article: nothing has to be kept up to date. */
function indexOf(articles: Snapshot['articles']): ClaimIndex {
  let index = indexes.get(articles);
  if (index === undefined) {
    index = makeIndex(articles);
    indexes.set(articles, index);
  }
  return index;
}

function makeIndex(articles: Snapshot['articles']): ClaimIndex {
  const places = new Map<string, number[]>();
  const bases: { uri: string; base: number }[] = [];
  let slots = 0;
  for (const article of articles.values()) {
    bases.push({ uri: article.uri, base: slots });
    for (const [word, claims] of wordsOf(article)) {
      let holders = places.get(word);
      if (holders === undefined) {
        holders = [];
        places.set(word, holders);
      }
      for (const claim of claims) holders.push(slots + claim);
    }
    slots += article.analysis.claims.length;
  }
  return { bases, slots, places };
}

function entryAt(snapshot: Snapshot, bases: ClaimIndex['bases'], slot: number): ClaimEntry {
  let [low, high] = [0, bases.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((bases[middle]?.base as number) <= slot) low = middle;
    else high = middle;
  }
  // Articles without claims share the slot of the next one.
  const { uri, base } = bases[low] as ClaimIndex['bases'][number];
  return snapshot.claimsOf(uri)[slot - base] as ClaimEntry;
}

const wordsByArticle = new WeakMap<Article, ReadonlyMap<string, readonly number[]>>();

/** The distinct words of an article's claims, each with the indices of the claims that have it. */
function wordsOf(article: Article): ReadonlyMap<string, readonly number[]> {
  let words = wordsByArticle.get(article);
  if (words === undefined) {
    const collected = new Map<string, number[]>();
    for (const [index, { text, speaker }] of article.analysis.claims.entries()) {
      for (const word of new Set(foldWords(speaker === null ? text : `${speaker} ${text}`))) {
        const claims = collected.get(word);
        if (claims === undefined) collected.set(word, [index]);
        else claims.push(index);
      }
    }
    words = collected;
    wordsByArticle.set(article, words);
  }
  return words;
}
