import { readFile } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { decode } from '../../text/decode.ts';
import { reasonOf } from './articles.ts';

/** Reads the articles of the workspace in the current folder that annotations name; what cannot be read is left out. */
export async function readTexts(
  articles: Iterable<string>,
): Promise<{ readonly texts: Map<string, string>; readonly problems: readonly string[] }> {
  const texts = new Map<string, string>();
  const problems: string[] = [];
  for (const article of new Set(articles)) {
    if (isOutside(article)) {
      problems.push(`${article} is outside of this folder and is not read`);
      continue;
    }
    try {
      const { text, problems: wrong } = decode(await readFile(article));
      if (wrong.every(({ code }) => code === 'invalid-text')) texts.set(article, text);
      for (const { message } of wrong) problems.push(`${article}: ${message}`);
    } catch (error) {
      const isGone = (error as NodeJS.ErrnoException).code === 'ENOENT';
      problems.push(isGone ? `there is no article ${article} here` : `${article} cannot be read: ${reasonOf(error)}`);
    }
  }
  return { texts, problems };
}

/** A path that an annotation file of a stranger could name to have something else of this machine read. */
function isOutside(article: string): boolean {
  return (
    isAbsolute(article) ||
    /^[A-Za-z]:|^\\/.test(article) ||
    article.split(/[\\/]/).includes('..') ||
    article.includes('\0')
  );
}
