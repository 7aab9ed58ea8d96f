import type { ClaimEntry, Snapshot } from '../snapshot.ts';
import type { Position } from './positions.ts';

const known = new WeakMap<Position, ReadonlySet<string>>();

/** Who says what a position says: organisations for those who speak for them, and articles for their own voice. */
export function sourcesOf(snapshot: Snapshot, position: Position): ReadonlySet<string> {
  let sources = known.get(position);
  if (sources === undefined) {
    sources = new Set(position.claims.map((entry) => sourceOf(snapshot, entry)));
    known.set(position, sources);
  }
  return sources;
}

function sourceOf({ identities }: Snapshot, { uri, claim }: ClaimEntry): string {
  const name = claim.speakerOrganisation ?? claim.speakerPerson;
  if (name !== null) return `name ${identities.of(uri, name).id}`;
  return claim.speaker === null ? `article ${uri}` : `words ${claim.speaker.toLowerCase()}`;
}
