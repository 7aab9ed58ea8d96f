import { positionsOf } from '../../corpus/overview/positions.ts';
import type { Article, ClaimEntry, Snapshot } from '../../corpus/snapshot.ts';
import type { ListedClaim } from '../../protocol/overview.ts';
import type { Claim } from '../../recognise/model.ts';
import { overlap } from '../../text/span.ts';
import { titleOf, toRange } from '../place.ts';
import { shorten } from '../shorten.ts';

/** More than a line of a view shows; a tooltip shows it all. */
const longest = 400;

export function toListedClaim(snapshot: Snapshot, entry: ClaimEntry): ListedClaim {
  const article = snapshot.articles.get(entry.uri) as Article;
  const { uris } = positionsOf(snapshot).of(entry.id) ?? { uris: [entry.uri] };
  return {
    id: entry.id,
    uri: entry.uri,
    range: toRange(article, entry.claim),
    article: titleOf(article),
    text: shorten(entry.claim.text, longest),
    said: shorten(saidIn(article, entry.claim), longest),
    speaker: entry.claim.speaker,
    organisation: organisationOf(snapshot, entry.uri, entry.claim),
    disputedBy: countDisputes(snapshot, entry),
    repeatedIn: uris.length - 1,
    isChecked: isChecked(snapshot, entry),
  };
}

/** So much of a claim must be what is said in it, that it tells enough by itself. */
const leastSaid = 24;

/** The words of a claim without those that tell who says it, where these are not in the middle of it. */
function saidIn({ text, analysis }: Article, claim: Claim): string {
  const content = claim.attribution === null ? undefined : analysis.attributions[claim.attribution]?.content;
  if (content === undefined) return claim.text;
  const [start, end] = [Math.max(claim.start, content.start), Math.min(claim.end, content.end)];
  return end - start < leastSaid ? claim.text : text.slice(start, end);
}

/** The organisation that the speaker speaks for, unless the speaker’s own words name it. */
export function organisationOf({ identities }: Snapshot, uri: string, claim: Claim): string | null {
  const { speaker, speakerOrganisation } = claim;
  if (speaker === null || speakerOrganisation === null) return null;
  const { name, aliases } = identities.of(uri, speakerOrganisation);
  return [name, ...aliases].some((form) => speaker.includes(form)) ? null : name;
}

export function countDisputes({ links }: Snapshot, { id }: ClaimEntry): number {
  return links.of(id).filter(({ relation }) => relation === 'disputed').length;
}

/** A person has annotated a part of it, or decided about it. */
export function isChecked({ annotations, decisions }: Snapshot, { id, uri, claim }: ClaimEntry): boolean {
  if (decisions.of(id).length > 0) return true;
  return annotations.ofArticle(uri).some(({ span }) => span !== null && overlap(span, claim) > 0);
}
