import type { Article, ClaimEntry } from '../corpus/snapshot.ts';
import type { Relation } from '../link/model.ts';
import {
  comparePassages,
  type OpenPassageArgument,
  openDossier,
  openPassage,
  showPassages,
} from '../protocol/commands.ts';
import type { Claim, ClaimKind } from '../recognise/model.ts';
import { contains, type Span } from '../text/span.ts';
import { arithmeticLines, isPartOf } from './calculations.ts';
import { detail, emphasis, heading, type Inline, item, type Line, link, paragraph, strong, text } from './card.ts';
import { quote } from './excerpt.ts';
import type { FeatureContext } from './feature.ts';
import { type Linked, linkedTo } from './passage.ts';
import { shortTitleOf, toLocation } from './place.ts';
import { commandTarget, fileTarget, lineNumber } from './target.ts';

const kindWords: Readonly<Record<ClaimKind, string>> = {
  fact: 'Claim',
  forecast: 'Forecast',
  opinion: 'Opinion',
  demand: 'Demand',
  promise: 'Promise',
};

const relationWords: Readonly<Record<Relation, string>> = {
  disputed: 'Disputed',
  same: 'The same claim',
  related: 'Related',
};

const summaryWords: Readonly<Record<Relation, string>> = {
  disputed: 'disputed',
  same: 'the same',
  related: 'related',
};

const relations = ['disputed', 'same', 'related'] as const;

/**
 * What is claimed and by whom, whether its numbers add up, then every passage that disputes it, states it too or is related.
 * `number` is one whose own card stands above.
 */
export function claimCard(context: FeatureContext, article: Article, entry: ClaimEntry, number: Span | null): Line[] {
  const linked = linkedTo(context.snapshot, entry);
  const lines = [
    paragraph(...describe(context, article, entry.claim), ...dossierLink(context, article, entry)),
    ...arithmeticLines(
      article,
      (calculation) => contains(entry.claim, calculation.stated) && (number === null || !isPartOf(calculation, number)),
    ),
    ...summarise(context, article, entry, linked),
  ];
  for (const relation of relations) {
    const group = linked.filter((one) => one.relation === relation);
    if (group.length > 0) lines.push(...describeGroup(context, article, entry, relation, group));
  }
  if (!context.snapshot.complete) lines.push(paragraph(emphasis('Other articles are still being read.')));
  return lines;
}

function describe(context: FeatureContext, article: Article, claim: Claim): Inline[] {
  const parts: Inline[] = [strong(kindWords[claim.kind])];
  parts.push(text(claim.quoted ? ', quoted' : ''));
  if (claim.speaker === null) parts.push(text(' · the article’s own words'));
  else parts.push(text(' · said by '), strong(claim.speaker));
  const organisation = organisationOf(context, article, claim);
  if (organisation !== null) parts.push(text(` (${organisation})`));
  return parts;
}

function dossierLink(context: FeatureContext, article: Article, entry: ClaimEntry): Inline[] {
  const { uri, range } = toLocation(article, entry.claim);
  const target = commandTarget(context, openDossier, { uri, position: range.start });
  return target === null ? [] : [text(' · '), link('Dossier', target)];
}

/** The organisation that the speaker speaks for, unless the speaker's own words name it. */
function organisationOf(context: FeatureContext, article: Article, claim: Claim): string | null {
  if (claim.speakerOrganisation === null || claim.speaker === null) return null;
  const { name, aliases } = context.snapshot.identities.of(article.uri, claim.speakerOrganisation);
  return [name, ...aliases].some((form) => claim.speaker?.includes(form)) ? null : name;
}

function describeGroup(
  context: FeatureContext,
  article: Article,
  entry: ClaimEntry,
  relation: Relation,
  group: readonly Linked[],
): Line[] {
  const others = new Set(group.map((one) => one.article.uri));
  const here = others.delete(article.uri);
  const places = [
    ...(others.size > 0 ? [`in ${others.size} other ${others.size === 1 ? 'article' : 'articles'}`] : []),
    ...(here ? ['in this article'] : []),
  ];
  const shown = fromManyArticles(group).slice(0, context.settings.hover.limit);
  return [
    heading(`${relationWords[relation]} ${places.join(' and ')}`),
    ...shown.flatMap((one) => describeLinked(context, article, entry, one)),
  ];
}

/** The most telling passage of each article first, then the second of each, and so on. */
function fromManyArticles(group: readonly Linked[]): Linked[] {
  const counts = new Map<string, number>();
  const rounds = group.map((linked) => {
    const round = counts.get(linked.article.uri) ?? 0;
    counts.set(linked.article.uri, round + 1);
    return { linked, round };
  });
  return rounds.sort((one, other) => one.round - other.round).map(({ linked }) => linked);
}

function describeLinked(context: FeatureContext, article: Article, entry: ClaimEntry, linked: Linked): Line[] {
  const { claim } = linked.entry;
  const title = `${shortTitleOf(linked.article)}, line ${lineNumber(linked.article, claim)}`;
  const words = linked.words.map((span) => ({ start: span.start - claim.start, end: span.end - claim.start }));
  const [here, there] = [toLocation(article, entry.claim), toLocation(linked.article, claim)];
  const compare = commandTarget(context, comparePassages, { claim: here, linked: there });
  const followed: OpenPassageArgument = { ...there, from: here, by: linked.relation };
  return [
    item(
      link(title, commandTarget(context, openPassage, followed) ?? fileTarget(linked.article, claim)),
      ...(claim.speaker === null ? [] : [text(' · '), strong(claim.speaker)]),
    ),
    detail(...quote(claim.text, words)),
    detail(
      emphasis(linked.reasons.map((reason) => reason.message).join('; ')),
      ...(compare === null ? [] : [text(' · '), link('Compare', compare)]),
    ),
  ];
}

/** How many passages of each relation there are, and a link to all of them: at the top, as editors cut long cards. */
function summarise(context: FeatureContext, article: Article, entry: ClaimEntry, linked: readonly Linked[]): Line[] {
  const counts = relations.map((relation) => linked.filter((one) => one.relation === relation).length);
  const isComplete = counts.every((count) => count <= context.settings.hover.limit);
  if (isComplete && counts.filter((count) => count > 0).length < 2) return [];
  const words = relations.flatMap((relation, i) => (counts[i] ? [`${counts[i]} ${summaryWords[relation]}`] : []));
  const { uri, range } = toLocation(article, entry.claim);
  const target = isComplete ? null : commandTarget(context, showPassages, { uri, position: range.start });
  return [paragraph(text(words.join(' · ')), ...(target === null ? [] : [text(' · '), link('Show all', target)]))];
}
