import type { ExtractedArticle } from '../src/corpus/extraction.ts';

type Metadata = Pick<ExtractedArticle, 'title' | 'outlet' | 'published' | 'url'>;

/**
 * What a page says about itself: the terms of Open Graph (ogp.me), of schema.org in JSON-LD, of Dublin Core and of HTML,
 * and the address that browsers note in pages that they save.
 */
export function readMetadata(document: Document, html: string): Metadata {
  const meta = readMetaElements(document);
  const linked = readArticleData(document);
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null;
  return {
    title: firstOf(linked.headline, meta.get('og:title'), meta.get('twitter:title'), meta.get('dc.title')),
    outlet: firstOf(meta.get('og:site_name'), linked.publisher, meta.get('dc.publisher')),
    published: toTime(
      firstOf(linked.datePublished, meta.get('article:published_time'), meta.get('dc.date'), meta.get('date')),
    ),
    url: [canonical, meta.get('og:url'), linked.url, savedFrom(html)].find(isAddress) ?? null,
  };
}

/** By lower-case name. The first of two counts. */
function readMetaElements(document: Document): Map<string, string> {
  const found = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? '').toLowerCase();
    const content = element.getAttribute('content');
    if (name !== '' && content !== null && !found.has(name)) found.set(name, content);
  }
  return found;
}

interface ArticleData {
  readonly headline?: unknown;
  readonly datePublished?: unknown;
  readonly publisher?: unknown;
  readonly url?: unknown;
}

/** The first description of an article in the page's JSON-LD. */
function readArticleData(document: Document): ArticleData {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = objectsIn(parseJson(script.textContent ?? '')).find(isArticle);
    if (article === undefined) continue;
    const publisher = isObject(article.publisher) ? article.publisher.name : article.publisher;
    return { ...article, publisher };
  }
  return {};
}

/** The objects of a document: one, a list, or those of its graph. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  const list = Array.isArray(value) ? value : [value];
  return list
    .filter(isObject)
    .flatMap((one) => [one, ...(Array.isArray(one['@graph']) ? one['@graph'] : [])])
    .filter(isObject);
}

function isArticle({ '@type': type }: Record<string, unknown>): boolean {
  return [type].flat().some((one) => typeof one === 'string' && /Article$|^(?:BlogPosting|Report)$/.test(one));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** `<!-- saved from url=(0023)https://example.org/ -->`, as Chrome and Internet Explorer write it. */
function savedFrom(html: string): string | undefined {
  return /<!-- saved from url=\(\d{1,9}\)(\S{1,2000})/.exec(html.slice(0, 4096))?.[1];
}

function isAddress(text: unknown): text is string {
  return typeof text === 'string' && /^https?:\/\/\S+$/.test(text);
}

function firstOf(...texts: readonly unknown[]): string | null {
  for (const text of texts) {
    if (typeof text === 'string' && text.trim() !== '') return text.replace(/\s+/g, ' ').trim();
  }
  return null;
}

/** A day stays a day; a time becomes one in UTC, to the second; anything else is not a date for us. */
function toTime(text: string | null): string | null {
  if (text === null || /^\d{4}-\d\d-\d\d$/.test(text)) return text;
  if (!/^\d{4}-\d\d-\d\dT/.test(text)) return null;
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? null : time.toISOString().replace(/\.\d+Z$/, 'Z');
}
