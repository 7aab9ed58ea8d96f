import type { Span } from '../../text/span.ts';

/** A stretch of text, as a paragraph, that several people read, with the passages that each of them tagged. */
export interface Block {
  /** In UTF-16 code units. */
  readonly length: number;
  /** By person; spans are of the block. `null` for a person who has not read it. */
  readonly passages: readonly (readonly TaggedSpan[] | null)[];
}

export interface TaggedSpan extends Span {
  readonly tag: string;
}

/** Stretches of text of which each person says one thing. */
export interface Unit {
  /** For how much it counts: its length. */
  readonly weight: number;
  /** By person; `null` where one says nothing because the text was not read. */
  readonly labels: readonly (string | null)[];
}

/** The passages of one tag, and nothing else. */
export function onlyTag(blocks: readonly Block[], tag: string): Block[] {
  return blocks.map(({ length, passages }) => ({
    length,
    passages: passages.map((spans) => spans?.filter((span) => span.tag === tag) ?? null),
  }));
}

/**
 * Cuts blocks where a passage begins or ends, so that each character is a unit and all that are alike are counted at
 * once. The label of a character is all its tags together.
 */
export function unitsOf(blocks: readonly Block[]): Unit[] {
  return blocks.flatMap(({ length, passages }) => {
    const cuts = new Set([0, length]);
    for (const { start, end } of passages.flatMap((spans) => spans ?? [])) cuts.add(start).add(end);
    const places = [...cuts].sort((a, b) => a - b);
    return places.slice(1).map((end, i) => {
      const start = places[i] as number;
      const labels = passages.map((spans) => spans && labelAt(spans, start));
      return { weight: end - start, labels };
    });
  });
}

function labelAt(spans: readonly TaggedSpan[], offset: number): string {
  const tags = spans.filter(({ start, end }) => start <= offset && offset < end).map(({ tag }) => tag);
  return [...new Set(tags)].sort().join('\n');
}
