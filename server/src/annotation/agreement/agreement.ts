import type { Span } from '../../text/span.ts';
import { krippendorffAlpha } from './alpha.ts';
import { bootstrap, type Interval } from './bootstrap.ts';
import { type Block, onlyTag, type TaggedSpan, type Unit, unitsOf } from './coding.ts';
import { type Disagreement, findDisagreements } from './disagreements.ts';
import { cohenKappa, fleissKappa } from './kappa.ts';
import { continuumOf, unitizingAlpha } from './unitizing.ts';

/** An article and what several people tagged in it. */
export interface CodedArticle {
  readonly article: string;
  readonly text: string;
  /** By person; somebody who has not read the article is not in it. Passages of one person may overlap. */
  readonly passages: ReadonlyMap<string, readonly TaggedSpan[]>;
}

export interface Agreement {
  readonly people: readonly string[];
  /** How many articles at least two of them read. */
  readonly articles: number;
  readonly all: Figures;
  readonly tags: readonly (Figures & { readonly tag: string })[];
  readonly disagreements: readonly Disagreement[];
  /** How many characters at least two people tagged, alike or not. */
  readonly overlap: number;
}

export interface Figures {
  /** Cohen's kappa of each two people, over the characters that both read. */
  readonly cohen: readonly { readonly people: readonly [string, string]; readonly kappa: number | null }[];
  /** Fleiss' kappa, over the characters that all read. */
  readonly fleiss: number | null;
  /** Krippendorff's alpha for nominal data, over all characters. */
  readonly alpha: number | null;
  readonly alphaInterval: Interval | null;
  /**
   * Krippendorff's alpha of the tags alone: over the characters that at least two people tagged, wherever their passages
   * begin and end, which is what cu-alpha is of (K. Krippendorff, Y. Mathet, S. Bouvry and A. Widlöcher, “On the
   * reliability of unitizing textual continua: further developments”, Quality & Quantity 50, 2016). `null` where nobody
   * tagged what another did, and where one label is used alone.
   */
  readonly coding: number | null;
  /** Krippendorff's alpha for unitizing, over the articles that all read. */
  readonly unitizing: number | null;
  readonly unitizingInterval: Interval | null;
}

/** How far people agree on what to tag and how, over all tags and for each. */
export function measureAgreement(coded: readonly CodedArticle[]): Agreement {
  const articles = coded.filter(({ passages }) => passages.size > 1);
  const people = [...new Set(articles.flatMap(({ passages }) => [...passages.keys()]))].sort();
  const blocks = articles.flatMap((article) => blocksOf(article, people));
  const used = articles.flatMap(({ passages }) =>
    [...passages.values()].flatMap((spans) => spans.map(({ tag }) => tag)),
  );
  const tags = [...new Set(used)].sort();
  return {
    people,
    articles: articles.length,
    all: measure(blocks, people, tags),
    tags: tags.map((tag) => ({ tag, ...measure(onlyTag(blocks, tag), people, [tag]) })),
    disagreements: findDisagreements(articles, tags),
    overlap: unitsOf(blocks).reduce((sum, unit) => (isShared(taggedOnly(unit)) ? sum + unit.weight : sum), 0),
  };
}

function measure(blocks: readonly Block[], people: readonly string[], tags: readonly string[]): Figures {
  const cut = blocks.map((block) => ({ block, units: unitsOf([block]) }));
  const units = cut.flatMap((one) => one.units);
  const pairs = people.flatMap((_, i) => people.slice(i + 1).map((_, j) => [i, i + 1 + j] as const));
  const alphaOf = (drawn: readonly { readonly units: readonly Unit[] }[]) =>
    krippendorffAlpha(drawn.flatMap((one) => one.units));
  const unitizingOf = (drawn: readonly Block[]) => unitizingAlpha(tags.map((tag) => continuumOf(drawn, tag)));
  return {
    cohen: pairs.map(([a, b]) => ({
      people: [people[a] as string, people[b] as string],
      kappa: cohenKappa(units, a, b),
    })),
    fleiss: fleissKappa(units),
    alpha: alphaOf(cut),
    alphaInterval: bootstrap(cut, alphaOf),
    coding: krippendorffAlpha(units.map(taggedOnly)),
    unitizing: unitizingOf(blocks),
    unitizingInterval: bootstrap(blocks, unitizingOf),
  };
}

/** The judgements of those who tagged it at all. */
function taggedOnly({ weight, labels }: Unit): Unit {
  return { weight, labels: labels.map((label) => label || null) };
}

function isShared({ labels }: Unit): boolean {
  return labels.filter((label) => label !== null).length > 1;
}

/** The lines of an article, cut so that no passage reaches from one into the next. */
function blocksOf({ text, passages }: CodedArticle, people: readonly string[]): Block[] {
  const sorted = [...passages.values()].flat().sort((a, b) => a.start - b.start);
  const lines: Span[] = [];
  let start = 0;
  let at = 0;
  let reach = 0;
  for (const { index } of text.matchAll(/\n|$/g)) {
    const end = Math.min(index + 1, text.length);
    for (; at < sorted.length && (sorted[at] as Span).start < end; at++)
      reach = Math.max(reach, (sorted[at] as Span).end);
    if (reach > end || end === start) continue;
    lines.push({ start, end });
    start = end;
  }
  const byLine = people.map((person) => {
    const own = passages.get(person);
    return own === undefined ? null : cutByLine(own, lines);
  });
  return lines.map(({ start: from, end }, i) => ({
    length: end - from,
    passages: byLine.map((own) => own && (own[i] as TaggedSpan[])),
  }));
}

function cutByLine(spans: readonly TaggedSpan[], lines: readonly Span[]): TaggedSpan[][] {
  const byLine = lines.map((): TaggedSpan[] => []);
  let line = 0;
  for (const { start, end, tag } of spans.toSorted((a, b) => a.start - b.start)) {
    while (line < lines.length - 1 && (lines[line] as Span).end <= start) line++;
    const from = lines[line]?.start ?? 0;
    byLine[line]?.push({ start: start - from, end: end - from, tag });
  }
  return byLine;
}
