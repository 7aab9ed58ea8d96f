import type { Article } from './snapshot.ts';

/** What an article is called: its headline, else the name of its file. */
export function titleOf({ analysis, uri }: Article): string {
  return analysis.title ?? fileNameOf(uri);
}

export function fileNameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
