import { groupBy } from '../corpus/group.ts';
import type { Article, Snapshot } from '../corpus/snapshot.ts';
import type { Analysis, Quantity } from '../recognise/model.ts';

export interface QuantityInArticle {
  readonly article: Article;
  readonly quantity: Quantity;
}

/** Every place of the corpus, the given one included, that gives the same quantity. */
export function findSameQuantity(snapshot: Snapshot, quantity: Quantity): QuantityInArticle[] {
  const found: QuantityInArticle[] = [];
  for (const article of snapshot.articles.values()) {
    for (const other of byUnit(article.analysis).get(unitKey(quantity)) ?? []) {
      if (isSameQuantity(quantity, other)) found.push({ article, quantity: other });
    }
  }
  return found;
}

/**
 * Whether two wordings give one quantity: the unit and the rate are the same, and either the same things are counted and
 * the intervals overlap, or one does not say what is counted and the values are equal. Symmetric.
 */
export function isSameQuantity(a: Quantity, b: Quantity): boolean {
  if (unitKey(a) !== unitKey(b)) return false;
  if (a.unit === 'date') return a.date !== null && a.date === b.date;
  if (a.of !== null && b.of !== null) return countsTheSame(a.of, b.of) && intervalsOverlap(a, b);
  return a.value !== null && a.value === b.value;
}

const unitIndexes = new WeakMap<Analysis, ReadonlyMap<string, readonly Quantity[]>>();

function byUnit(analysis: Analysis): ReadonlyMap<string, readonly Quantity[]> {
  let index = unitIndexes.get(analysis);
  if (index === undefined) {
    index = groupBy(analysis.quantities, unitKey);
    unitIndexes.set(analysis, index);
  }
  return index;
}

function unitKey(quantity: Quantity): string {
  return quantity.per === null ? quantity.unit : `${quantity.unit} per ${quantity.per}`;
}

function countsTheSame(a: string, b: string): boolean {
  const words = new Set(contentWords(a));
  return contentWords(b).some((word) => words.has(word));
}

/** The words that carry meaning, without a plural's ending. */
function contentWords(of: string): string[] {
  const words = of.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return words.map((word) => (word.length > 3 ? word.replace(/(?:e?s)$/u, '') : word));
}

function intervalsOverlap(a: Quantity, b: Quantity): boolean {
  if (a.value === null && b.value === null) return false;
  const low = Math.max(a.min ?? Number.NEGATIVE_INFINITY, b.min ?? Number.NEGATIVE_INFINITY);
  const high = Math.min(a.max ?? Number.POSITIVE_INFINITY, b.max ?? Number.POSITIVE_INFINITY);
  return low <= high;
}
