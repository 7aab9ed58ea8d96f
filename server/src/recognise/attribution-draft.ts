import type { Span } from '../text/span.ts';
import type { Attribution } from './model.ts';
import type { Speaker } from './speaker.ts';
import { holdsQuotation, type Item, type Unit } from './unit.ts';
import { isQuotation, isText } from './word-class.ts';

/** An attribution whose speaker later paragraphs may still tell. */
export interface Draft extends Attribution {
  readonly headline: boolean;
  readonly passive: boolean;
  /** Somebody without a name: a member of an organisation (“an Acme official”), or the holder of a role (“the minister”). */
  readonly unnamed: 'member' | 'role' | null;
  /** The source is a full name that nothing introduces. */
  readonly bare: boolean;
}

/** What most drafts are. */
export const plain = { kind: 'speech', headline: false, passive: false, unnamed: null, bare: false } as const;

/** The title and the paragraphs that sum the article up. */
export const leadLength = 3;

/** “An Acme official”: someone of a named organisation who may be named later; those who speak for it stay unnamed. */
export function isUnnamed(items: readonly Item[], source: Span, speaker: Speaker | null): boolean {
  if (speaker?.kind !== 'spokesperson' || speaker.organisation === null) return false;
  return isText(items[source.start], 'a', 'an') && !/spokes|source/.test(speaker.display);
}

export function toSpan(items: readonly Item[], { start, end }: Span): Span {
  return { start: (items[start] as Item).start, end: (items[end - 1] as Item).end };
}

/** A content that is nothing but a quotation loses its marks. */
export function toContent(unit: Unit, content: Span): Pick<Attribution, 'content' | 'form'> {
  const { items } = unit;
  const only = content.end - content.start === 1 ? items[content.start] : undefined;
  if (isQuotation(only)) return { content: only.quotation, form: 'direct' };
  return { content: toSpan(items, content), form: holdsQuotation(unit, content) ? 'mixed' : 'indirect' };
}

export function toFields(speaker: Speaker | null): Pick<Attribution, 'speaker' | 'person' | 'organisation'> {
  return {
    speaker: speaker?.display ?? null,
    person: speaker?.person ?? null,
    organisation: speaker?.organisation ?? null,
  };
}
