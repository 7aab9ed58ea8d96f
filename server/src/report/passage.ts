import { speakersOf } from '../corpus/overview/speakers.ts';
import type { Article, ClaimEntry, Link, Snapshot } from '../corpus/snapshot.ts';
import { createLineIndex, type LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import { type Block, emphasis, type Inline, mark, type PassagePlace, strong, text, toPassage } from './page.ts';

const indexes = new WeakMap<Article, LineIndex>();

export function placeOf(article: Article, span: Span): PassagePlace {
  let lines = indexes.get(article);
  if (lines === undefined) {
    lines = createLineIndex(article.text);
    indexes.set(article, lines);
  }
  const { line, character } = lines.positionAt(span.start);
  return { uri: article.uri, span, line: line + 1, column: character + 1 };
}

/** The title of an article, else the name of its file. */
export function titleOf({ uri, analysis: { title } }: Article): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  return title ?? name;
}

export function articleOf({ articles }: Snapshot, { uri }: ClaimEntry): Article {
  return articles.get(uri) as Article;
}

/** Who makes a claim: “Rob Jones (National Crime Agency)”; `null`: the article itself. */
export function speakerOf(snapshot: Snapshot, entry: ClaimEntry): string | null {
  const parts = partsOfSpeaker(snapshot, entry);
  return parts && `${parts.name}${parts.organisation}`;
}

function partsOfSpeaker(snapshot: Snapshot, { id, claim }: ClaimEntry): { name: string; organisation: string } | null {
  const speaker = speakersOf(snapshot).of(id);
  if (speaker === null) return claim.speaker === null ? null : { name: claim.speaker, organisation: '' };
  const { name, organisation } = speaker;
  const isNamed = organisation === null || name.includes(organisation.name);
  return { name, organisation: isNamed ? '' : ` (${organisation.name})` };
}

/** A claim word by word, with the words that decide marked; below, who says it and where. */
export function quotation(
  snapshot: Snapshot,
  entry: ClaimEntry,
  words: readonly Span[] = [],
  after: readonly Inline[] = [],
): Block {
  return {
    kind: 'quotation',
    content: markWords(entry.claim.text, words),
    source: [...sourceOf(snapshot, entry), ...after],
  };
}

/** “Rob Jones (National Crime Agency), in “Title”, line 12”. */
export function sourceOf(snapshot: Snapshot, entry: ClaimEntry): Inline[] {
  const speaker = partsOfSpeaker(snapshot, entry);
  return [
    ...(speaker === null ? [emphasis('The article’s own words')] : [strong(speaker.name), text(speaker.organisation)]),
    text(', in '),
    linkToClaim(snapshot, entry),
  ];
}

export function linkToClaim(snapshot: Snapshot, entry: ClaimEntry): Inline {
  const article = articleOf(snapshot, entry);
  const place = placeOf(article, entry.claim);
  return toPassage(`${shortTitle(titleOf(article))}, line ${place.line}`, place);
}

const longestTitle = 64;

export function shortTitle(title: string): string {
  if (title.length <= longestTitle) return title;
  const cut = title.lastIndexOf(' ', longestTitle);
  return `${title.slice(0, cut > longestTitle / 2 ? cut : longestTitle)}…`;
}

/** No claim is longer in a document, in UTF-16 code units: it is a sentence, or it is none. */
const longestClaim = 1200;

/** `words` count from the start of the claim. */
export function markWords(claim: string, words: readonly Span[]): Inline[] {
  const parts: Inline[] = [];
  const end = Math.min(claim.length, longestClaim);
  let at = 0;
  for (const span of [...words].sort((a, b) => a.start - b.start)) {
    const [from, to] = [Math.max(span.start, at), Math.min(span.end, end)];
    if (from >= to) continue;
    if (at < from) parts.push(text(claim.slice(at, from)));
    parts.push(mark(claim.slice(from, to)));
    at = to;
  }
  if (at < end) parts.push(text(claim.slice(at, end)));
  return claim.length > end ? [...parts, text('…')] : parts;
}

/** The words of a link that decide, in the claim that has the id. */
export function wordsOf({ source, evidence }: Link, id: string): Span[] {
  return evidence.flatMap(({ a, b }) => (source === id ? a : b));
}

/** “1 article”, “3 articles”. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
}
