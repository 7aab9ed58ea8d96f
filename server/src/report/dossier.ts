import type { DecidedPair } from '../corpus/decisions.ts';
import { issuesOf } from '../corpus/overview/issues.ts';
import { positionsOf } from '../corpus/overview/positions.ts';
import { titleOfIssue } from '../corpus/overview/title.ts';
import type { PlacedAnnotation } from '../corpus/placement.ts';
import type { ClaimEntry, Link, Snapshot } from '../corpus/snapshot.ts';
import { renderDecision } from '../link/decided-reason.ts';
import type { Relation } from '../link/model.ts';
import { renderReason } from '../link/reason.ts';
import type { ClaimKind } from '../recognise/model.ts';
import { overlap } from '../text/span.ts';
import { numbersOfClaim } from './numbers.ts';
import { type Block, emphasis, type Inline, type Page, paragraph, type Section, strong, text } from './page.ts';
import { count, quotation, speakerOf, wordsOf } from './passage.ts';

/** Everything that is known about one claim: who says it alike, who disputes it, its numbers, and what people wrote. */
export function createDossier(snapshot: Snapshot, claim: ClaimEntry): Page {
  const groups = relations.map((relation) => ({ relation, linked: linkedBy(snapshot, claim, relation) }));
  const sections = [
    ...groups.flatMap(({ relation, linked }) =>
      linked.length === 0 ? [] : [passagesSection(snapshot, claim, relation, linked)],
    ),
    ...furtherSection(snapshot, claim),
    ...numbersSection(snapshot, claim),
    ...decisionsSection(snapshot, claim),
    ...notesSection(snapshot, claim),
  ];
  const nothing = 'Nothing else in these articles repeats or disputes it.';
  return {
    title: `Claim by ${speakerOf(snapshot, claim) ?? 'the article itself'}`,
    lead: [
      quotation(snapshot, claim, [], [text(`. ${describe(snapshot, claim)}`)]),
      paragraph(...summarise(groups, nothing)),
      ...issueLines(snapshot, claim),
      ...(snapshot.complete ? [] : [paragraph(emphasis('Other articles are still being read.'))]),
    ],
    sections,
  };
}

const relations: readonly Relation[] = ['disputed', 'same', 'related'];

interface LinkedClaim {
  readonly link: Link;
  readonly entry: ClaimEntry;
}

function linkedBy({ links, claims }: Snapshot, { id }: ClaimEntry, relation: Relation): LinkedClaim[] {
  return links.of(id).flatMap((link) => {
    const entry = claims.get(link.source === id ? link.target : link.source);
    return link.relation === relation && entry !== undefined ? [{ link, entry }] : [];
  });
}

const kinds: Readonly<Record<ClaimKind, string>> = {
  fact: 'A statement of fact',
  forecast: 'A forecast',
  opinion: 'An opinion',
  demand: 'A demand',
  promise: 'A promise',
};

function describe(snapshot: Snapshot, { uri, claim }: ClaimEntry): string {
  const tags = annotationsOn(snapshot, uri, claim).flatMap(({ annotation }) => annotation.tags);
  const labels = [...new Set(tags)].map((tag) => snapshot.annotations.tags.get(tag)?.label ?? tag);
  const quoted = claim.quoted ? ', in quotation marks' : '';
  return `${kinds[claim.kind]}${quoted}${labels.length === 0 ? '' : `; tagged ${labels.join(', ')}`}.`;
}

function summarise(
  groups: readonly { readonly relation: Relation; readonly linked: readonly LinkedClaim[] }[],
  nothing: string,
): Inline[] {
  const said: Readonly<Record<Relation, (passages: number, articles: number) => string>> = {
    disputed: (passages, articles) => `Disputed by ${count(passages, 'passage')} in ${count(articles, 'article')}.`,
    same: (passages, articles) => `Said alike in ${count(passages, 'other passage')} of ${count(articles, 'article')}.`,
    related: (passages) => `${count(passages, 'passage')} to do with it.`,
  };
  const sentences = groups.flatMap(({ relation, linked }) => {
    const articles = new Set(linked.map(({ entry }) => entry.uri)).size;
    return linked.length === 0 ? [] : [said[relation](linked.length, articles)];
  });
  return [strong(sentences.length === 0 ? nothing : sentences.join(' '))];
}

function issueLines(snapshot: Snapshot, { id }: ClaimEntry): Block[] {
  const { links } = snapshot;
  const alike = positionsOf(snapshot).of(id)?.claims ?? [];
  // To gather the issues of all articles takes time.
  if (!alike.some((one) => links.of(one.id).some(({ relation }) => relation === 'disputed'))) return [];
  const titles = [...new Set(issuesOf(snapshot).of(id).map(titleOfIssue))];
  return titles.length === 0 ? [] : [paragraph(text(`In dispute: ${titles.join('; ')}.`))];
}

