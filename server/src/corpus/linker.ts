import type { Identities } from '../link/identity.ts';
import { compare, prepareClaims } from '../link/link.ts';
import type { PreparedClaim, TermStatistics } from '../link/model.ts';
import type { Analysis, Claim } from '../recognise/model.ts';
import { overlap } from '../text/span.ts';
import { isArrangedAsBefore, type KeptClaim } from './arrangement.ts';
import { type CandidateLimits, createCandidates, defaultLimits } from './candidates.ts';
import { articleKey } from './claims.ts';
import { fingerprint } from './fingerprint.ts';
import { createPostings, levelOf } from './postings.ts';
import type { Article, Link } from './snapshot.ts';

/**
 * Keeps the links of a corpus up to date. It is the working memory of the corpus host: nothing outside sees it, and what
 * it holds at the end of `update` depends on the articles alone, not on the way they came about (decision 0002).
 */
export interface Linker {
  /**
   * Brings the links up to date with these articles. Yields often, with the number of claims still to be compared, so
   * that the caller can pause; given up between two yields, the work goes on from there at the next call.
   */
  update(articles: ReadonlyMap<string, Article>, identities: Identities): Generator<number, void>;
  /** Takes these links as the result of all comparisons: `update` then compares only what changes later. */
  restore(links: readonly Link[]): void;
  /** The links by article, unordered, each in the lists of both its ends; lists that did not change are shared. */
  publish(): ReadonlyMap<string, readonly Link[]>;
}

interface Node {
  readonly id: string;
  readonly uri: string;
  readonly keys: readonly number[];
  index: number;
  prepared: PreparedClaim;
  /** The slots that this claim chose to be compared with. */
  best: readonly number[];
  readonly links: Map<number, Link>;
}

interface Held {
  readonly analysis: Analysis;
  readonly identities: readonly string[];
  readonly slots: ReadonlyMap<string, number>;
}

/** How claims are prepared, chosen and compared; tests put in smaller limits and stricter comparisons. */
export interface Linking {
  readonly prepareClaims: typeof prepareClaims;
  readonly compare: typeof compare;
  readonly limits: CandidateLimits;
}

export const defaultLinking: Linking = { prepareClaims, compare, limits: defaultLimits };

