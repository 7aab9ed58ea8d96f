import type { ArticleChange } from '../../annotation/edit/article-file.ts';
import type { ClaimsChange } from '../../annotation/edit/claims.ts';
import type { CodebookChange } from '../../annotation/edit/codebook.ts';
import type { OrganisationsChange } from '../../annotation/edit/organisations.ts';
import type { Snapshot } from '../../corpus/snapshot.ts';
import type { AnnotationAct } from '../../protocol/annotations.ts';
import type { Span } from '../../text/span.ts';

/** What a person wants to be different, worked out of a snapshot. */
export type Act<Kind extends AnnotationAct['kind']> = (
  context: ActContext,
  act: Extract<AnnotationAct, { readonly kind: Kind }>,
) => Plan | Refusal;

export interface ActContext {
  readonly snapshot: Snapshot;
  /** The handle of the person. */
  readonly by: string | null;
  /** The time of the act: ISO 8601, in UTC, to the second. */
  readonly on: string;
  newId(prefix: 'a' | 'd'): string;
}

/** The changes of files that an act comes to; each file is in it once at most. */
export interface Plan {
  readonly changes: readonly PlannedChange[];
  /** The annotations that the act is about. */
  readonly ids: readonly string[];
}

/** A change of a file, which is made where it does not exist. */
export type PlannedChange = { readonly uri: string } & (
  | { readonly kind: 'article'; readonly change: ArticleChange }
  | { readonly kind: 'codebook'; readonly change: CodebookChange }
  | { readonly kind: 'claims'; readonly change: ClaimsChange }
  | { readonly kind: 'organisations'; readonly change: OrganisationsChange }
);

/** Why an act cannot be done: what happened, where, and what to do. */
export interface Refusal {
  readonly refused: string;
  readonly place: { readonly uri: string; readonly span: Span } | null;
}

export function refuse(message: string, place: Refusal['place'] = null): Refusal {
  return { refused: message, place };
}

export function isRefusal(value: object): value is Refusal {
  return 'refused' in value;
}
