/** Whether a text contains all words of a search, in any order; letters with and without accents are one, as are capitals and small ones. */
export function createSearch(query: string): (...texts: readonly (string | null)[]) => boolean {
  const words = fold(query).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return () => true;
  return (...texts) => {
    const folded = fold(texts.filter((text) => text !== null).join('\n'));
    return words.every((word) => folded.includes(word));
  };
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
}
