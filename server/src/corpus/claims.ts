import { hashWord } from './hash.ts';
import type { Article, ClaimEntry, ClaimId } from './snapshot.ts';

/** The claims of all articles as one map; what it holds is made an article at a time, when it is asked for. */
export class ClaimMap implements ReadonlyMap<ClaimId, ClaimEntry> {
  readonly #articles: ReadonlyMap<string, Article>;
  #uris: Map<string, string> | null = null;
  #size = -1;

  constructor(articles: ReadonlyMap<string, Article>) {
    this.#articles = articles;
  }

  /** The claims of an article in order. */
  of(uri: string): readonly ClaimEntry[] {
    const article = this.#articles.get(uri);
    return article === undefined ? [] : claimsOfArticle(article).list;
  }

  /** Those of the articles, in their order. */
  uris(): string[] {
    return [...this.#articles.keys()];
  }

  get(id: ClaimId): ClaimEntry | undefined {
    const article = this.#articles.get(this.#uriOf(id) ?? '');
    return article === undefined ? undefined : claimsOfArticle(article).byId.get(id);
  }

  has(id: ClaimId): boolean {
    return this.get(id) !== undefined;
  }

  get size(): number {
    if (this.#size < 0) {
      this.#size = 0;
      for (const article of this.#articles.values()) this.#size += article.analysis.claims.length;
    }
    return this.#size;
  }

  *values(): MapIterator<ClaimEntry> {
    for (const article of this.#articles.values()) yield* claimsOfArticle(article).list;
  }

  *keys(): MapIterator<ClaimId> {
    for (const entry of this.values()) yield entry.id;
  }

  *entries(): MapIterator<[ClaimId, ClaimEntry]> {
    for (const entry of this.values()) yield [entry.id, entry];
  }

  [Symbol.iterator](): MapIterator<[ClaimId, ClaimEntry]> {
    return this.entries();
  }

  forEach(visit: (value: ClaimEntry, key: ClaimId, map: ReadonlyMap<ClaimId, ClaimEntry>) => void): void {
    for (const entry of this.values()) visit(entry, entry.id, this);
  }

  #uriOf(id: ClaimId): string | undefined {
    if (this.#uris === null) {
      this.#uris = new Map();
      for (const uri of this.#articles.keys()) this.#uris.set(articleKey(uri), uri);
    }
    return this.#uris.get(id.slice(0, id.indexOf('.')));
  }
}

/** Orders claims as they come in the corpus. */
export function byPlace(claims: ClaimMap, a: ClaimId, b: ClaimId): number {
  const [first, second] = [claims.get(a), claims.get(b)];
  if (first === undefined || second === undefined) return 0;
  return first.uri === second.uri ? first.index - second.index : first.uri < second.uri ? -1 : 1;
}

/** What the ids of an article's claims begin with. */
export function articleKey(uri: string): string {
  return hashWord(uri);
}

interface ArticleClaims {
  readonly list: readonly ClaimEntry[];
  readonly byId: ReadonlyMap<ClaimId, ClaimEntry>;
}

const claimsByArticle = new WeakMap<Article, ArticleClaims>();

function claimsOfArticle(article: Article): ArticleClaims {
  let claims = claimsByArticle.get(article);
  if (claims === undefined) {
    const key = articleKey(article.uri);
    const list = article.analysis.claims.map((claim, index): ClaimEntry => {
      return { id: `${key}.${claim.key}`, uri: article.uri, index, claim };
    });
    claims = { list, byId: new Map(list.map((entry) => [entry.id, entry])) };
    claimsByArticle.set(article, claims);
  }
  return claims;
}
