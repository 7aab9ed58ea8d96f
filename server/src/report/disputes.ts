import { type Issue, issuesOf } from '../corpus/overview/issues.ts';
import type { Position } from '../corpus/overview/positions.ts';
import { titleOfIssue } from '../corpus/overview/title.ts';
import type { ClaimEntry, Link, Snapshot } from '../corpus/snapshot.ts';
import { renderReason } from '../link/reason.ts';
import { type Block, emphasis, type Inline, paragraph, type Section, strong, text } from './page.ts';
import { count, linkToClaim, quotation, speakerOf, wordsOf } from './passage.ts';

/** What the articles are at odds about, each issue with its two sides. */
export function disputesSection(snapshot: Snapshot): Section {
  const sections = issuesInOrder(snapshot).map((issue, i) => issueSection(snapshot, issue, i));
  const intro =
    sections.length === 0
      ? 'No claim of these articles disputes another.'
      : 'Two sides are set against each other where a claim of one denies a claim of the other, gives a number that excludes it, or takes the contrary view. What nobody has decided yet comes first.';
  return { id: 'disputes', title: 'Disputes', blocks: [paragraph(text(intro))], sections };
}

/** Open ones first, then those of most pairs of claims. */
export function issuesInOrder(snapshot: Snapshot): Issue[] {
  const pairs = ({ disputes }: Issue) => disputes.reduce((sum, { links }) => sum + links.length, 0);
  const all = issuesOf(snapshot).all.toSorted((a, b) => pairs(b) - pairs(a));
  return [...all.filter(({ isOpen }) => isOpen), ...all.filter(({ isOpen }) => !isOpen)];
}

export function idOfIssue(index: number): string {
  return `dispute-${index + 1}`;
}

/** Who takes a side: those who say most first, three at most. */
export function namesOfSide(snapshot: Snapshot, side: readonly Position[]): string {
  const counts = new Map<string, number>();
  for (const claim of side.flatMap(({ claims }) => claims)) {
    const name = speakerOf(snapshot, claim) ?? articleItself;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
  const more = names.length - namedSpeakers;
  return more > 0 ? `${names.slice(0, namedSpeakers).join(', ')} and ${count(more, 'other')}` : names.join(', ');
}

const articleItself = 'articles in their own words';
const namedSpeakers = 3;

/** So many passages of a side are quoted; the rest are linked. */
const quoted = 6;

function issueSection(snapshot: Snapshot, issue: Issue, index: number): Section {
  const { sides, disputes, uris, isOpen } = issue;
  const links = disputes.reduce((sum, dispute) => sum + dispute.links.length, 0);
  const state = isOpen ? 'Nobody has decided about it.' : 'People have confirmed it.';
  return {
    id: idOfIssue(index),
    title: `${index + 1}. ${titleOfIssue(issue)}`,
    blocks: [
      paragraph(text(`${count(links, 'pair')} of claims in ${count(uris.length, 'article')}. ${state}`)),
      ...strongest(snapshot, issue),
    ],
    sections: sides.map((side, i) => ({
      id: `${idOfIssue(index)}-${i === 0 ? 'a' : 'b'}`,
      title: `${i === 0 ? 'One side' : 'The other side'}: ${namesOfSide(snapshot, side)}`,
      blocks: sideBlocks(snapshot, issue, side),
    })),
  };
}

/** Why, by the dispute that is surest. */
function strongest(snapshot: Snapshot, { disputes }: Issue): Block[] {
  const [link] = disputes.flatMap(({ links }) => links).sort((a, b) => b.score - a.score);
  const [a, b] = link === undefined ? [] : [snapshot.claims.get(link.source), snapshot.claims.get(link.target)];
  if (link === undefined || a === undefined || b === undefined) return [];
  return [
    paragraph(
      strong('Most plainly: '),
      emphasis(link.evidence.map(renderReason).join('; ')),
      text(' ('),
      linkToClaim(snapshot, a),
      text('; '),
      linkToClaim(snapshot, b),
      text(').'),
    ),
  ];
}

function sideBlocks(snapshot: Snapshot, issue: Issue, side: readonly Position[]): Block[] {
  const blocks = side
    .slice(0, quoted)
    .map((position) =>
      quotation(snapshot, position.wording, wordsAgainst(issue, position), alsoSaid(snapshot, position)),
    );
  const rest = side.slice(quoted);
  if (rest.length === 0) return blocks;
  const items = rest.map(({ wording }): Inline[] => [linkToClaim(snapshot, wording)]);
  return [
    ...blocks,
    paragraph(text(`${count(rest.length, 'further passage')} on this side:`)),
    { kind: 'list', items },
  ];
}

/** The words that decide the surest dispute of a claim in an issue. */
function wordsAgainst({ disputes }: Issue, { wording }: Position): ReturnType<typeof wordsOf> {
  const links: Link[] = disputes.flatMap((dispute) => dispute.links);
  const [link] = links
    .filter(({ source, target }) => source === wording.id || target === wording.id)
    .sort((a, b) => b.score - a.score);
  return link === undefined ? [] : wordsOf(link, wording.id);
}

function alsoSaid(snapshot: Snapshot, { claims, wording }: Position): Inline[] {
  const others = claims.filter((claim) => claim !== wording);
  if (others.length === 0) return [];
  return [text('. Also: '), ...separate(others.map((claim: ClaimEntry) => linkToClaim(snapshot, claim)))];
}

function separate(links: readonly Inline[]): Inline[] {
  return links.flatMap((link, i) => (i === 0 ? [link] : [text('; '), link]));
}
