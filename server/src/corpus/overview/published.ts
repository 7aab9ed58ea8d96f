import type { Article, Snapshot } from '../snapshot.ts';

/** When an article was published, ISO 8601: as people noted it, or as its page says; `null` where nothing does. */
export function publishedOf({ annotations }: Snapshot, article: Article): string | null {
  for (const file of annotations.placements.get(article.uri)?.files ?? []) {
    const published = file.parsed.head.source?.published ?? null;
    if (published !== null && /^\d{4}/u.test(published)) return published;
  }
  return dateOnPage(article);
}

/** The first whole date among what stands on the page around the article. */
function dateOnPage({ analysis: { quantities, leftovers } }: Article): string | null {
  const lines = leftovers.filter(({ reason }) => reason === 'metadata' || reason === 'credit');
  const found = quantities.find(
    ({ date, start, end }) =>
      date !== null && date.length >= 10 && lines.some((line) => line.start <= start && end <= line.end),
  );
  return found?.date ?? null;
}
