import type { Identity } from '../../link/identity.ts';
import type { ClaimEntry, ClaimId, Link, Snapshot } from '../snapshot.ts';
import { type Position, positionsOf } from './positions.ts';

/** Who makes claims: a person, an organisation, or those whom the articles only describe (“privacy advocates”). */
export interface Speaker {
  /** The identity’s, or “described ” with the description. */
  readonly id: string;
  readonly kind: 'person' | 'organisation' | 'described';
  readonly name: string;
  /** Of a person the speaker that is the organisation they speak for, also where it says nothing by itself. */
  readonly organisation: Speaker | null;
  /** In the order of the corpus; empty for an organisation for which only persons speak. */
  readonly claims: readonly ClaimEntry[];
  /** The positions that they take, the one that most claims of the corpus take first. */
  readonly positions: readonly Position[];
  /** The articles that let them speak, in their order. */
  readonly uris: readonly string[];
}

/** Two speakers who agree or clash, with the passages that show it. */
export interface Relation {
  /** The one that comes first among the speakers. */
  readonly a: Speaker;
  readonly b: Speaker;
  /** `same` links between their claims, and `disputed` ones, the strongest first; one of the lists can be empty. */
  readonly agree: readonly Link[];
  readonly clash: readonly Link[];
}

export interface SpeakerOverview {
  /** Those of most claims first. */
  readonly all: readonly Speaker[];
  /** Those of most links first. Nobody is related to themselves, nor to an organisation they speak for. */
  readonly relations: readonly Relation[];
  /** Who makes a claim; `null`: the article itself. */
  of(claim: ClaimId): Speaker | null;
  get(id: string): Speaker | null;
}

const known = new WeakMap<Snapshot, SpeakerOverview>();

/** The speakers of a snapshot, gathered once for each. */
export function speakersOf(snapshot: Snapshot): SpeakerOverview {
  let overview = known.get(snapshot);
  if (overview === undefined) {
    overview = gather(snapshot);
    known.set(snapshot, overview);
  }
  return overview;
}

interface Draft {
  readonly id: string;
  readonly kind: Speaker['kind'];
  readonly name: string;
  organisation: Speaker | null;
  readonly claims: ClaimEntry[];
  readonly organisations: Map<string, number>;
}

function gather(snapshot: Snapshot): SpeakerOverview {
  const drafts = new Map<string, Draft>();
  const byClaim = new Map<ClaimId, string>();
  for (const entry of snapshot.claims.values()) {
    const identity = identityOf(snapshot, entry);
    const { speaker, speakerOrganisation } = entry.claim;
    if (identity === null && speaker === null) continue;
    const draft = identity === null ? describe(drafts, speaker as string) : introduce(drafts, identity);
    draft.claims.push(entry);
    byClaim.set(entry.id, draft.id);
    if (draft.kind !== 'person' || speakerOrganisation === null) continue;
    const organisation = introduce(drafts, snapshot.identities.of(entry.uri, speakerOrganisation));
    draft.organisations.set(organisation.id, (draft.organisations.get(organisation.id) ?? 0) + 1);
  }
  const speakers = finish(snapshot, drafts);
  const all = [...speakers.values()].sort((a, b) => b.claims.length - a.claims.length || (a.name < b.name ? -1 : 1));
  const of = (claim: ClaimId) => speakers.get(byClaim.get(claim) ?? '') ?? null;
  return { all, relations: relate(snapshot, all, of), of, get: (id) => speakers.get(id) ?? null };
}

/** The person who says it, else the organisation; `null` where neither has a name. */
function identityOf({ identities }: Snapshot, { uri, claim }: ClaimEntry): Identity | null {
  const name = claim.speakerPerson ?? claim.speakerOrganisation;
  return name === null ? null : identities.of(uri, name);
}

function introduce(drafts: Map<string, Draft>, { id, kind, name }: Identity): Draft {
  return draftOf(drafts, id, kind === 'person' ? 'person' : 'organisation', name);
}

function describe(drafts: Map<string, Draft>, words: string): Draft {
  return draftOf(drafts, `described ${words.toLowerCase()}`, 'described', words);
}

function draftOf(drafts: Map<string, Draft>, id: string, kind: Speaker['kind'], name: string): Draft {
  let draft = drafts.get(id);
  if (draft === undefined) {
    draft = { id, kind, name, organisation: null, claims: [], organisations: new Map() };
    drafts.set(id, draft);
  }
  return draft;
}

/** Organisations are finished first, so that persons can name theirs: of several the one they speak for most often. */
function finish(snapshot: Snapshot, drafts: ReadonlyMap<string, Draft>): ReadonlyMap<string, Speaker> {
  const speakers = new Map<string, Speaker>();
  const inOrder = [...drafts.values()].sort((a, b) => Number(a.kind === 'person') - Number(b.kind === 'person'));
  for (const { id, kind, name, claims, organisations } of inOrder) {
    const [most] = [...organisations].sort(([, a], [, b]) => b - a);
    const taken = new Set(claims.flatMap((claim) => positionsOf(snapshot).of(claim.id) ?? []));
    const positions = [...taken].sort((a, b) => b.claims.length - a.claims.length);
    const organisation = most === undefined ? null : (speakers.get(most[0]) ?? null);
    const uris = [...new Set(claims.map(({ uri }) => uri))];
    speakers.set(id, { id, kind, name, organisation, claims, positions, uris });
  }
  return speakers;
}

function relate(
  { links }: Snapshot,
  all: readonly Speaker[],
  of: (claim: ClaimId) => Speaker | null,
): readonly Relation[] {
  const places = new Map(all.map((speaker, i) => [speaker, i]));
  const found = new Map<string, { a: Speaker; b: Speaker; agree: Link[]; clash: Link[] }>();
  for (const link of links.all) {
    if (link.relation === 'related') continue;
    const ends = [of(link.source), of(link.target)];
    const [a, b] = ends.sort((x, y) => (places.get(x as Speaker) ?? 0) - (places.get(y as Speaker) ?? 0));
    if (!a || !b || a === b || a.organisation === b || b.organisation === a) continue;
    const key = `${a.id}\n${b.id}`;
    const relation = found.get(key) ?? { a, b, agree: [], clash: [] };
    found.set(key, relation);
    relation[link.relation === 'same' ? 'agree' : 'clash'].push(link);
  }
  const relations = [...found.values()];
  for (const { agree, clash } of relations) for (const list of [agree, clash]) list.sort((x, y) => y.score - x.score);
  return relations.sort((x, y) => y.agree.length + y.clash.length - x.agree.length - x.clash.length);
}