const headings: Readonly<Record<Relation, string>> = {
  disputed: 'Disputed by',
  same: 'Says the same',
  related: 'Related',
};

function passagesSection(
  snapshot: Snapshot,
  claim: ClaimEntry,
  relation: Relation,
  linked: readonly LinkedClaim[],
): Section {
  return {
    id: relation,
    title: `${headings[relation]} (${linked.length})`,
    blocks: linked.flatMap(({ link, entry }) => [
      quotation(snapshot, entry, wordsOf(link, entry.id)),
      paragraph(
        text('Why: '),
        emphasis(link.evidence.map(renderReason).join('; ')),
        ...ownWords(link, claim),
        ...notesInline(snapshot, entry),
      ),
    ]),
  };
}

/** The words of the claim that decide, so that both sides can be read beside each other. */
function ownWords(link: Link, { id, claim }: ClaimEntry): Inline[] {
  const words = wordsOf(link, id).map(({ start, end }) => `“${claim.text.slice(start, end)}”`);
  return words.length === 0 ? [] : [text(` (here: ${[...new Set(words)].join(', ')})`)];
}

function notesInline(snapshot: Snapshot, { uri, claim }: ClaimEntry): Inline[] {
  return annotationsOn(snapshot, uri, claim).map((placed) => text(` · ${describeAnnotation(snapshot, placed)}`));
}

/** Passages that say the same by way of others. */
function furtherSection(snapshot: Snapshot, claim: ClaimEntry): Section[] {
  const linked = new Set(snapshot.links.of(claim.id).flatMap(({ source, target }) => [source, target]));
  const further = (positionsOf(snapshot).of(claim.id)?.claims ?? []).filter(
    ({ id }) => id !== claim.id && !linked.has(id),
  );
  if (further.length === 0) return [];
  const blocks = further.map((entry) => quotation(snapshot, entry));
  return [{ id: 'further', title: `Says the same by way of others (${further.length})`, blocks }];
}

function numbersSection(snapshot: Snapshot, claim: ClaimEntry): Section[] {
  const blocks = numbersOfClaim(snapshot, claim);
  return blocks.length === 0 ? [] : [{ id: 'numbers', title: 'Numbers', blocks }];
}

function decisionsSection(snapshot: Snapshot, claim: ClaimEntry): Section[] {
  const decided = snapshot.decisions.of(claim.id);
  if (decided.length === 0) return [];
  const items = decided.map((pair): Inline[] => {
    const { by, on, decided: verdict, note } = pair.decision;
    const sentence = renderDecision({ decided: verdict, by: by ?? '', on: on ?? '', note: note ?? '' });
    const other = snapshot.claims.get(otherEnd(pair, claim));
    return [text(`${sentence}. `), ...(other === undefined ? [] : [text(`“${shorten(other.claim.text)}”`)])];
  });
  return [{ id: 'decisions', title: 'Decisions', blocks: [{ kind: 'list', items }] }];
}

function otherEnd({ a, b }: DecidedPair, { id }: ClaimEntry): string {
  return a.id === id ? b.id : a.id;
}

function notesSection(snapshot: Snapshot, { uri, claim }: ClaimEntry): Section[] {
  const placed = annotationsOn(snapshot, uri, claim);
  if (placed.length === 0) return [];
  const items = placed.flatMap((one): Inline[][] => {
    const { note, replies } = one.annotation;
    const said = (by: string | null, words: string): Inline[] => [strong(by ?? 'unknown'), text(`: ${words}`)];
    return [
      [text(describeAnnotation(snapshot, one))],
      ...(note === null ? [] : [said(one.annotation.by, note)]),
      ...replies.map((reply) => said(reply.by, reply.text)),
    ];
  });
  return [{ id: 'notes', title: 'Notes and tags', blocks: [{ kind: 'list', items }] }];
}

/** “Quantity, Statistic · checked · mira, on “16.8 million reports””. */
function describeAnnotation({ annotations }: Snapshot, { annotation }: PlacedAnnotation): string {
  const { tags, status, by, target } = annotation;
  const labels = tags.map((tag) => annotations.tags.get(tag)?.label ?? tag).join(', ');
  const parts = [labels === '' ? 'Note' : labels, status, by].filter((part) => part !== null);
  return `${parts.join(' · ')}, on “${shorten(target.quote)}”`;
}

function annotationsOn(
  { annotations }: Snapshot,
  uri: string,
  claim: { readonly start: number; readonly end: number },
): PlacedAnnotation[] {
  return annotations.ofArticle(uri).filter(({ span }) => span !== null && overlap(span, claim) > 0);
}

const longest = 110;

function shorten(words: string): string {
  const flat = words
    .slice(0, 2 * longest)
    .replace(/\s+/gu, ' ')
    .trim();
  if (flat.length <= longest) return flat;
  return `${flat.slice(0, flat.lastIndexOf(' ', longest) || longest)}…`;
}
