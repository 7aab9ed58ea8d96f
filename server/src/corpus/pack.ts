import type { Analysis } from '../recognise/model.ts';
import { hash, hashWord } from './hash.ts';
import type { Article, Link, Snapshot } from './snapshot.ts';

/** What a corpus was found to say, kept for the next start. */
export interface Pack {
  /** The analysis of a text, where the pack has it. */
  analysisOf(text: string): Analysis | undefined;
  /** The links of a corpus of exactly these articles; `null` where the pack has those of another one. */
  linksOf(articles: Iterable<Article>): readonly Link[] | null;
}

const format = 'counterclaim-pack-1';
const linksPerLine = 500;

/** A snapshot as lines of JSON, each behind a hash of it. `version` is that of everything that derives data from a text. */
export function* writePack(snapshot: Snapshot, version: string): Generator<string> {
  // What people decide is found anew at each start: a pack holds whatever they decide.
  const links = snapshot.links.found;
  const articles = [...snapshot.articles.values()].filter((article) => article.analysis.length === article.text.length);
  const inputs = hashInputs(snapshot.articles.values());
  yield seal({ format, version, inputs, articles: articles.length, links: links.length });
  for (const { text, analysis } of articles) yield seal({ key: textKey(text), analysis });
  for (let i = 0; i < links.length; i += linksPerLine) yield seal(links.slice(i, i + linksPerLine));
}

/** Reads a pack. Of one that is broken or cut short the lines that are whole are used; where links are missing, it has none. */
export async function readPack(lines: AsyncIterable<string>, version: string): Promise<Pack> {
  const analyses = new Map<string, Analysis>();
  const links: Link[] = [];
  let header: Header | null = null;
  for await (const line of lines) {
    const value = unseal(line);
    if (value === undefined) continue;
    if (header === null) {
      header = readHeader(value, version);
      if (header === null) break;
    } else if (Array.isArray(value)) {
      links.push(...(value as Link[]));
    } else {
      const { key, analysis } = value as { key: string; analysis: Analysis };
      analyses.set(key, analysis);
    }
  }
  return {
    analysisOf: (text) => {
      const analysis = analyses.get(textKey(text));
      return analysis?.length === text.length ? analysis : undefined;
    },
    linksOf: (articles) =>
      header !== null && links.length === header.links && header.inputs === hashInputs(articles) ? links : null,
  };
}

function seal(value: unknown): string {
  const json = JSON.stringify(value);
  return `${hashWord(json)} ${json}`;
}

/** `undefined` where the line is not as it was written. */
function unseal(line: string): unknown {
  const space = line.indexOf(' ');
  const json = line.slice(space + 1);
  return hashWord(json) === line.slice(0, space) ? JSON.parse(json) : undefined;
}

interface Header {
  readonly inputs: string;
  readonly links: number;
}

function readHeader(value: unknown, version: string): Header | null {
  if (typeof value !== 'object' || value === null) return null;
  const header = value as Record<string, unknown>;
  if (header.format !== format || header.version !== version) return null;
  if (typeof header.inputs !== 'string' || typeof header.links !== 'number') return null;
  return { inputs: header.inputs, links: header.links };
}

/** 106 bits of two hashes: no two texts of a corpus share them. */
function textKey(text: string): string {
  return `${hashWord(text)}-${hash(text, 0x5bd1e995).toString(36)}`;
}

function hashInputs(articles: Iterable<Article>): string {
  return hashWord([...articles].map((article) => `${article.uri}\n${textKey(article.text)}\n`).join(''));
}
