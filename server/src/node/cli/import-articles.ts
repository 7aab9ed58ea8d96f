import { resolve } from 'node:path';
import type { ImportedDocument } from '../../annotation/exchange/model.ts';
import type { ArticleInput } from '../../corpus/apply.ts';
import type { AnnotationFiles } from './annotation-files.ts';
import { articlesOfPaths, displayPath } from './articles.ts';
import { UsageError } from './usage.ts';

/** Tells which article of the workspace an imported document is: its path, or `null`. */
export type FindArticle = (document: ImportedDocument) => string | null;

/**
 * A document of this program names its article. Another's is known by its text, by the address that an annotation file
 * gives as its source, by its path, or by its name where that is the name of one article alone.
 */
export async function createArticleFinder(files: AnnotationFiles, named: string | undefined): Promise<FindArticle> {
  const articles = await readArticles();
  const byText = new Map(articles.map(({ uri, text }) => [plainText(text), uri]));
  const byAddress = new Map<string, string>();
  for (const { parsed } of files.articles) {
    const { article, source } = parsed.head;
    if (article !== null && source?.url) byAddress.set(plainAddress(source.url), article);
  }
  const paths = new Set(articles.map(({ uri }) => uri));
  const byName = new Map<string, string | null>();
  for (const path of paths) byName.set(nameOf(path), byName.has(nameOf(path)) ? null : path);
  return ({ article, source, text, isOwn }) => {
    if (named !== undefined) return displayPath(resolve(named));
    if (isOwn) return article;
    const sameText = text === null ? undefined : byText.get(plainText(text));
    const sameAddress = source?.url ? byAddress.get(plainAddress(source.url)) : undefined;
    return sameText ?? sameAddress ?? (paths.has(article) ? article : (byName.get(nameOf(article)) ?? null));
  };
}

async function readArticles(): Promise<ArticleInput[]> {
  try {
    const articles: ArticleInput[] = [];
    for await (const { uri, text } of (await articlesOfPaths([])).articles) articles.push({ uri, text });
    return articles;
  } catch (error) {
    if (error instanceof UsageError) return [];
    throw error;
  }
}

/** Other tools change the ends of lines and take a byte-order mark off or put one on. */
function plainText(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .trimEnd();
}

function plainAddress(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/(?:#.*|\/)$/, '');
}

/** The last part of a path or an address, without what tells the kind of file. */
function nameOf(path: string): string {
  return (path.split(/[\\/]/).at(-1) ?? '').replace(/\.(?:txt|md|ann|html?)$/i, '').toLowerCase();
}
