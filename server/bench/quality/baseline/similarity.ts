import { type Weights, wordsOf } from './words.ts';

/** Scores how alike two texts are. */
export type Similarity = (a: string, b: string) => number;

/** The share of the words of both that are in each. */
export const jaccard: Similarity = (a, b) => {
  const [as, bs] = [wordsOf(a), wordsOf(b)];
  const shared = [...as].filter((word) => bs.has(word)).length;
  return shared / Math.max(1, as.size + bs.size - shared);
};

/** The cosine of the angle between the texts' words, each as heavy as it is telling. */
export function tfIdfCosine(weightOf: Weights): Similarity {
  const length = (words: ReadonlySet<string>) =>
    Math.sqrt([...words].reduce((sum, word) => sum + weightOf(word) ** 2, 0));
  return (a, b) => {
    const [as, bs] = [wordsOf(a), wordsOf(b)];
    const shared = [...as].filter((word) => bs.has(word)).reduce((sum, word) => sum + weightOf(word) ** 2, 0);
    return shared / Math.max(1e-9, length(as) * length(bs));
  };
}

/** How telling all that they share is. */
export function sharedWeight(weightOf: Weights): Similarity {
  return (a, b) => {
    const bs = wordsOf(b);
    return [...wordsOf(a)].filter((word) => bs.has(word)).reduce((sum, word) => sum + weightOf(word), 0);
  };
}
