import { renderReason } from '../link/reason.ts';
import type { Claim, Quantity } from '../recognise/model.ts';
import { type Span, slice } from '../text/span.ts';
import { isOrganisation } from './identities.ts';
import type { Article, ClaimEntry, Link, Snapshot } from './snapshot.ts';

/** What was found in a corpus, as other programs read it. The format is fixed; spans are half-open UTF-16 offsets. */
export interface CorpusAnalysis {
  readonly format: 'counterclaim-analysis';
  readonly version: 1;
  readonly documents: readonly DocumentAnalysis[];
  readonly organisations: readonly OrganisationRecord[];
  readonly links: readonly LinkRecord[];
}

export interface DocumentAnalysis {
  readonly uri: string;
  readonly title: string | null;
  readonly boilerplate: readonly (Span & { readonly reason: string })[];
  readonly quantities: readonly QuantityRecord[];
  readonly organisations: readonly (Span & { readonly text: string; readonly entity: string })[];
  readonly attributions: readonly {
    readonly source: Span | null;
    readonly cue: Span | null;
    readonly content: Span;
  }[];
  readonly claims: readonly ClaimRecord[];
}

export interface QuantityRecord extends Span {
  readonly text: string;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string;
  readonly of: string | null;
  readonly per: string | null;
  readonly modifier: string;
}

export interface ClaimRecord extends Span {
  readonly id: string;
  readonly text: string;
  readonly kind: string;
  readonly quoted: boolean;
  readonly negated: boolean;
  readonly speaker: string | null;
  readonly speakerOrganisation: string | null;
  readonly checkWorthy: number;
}

export interface OrganisationRecord {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly aliases: readonly string[];
  /** The id of the organisation that owns it or that it is part of; absent where no article says so. */
  readonly parent?: string;
}

export interface LinkRecord {
  readonly source: string;
  readonly target: string;
  readonly relation: string;
  readonly score: number;
  readonly reasons: readonly { readonly code: string; readonly message: string }[];
}

/** Writes a snapshot in the fixed format; `relative` turns an article's URI into the one to print. */
export function toCorpusAnalysis(snapshot: Snapshot, relative: (uri: string) => string = (uri) => uri): CorpusAnalysis {
  return {
    format: 'counterclaim-analysis',
    version: 1,
    documents: [...snapshot.articles.values()].map((article) => toDocument(snapshot, article, relative)),
    organisations: toOrganisations(snapshot),
    links: snapshot.links.all.map(toLink),
  };
}

/** One article in the fixed format. */
export function toDocument(
  snapshot: Snapshot,
  article: Article,
  relative: (uri: string) => string = (uri) => uri,
): DocumentAnalysis {
  const { analysis, text, uri } = article;
  return {
    uri: relative(uri),
    title: analysis.title,
    boilerplate: analysis.leftovers.map(({ start, end, reason }) => ({ start, end, reason })),
    quantities: analysis.quantities.map((quantity) => toQuantity(text, quantity)),
    organisations: analysis.mentions
      .filter((mention) => isOrganisation(snapshot, uri, mention))
      .map((mention) => ({
        start: mention.start,
        end: mention.end,
        text: slice(text, mention),
        entity: snapshot.identities.of(uri, mention.name).id,
      })),
    attributions: analysis.attributions.map(({ source, cue, content }) => ({
      source: toSpan(source),
      cue: toSpan(cue),
      content: { start: content.start, end: content.end },
    })),
    claims: snapshot.claimsOf(uri).map((entry) => toClaim(snapshot, entry)),
  };
}

/** A link in the fixed format. */
export function toLink(link: Link): LinkRecord {
  const reasons = link.evidence.map((evidence) => ({ code: evidence.code, message: renderReason(evidence) }));
  return { source: link.source, target: link.target, relation: link.relation, score: link.score, reasons };
}

function toQuantity(text: string, quantity: Quantity): QuantityRecord {
  const { start, end, value, min, max, unit, of, per, modifier } = quantity;
  return { start, end, text: slice(text, quantity), value, min, max, unit, of, per, modifier };
}

function toClaim(snapshot: Snapshot, { id, uri, claim }: ClaimEntry): ClaimRecord {
  const { start, end, text, kind, quoted, negated, speaker, checkWorthy } = claim;
  const speakerOrganisation = speakerOrganisationOf(snapshot, uri, claim);
  return { id, start, end, text, kind, quoted, negated, speaker, speakerOrganisation, checkWorthy };
}

function speakerOrganisationOf(snapshot: Snapshot, uri: string, claim: Claim): string | null {
  return claim.speakerOrganisation === null ? null : snapshot.identities.of(uri, claim.speakerOrganisation).id;
}

function toOrganisations(snapshot: Snapshot): OrganisationRecord[] {
  return [...snapshot.identities.all.values()]
    .filter((identity) => identity.kind === 'organisation')
    .map(({ id, name, description, aliases, parent }) => ({
      id,
      name,
      kind: description ?? 'organisation',
      aliases,
      ...(parent === null ? {} : { parent }),
    }));
}

function toSpan(span: Span | null): Span | null {
  return span === null ? null : { start: span.start, end: span.end };
}
