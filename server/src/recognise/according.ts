import { type Cue, isPreposition } from './cue.ts';
import { findFiniteVerb, isFiniteVerb } from './predicate.ts';
import { type Content, isAdjunctAlone, opensAdjunct } from './reported.ts';
import type { Source } from './subject.ts';
import type { Item } from './unit.ts';
import { isComma, isContentWord, isDash, isQuotation, isText } from './word-class.ts';

/** Where the clause before “according to” may begin: behind the cue before it where that is one of these too. */
export function floorOf(items: readonly Item[], cues: readonly Cue[], index: number): number {
  const before = cues[index - 1];
  return before !== undefined && isPreposition(items, before) ? before.end : 0;
}

/** “According to Acme, it is late”, “It is late, according to Acme”, “It, according to Acme, is late”. */
export function contentsOfPreposition(
  items: readonly Item[],
  cue: Cue,
  source: Source | null,
  floor: number,
  ceiling: number,
): Content[] {
  if (source === null) return [];
  const opens =
    cue.first === 0 ||
    (!isContentWord(items[cue.first - 1]) && !isComma(items[cue.first - 1]) && !isQuotation(items[cue.first - 1]));
  const adjunct =
    (opensAdjunct(items, floor) && isAdjunctAlone(items, { start: floor, end: cue.first - 1 })) ||
    (source.end + 1 < ceiling &&
      isComma(items[source.end]) &&
      cue.first - floor <= longestAdjunct &&
      findFiniteVerb(items, floor, cue.first) < 0 &&
      !isFiniteVerb(items, source.end + 1) &&
      findFiniteVerb(items, source.end + 1, Math.min(ceiling, source.end + 1 + reach)) >= 0);
  if (opens || cue.first <= floor || adjunct) {
    const first = isComma(items[source.end]) ? source.end + 1 : source.end;
    const end = withoutStop(items, ceiling);
    return first < end ? [{ start: first, end }] : [];
  }
  const end = isComma(items[cue.first - 1]) ? cue.first - 1 : cue.first;
  const start = clauseStart(items, floor, end);
  if (start >= end) return [];
  const next = source.end + 1;
  const resumes = isComma(items[source.end]) && next < ceiling && isFiniteVerb(items, next);
  const rest = { start: next, end: withoutStop(items, ceiling) };
  return resumes && rest.start < rest.end ? [{ start, end }, rest] : [{ start, end }];
}

/** “Last season, according to Acme, it fell”: in items, how long the beginning may be, and how far its verb. */
const longestAdjunct = 8;
const reach = 40;

/** Where the clause before “according to” begins: after a semicolon or a dash that has no second one. */
function clauseStart(items: readonly Item[], floor: number, end: number): number {
  let start = floor;
  let dash: number | null = null;
  for (let i = floor; i < end; i++) {
    if (isText(items[i], ';')) start = i + 1;
    if (isDash(items[i])) dash = dash === null ? i : null;
  }
  if (dash !== null && dash >= start) start = dash + 1;
  while (start < end && (isComma(items[start]) || isText(items[start], 'and', 'but'))) start++;
  return start;
}

function withoutStop(items: readonly Item[], end: number): number {
  return isText(items[end - 1], '.', '!', '?', '…') ? end - 1 : end;
}
