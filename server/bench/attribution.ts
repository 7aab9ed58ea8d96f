import { layOut } from '../src/recognise/analyse.ts';
import { findAttributions } from '../src/recognise/attribution.ts';
import { findLeftovers } from '../src/recognise/leftover.ts';
import { findNames } from '../src/recognise/name.ts';
import { findQuotations } from '../src/recognise/quotation.ts';
import { overlap, type Span } from '../src/text/span.ts';

/** An attribution as either side of the comparison gives it. */
export interface Reported {
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly contents: readonly Span[];
}

export interface MarkedArticle {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Reported[];
}

export interface Figures {
  /** Cues that overlap a marked cue, one to one. */
  readonly cue: Ratio;
  /** Of the cues found: the source overlaps the marked one by half of the shorter. */
  readonly source: number;
  /** Of the cues found: characters of content. */
  readonly content: Ratio;
  /** Of the marked quotations, by characters: those credited to a source, and to the marked one. */
  readonly quoted: { readonly credited: number; readonly right: number };
}

export interface Ratio {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Compares what `find` reads in each article with what was marked by hand. */
export function measureAttributions(
  articles: readonly MarkedArticle[],
  find: (text: string) => readonly Reported[],
): Figures {
  const cue = { right: 0, found: 0, marked: 0 };
  const content = { right: 0, found: 0, marked: 0 };
  const quoted = { all: 0, credited: 0, right: 0 };
  let [sources, sourcesRight] = [0, 0];
  for (const { text, attributions } of articles) {
    const marked = attributions.filter((one) => one.cue !== null && one.contents.length > 0);
    const all = find(text);
    const found = all.filter((one) => one.cue !== null);
    const pairs = pairByCue(marked, found);
    cue.right += pairs.length;
    cue.found += found.length;
    cue.marked += marked.length;
    for (const [gold, ours] of pairs) {
      content.right += shared(gold.contents, ours.contents);
      content.found += size(ours.contents);
      content.marked += size(gold.contents);
      if (gold.source === null) continue;
      sources++;
      if (isSame(gold.source, ours.source)) sourcesRight++;
    }
    for (const gold of marked) {
      for (const span of gold.contents) {
        if (!/^\s*["“'‘]/.test(text.slice(span.start, span.start + 3))) continue;
        const ours = all.find((one) => one.contents.some((other) => overlap(other, span) * 2 > span.end - span.start));
        quoted.all += span.end - span.start;
        if (ours === undefined) continue;
        quoted.credited += span.end - span.start;
        if (gold.source !== null && isSame(gold.source, ours.source)) quoted.right += span.end - span.start;
      }
    }
  }
  return {
    cue: toRatio(cue),
    source: sourcesRight / Math.max(1, sources),
    content: toRatio(content),
    quoted: { credited: quoted.credited / Math.max(1, quoted.all), right: quoted.right / Math.max(1, quoted.all) },
  };
}

/** Our attributions of a text, those with the same cue as one; a quotation that goes on has the source of its beginning. */
export function findReported(text: string): Reported[] {
  const layout = layOut(text);
  const leftovers = findLeftovers(layout);
  const quotations = findQuotations(layout, leftovers);
  const { names, mentions } = findNames(layout, leftovers);
  const all: { source: Span | null; cue: Span | null; contents: Span[] }[] = [];
  const sources = new Map<string | null, Span | null>();
  for (const { source, cue, content, speaker } of findAttributions(layout, {
    leftovers,
    quotations,
    names,
    mentions,
  })) {
    if (source !== null) sources.set(speaker, source);
    const last = all.at(-1);
    const goesOn =
      cue === null && last !== undefined && !text.slice(last.contents.at(-1)?.end, content.start).includes('\n');
    const same = goesOn ? last : all.find((one) => cue !== null && one.cue?.start === cue.start);
    if (same !== undefined) same.contents.push(content);
    else all.push({ source: source ?? sources.get(speaker) ?? null, cue, contents: [content] });
  }
  return all;
}

const saying = /\b(?:said|says|told|added|according to)\b/gi;

/** The plain reading to beat: a handful of verbs, the nearest capitalised words of the sentence, and the rest of it. */
export function findReportedPlainly(text: string): Reported[] {
  const layout = layOut(text);
  return layout.sentences.flatMap((sentence) => {
    const part = text.slice(sentence.start, sentence.end);
    return [...part.matchAll(saying)].slice(0, 1).map((match) => {
      const cue = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
      const names = [...part.matchAll(/\b(?:\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+)*|he|she|they)\b/gu)].map(
        (name) => ({
          start: sentence.start + name.index,
          end: sentence.start + name.index + name[0].length,
        }),
      );
      const distance = (span: Span) => Math.max(span.start - cue.end, cue.start - span.end);
      const source = names.sort((a, b) => distance(a) - distance(b))[0] ?? null;
      const rest =
        cue.end - sentence.start > (sentence.end - sentence.start) / 2
          ? { start: sentence.start, end: cue.start }
          : { start: cue.end, end: sentence.end };
      return { source, cue, contents: [rest] };
    });
  });
}

function pairByCue(marked: readonly Reported[], found: readonly Reported[]): [Reported, Reported][] {
  const free = new Set(found);
  const pairs: [Reported, Reported][] = [];
  for (const gold of marked) {
    const ours = found.find((one) => free.has(one) && overlap(one.cue as Span, gold.cue as Span) > 0);
    if (ours === undefined) continue;
    free.delete(ours);
    pairs.push([gold, ours]);
  }
  return pairs;
}

function isSame(marked: Span, ours: Span | null): boolean {
  if (ours === null) return false;
  return overlap(marked, ours) * 2 >= Math.min(marked.end - marked.start, ours.end - ours.start);
}

function shared(as: readonly Span[], bs: readonly Span[]): number {
  return as.reduce((sum, a) => sum + bs.reduce((part, b) => part + overlap(a, b), 0), 0);
}

function size(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** What is found, what is marked, and what is both. */
export interface Counts {
  readonly right: number;
  readonly found: number;
  readonly marked: number;
}

export function toRatio({ right, found, marked }: Counts): Ratio {
  const precision = found === 0 ? 0 : right / found;
  const recall = marked === 0 ? 0 : right / marked;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
