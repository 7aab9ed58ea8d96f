import { type Edit, type Followed, follow } from '../annotation/anchor/follow.ts';
import { rebase } from '../annotation/anchor/rebase.ts';
import { applyChanges } from '../annotation/edit/text-change.ts';

/**
 * Where passages of one text are in the next, each with its index: edit by edit where it is known what was typed, by the
 * difference of the two texts where it is not. What is deleted stays in the list, as that.
 */
export function carryOver(
  before: string,
  after: string,
  traces: readonly (Followed | null)[],
  edits: readonly Edit[] | null,
): readonly (Followed | null)[] {
  if (before === after) return traces;
  const live = traces.flatMap((trace, index) => (trace === null ? [] : [{ trace, index }]));
  const passages = live.map(({ trace }) => trace);
  const moved = (edits && followEdits(before, after, passages, edits)) ?? compare(before, after, passages);
  const carried: (Followed | null)[] = traces.map(() => null);
  for (const [i, { index }] of live.entries()) carried[index] = moved[i] ?? null;
  return carried;
}

/** Of more edits at once, one comparison of the texts is quicker. */
const mostEdits = 100;

/** `null` where the edits do not lead from one text to the other. */
function followEdits(
  before: string,
  after: string,
  passages: readonly Followed[],
  edits: readonly Edit[],
): readonly Followed[] | null {
  if (edits.length > mostEdits) return null;
  let text = before;
  let moved = passages;
  for (const edit of edits) {
    const next = applyChanges(text, [edit]);
    moved = follow(moved, edit, text, next);
    text = next;
  }
  return text === after ? moved : null;
}

function compare(before: string, after: string, passages: readonly Followed[]): readonly Followed[] {
  const live = passages.filter(({ isDeleted }) => !isDeleted);
  const spans = rebase(
    before,
    after,
    live.map(({ span }) => span),
  );
  const found = new Map(live.map((passage, i) => [passage, spans[i] ?? null]));
  return passages.map((passage) => {
    const span = found.get(passage) ?? null;
    if (span !== null) return { ...passage, span };
    const start = Math.min(passage.span.start, after.length);
    return { ...passage, span: { start, end: start }, isDeleted: true };
  });
}
