import type { Article } from './snapshot.ts';

/** What an article is called: its headline, else the name of its file. */
export function titleOf({ analysis, uri }: Article): string {
  return analysis.title ?? fileNameOf(uri);
}

const shortTitle = 48;

/** The title, cut after a word where it is long. */
export function shortTitleOf(article: Article): string {
  const title = titleOf(article);
  if (title.length <= shortTitle) return title;
  const cut = title.lastIndexOf(' ', shortTitle);
  return `${title.slice(0, cut > shortTitle / 2 ? cut : shortTitle)}…`;
}

export function fileNameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
