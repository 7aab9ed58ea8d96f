/** The words of a text in lower case, once each. */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** How telling each word is: the logarithm of how many times fewer texts have it than there are. */
export type Weights = (word: string) => number;

/** Inverse document frequency, add-one smoothed, over `texts`. */
export function inverseDocumentFrequency(texts: Iterable<string>): Weights {
  const counts = new Map<string, number>();
  let total = 1;
  for (const text of texts) {
    total++;
    for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return (word) => Math.log(total / ((counts.get(word) ?? 0) + 1));
}