export function createLinker(linking: Linking = defaultLinking): Linker {
  const held = new Map<string, Held>();
  const nodes: Node[] = [];
  const free: number[] = [];
  /** Slots of claims that are gone; not used again before `update` is through, as lists of candidates may name them. */
  const dropped: number[] = [];
  const keys = createPostings<number>();
  const terms = createPostings<string>();
  const candidates = createCandidates(linking.limits);
  let live = 0;
  let corpusLevel = -1;
  /** Slots whose choice of candidates may have changed, and slots whose every pair must be compared anew. */
  const toChoose = new Set<number>();
  const toCompare = new Set<number>();
  /** As `toCompare`, for pairs inside the article only. */
  const toCompareInside = new Set<number>();
  /** Articles whose links changed since they were last published. */
  const stale = new Set<string>();
  let published: ReadonlyMap<string, readonly Link[]> = new Map();
  let restored: ReadonlyMap<string, Link> | null = null;

  const statistics = {
    claims: 0,
    revision: 0,
    frequency: (term: string) => {
      const level = terms.get(term)?.level ?? -1;
      return level < 0 ? 0 : 2 ** level;
    },
  } satisfies TermStatistics;

  function* update(articles: ReadonlyMap<string, Article>, identities: Identities): Generator<number, void> {
    for (const uri of [...held.keys()]) if (!articles.has(uri)) dropArticle(uri);
    for (const article of articles.values()) {
      takeArticle(article, identities);
      yield toChoose.size;
    }
    commitStatistics();
    for (const slot of toChoose) {
      choose(slot);
      toChoose.delete(slot);
      yield toChoose.size + toCompare.size;
    }
    for (const slot of toCompare) {
      compareAgain(slot, (other) => !toCompare.has(other));
      toCompare.delete(slot);
      toCompareInside.delete(slot);
      yield toCompare.size;
    }
    for (const slot of toCompareInside) {
      compareAgain(slot, (other) => nodeAt(other).uri === nodeAt(slot).uri && !toCompareInside.has(other));
      toCompareInside.delete(slot);
    }
    restored = null;
    free.push(...dropped.splice(0));
  }

  function takeArticle(article: Article, identities: Identities): void {
    const before = held.get(article.uri);
    const { analysis } = article;
    const ids = analysis.names.map((name) => identities.of(article.uri, name.key).id);
    if (before?.analysis === analysis && sameList(before.identities, ids)) return;
    const prepared = linking.prepareClaims(analysis, (name) => identities.of(article.uri, name).id);
    const slots = new Map<string, number>();
    const left = new Map(before?.slots);
    const kept: (KeptClaim & { readonly slot: number })[] = [];
    analysis.claims.forEach((claim, index) => {
      if (slots.has(claim.key)) return;
      const now = prepared[index] as PreparedClaim;
      const old = left.get(claim.key);
      if (old !== undefined && fingerprint(nodeAt(old).prepared) === fingerprint(now)) {
        left.delete(claim.key);
        kept.push({ slot: old, before: nodeAt(old).prepared.context.claim, after: claim });
        Object.assign(nodeAt(old), { index, prepared: now });
        slots.set(claim.key, old);
      } else {
        slots.set(claim.key, addNode(article.uri, claim, index, now));
      }
    });
    for (const slot of left.values()) dropNode(slot);
    if (!isArrangedAsBefore(kept)) for (const { slot } of kept) toCompareInside.add(slot);
    held.set(article.uri, { analysis, identities: ids, slots });
    stale.add(article.uri);
  }

  function dropArticle(uri: string): void {
    for (const slot of held.get(uri)?.slots.values() ?? []) dropNode(slot);
    held.delete(uri);
    stale.add(uri);
  }

  function addNode(uri: string, claim: Claim, index: number, prepared: PreparedClaim): number {
    const slot = free.pop() ?? nodes.length;
    const own = [...new Set(prepared.keys)];
    const id = `${articleKey(uri)}.${claim.key}`;
    nodes[slot] = { id, uri, keys: own, index, prepared, best: [], links: new Map() };
    keys.add(own, slot);
    terms.add(prepared.terms, slot);
    forEachNear(slot, (other) => toChoose.add(other));
    toChoose.add(slot);
    live++;
    return slot;
  }

  function dropNode(slot: number): void {
    const node = nodeAt(slot);
    forEachNear(slot, (other) => toChoose.add(other));
    for (const other of [...node.links.keys()]) unlink(slot, other);
    keys.remove(node.keys, slot);
    terms.remove(node.prepared.terms, slot);
    for (const set of [toChoose, toCompare, toCompareInside]) set.delete(slot);
    live--;
    dropped.push(slot);
  }

  function forEachNear(slot: number, visit: (other: number) => void): void {
    // While everything is new, everything is going to be chosen anyway.
    if (toChoose.size === live) return;
    for (const other of candidates.collect(nodeAt(slot).keys, keys.get, corpusLevel)) visit(other);
  }

  /** Lets the new counts take effect and finds out whose candidates and comparisons they concern. */
  function commitStatistics(): void {
    statistics.revision++;
    const level = levelOf(live);
    const startsAnew = level !== corpusLevel;
    if (startsAnew) {
      corpusLevel = level;
      statistics.claims = 2 ** Math.max(0, level);
      for (const { slots } of held.values()) for (const slot of slots.values()) forget(slot);
    }
    keys.commit((posting) => {
      for (const slot of posting.slots) toChoose.add(slot);
    });
    terms.commit((posting) => {
      for (const slot of posting.slots) toCompare.add(slot);
    });
    if (startsAnew) toCompare.clear();
  }

  function forget(slot: number): void {
    const node = nodeAt(slot);
    node.best = [];
    for (const other of [...node.links.keys()]) unlink(slot, other);
    toChoose.add(slot);
  }

  function choose(slot: number): void {
    const node = nodeAt(slot);
    candidates.collect(node.keys, keys.get, corpusLevel);
    const best = candidates.best(
      corpusLevel,
      (other) => other !== slot,
      (a, b) => (nodeAt(a).id < nodeAt(b).id ? -1 : 1),
    );
    const old = new Set(node.best);
    node.best = best;
    for (const other of best) if (!old.delete(other) && !isChosenBy(other, slot)) comparePair(slot, other);
    for (const other of old) if (!isChosenBy(other, slot)) unlink(slot, other);
  }

  function isChosenBy(other: number, slot: number): boolean {
    return nodes[other]?.best.includes(slot) ?? false;
  }

  /** Each pair once: a slot that waits for its turn is not admitted. */
  function compareAgain(slot: number, admit: (other: number) => boolean): void {
    const node = nodeAt(slot);
    const near = candidates.collect(node.keys, keys.get, corpusLevel);
    for (const other of near) {
      if (other === slot || !admit(other)) continue;
      if (node.best.includes(other) || isChosenBy(other, slot)) comparePair(slot, other);
    }
  }

  function comparePair(slot: number, other: number): void {
    unlink(slot, other);
    const [first, second] = isBefore(nodeAt(slot), nodeAt(other)) ? [slot, other] : [other, slot];
    const [a, b] = [nodeAt(first), nodeAt(second)];
    if (a.uri === b.uri && overlap(a.prepared.context.claim, b.prepared.context.claim) > 0) return;
    const link = restored === null ? linkPair(a, b) : (restored.get(`${a.id} ${b.id}`) ?? null);
    if (link === null) return;
    a.links.set(second, link);
    b.links.set(first, link);
    stale.add(a.uri).add(b.uri);
  }

  function linkPair(a: Node, b: Node): Link | null {
    const { relation, same, disputed, evidence } = linking.compare(a.prepared, b.prepared, statistics);
    if (relation === 'unrelated') return null;
    const score = relation === 'same' ? same : relation === 'disputed' ? disputed : Math.max(same, disputed);
    return { source: a.id, target: b.id, relation, score, evidence };
  }

  function unlink(slot: number, other: number): void {
    const [a, b] = [nodeAt(slot), nodeAt(other)];
    if (!a.links.delete(other)) return;
    b.links.delete(slot);
    stale.add(a.uri).add(b.uri);
  }

  function nodeAt(slot: number): Node {
    return nodes[slot] as Node;
  }

  function publish(): ReadonlyMap<string, readonly Link[]> {
    if (stale.size === 0) return published;
    const next = new Map(published);
    for (const uri of stale) {
      const links = new Set<Link>();
      for (const slot of held.get(uri)?.slots.values() ?? []) {
        for (const link of nodeAt(slot).links.values()) links.add(link);
      }
      if (links.size > 0) next.set(uri, [...links]);
      else next.delete(uri);
    }
    stale.clear();
    published = next;
    return published;
  }

  function restore(links: readonly Link[]): void {
    restored = new Map(links.map((link) => [`${link.source} ${link.target}`, link]));
  }

  return { update, restore, publish };
}

function isBefore(a: Node, b: Node): boolean {
  return a.uri === b.uri ? a.index < b.index : a.uri < b.uri;
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}
