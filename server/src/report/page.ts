import type { Span } from '../text/span.ts';

/** A document for people, before it is known how it is written down. Its texts are plain, often an article's. */
export interface Page {
  readonly title: string;
  /** What stands between the title and the first section. */
  readonly lead: readonly Block[];
  readonly sections: readonly Section[];
}

export interface Section {
  /** Unique in the page: letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly sections?: readonly Section[];
}

export type Block =
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  /** Words of an article; `source` says who says them and where. */
  | { readonly kind: 'quotation'; readonly content: readonly Inline[]; readonly source: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  | Table;

export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly (readonly Inline[])[])[];
}

export interface Column {
  readonly title: string;
  readonly isNumeric?: boolean;
}

export type Inline =
  /** `mark`: words that decide. */
  | { readonly kind: 'text' | 'strong' | 'emphasis' | 'mark'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly to: Target };

export type Target =
  | { readonly kind: 'passage'; readonly place: PassagePlace }
  | { readonly kind: 'section'; readonly id: string };

/** A passage of an article, with its line and column from 1. */
export interface PassagePlace {
  readonly uri: string;
  readonly span: Span;
  readonly line: number;
  readonly column: number;
}

/** Where the link to a passage leads. */
export type LinkTo = (place: PassagePlace) => string;

export const text = (value: string): Inline => ({ kind: 'text', text: value });
export const strong = (value: string): Inline => ({ kind: 'strong', text: value });
export const emphasis = (value: string): Inline => ({ kind: 'emphasis', text: value });
export const mark = (value: string): Inline => ({ kind: 'mark', text: value });
export const toPassage = (value: string, place: PassagePlace): Inline => ({
  kind: 'link',
  text: value,
  to: { kind: 'passage', place },
});
export const toSection = (value: string, id: string): Inline => ({
  kind: 'link',
  text: value,
  to: { kind: 'section', id },
});
export const paragraph = (...content: readonly Inline[]): Block => ({ kind: 'paragraph', content });
