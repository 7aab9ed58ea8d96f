import { isAddresseeAlone, skipAddressee } from './addressee.ts';
import type { Cue } from './cue.ts';
import { findFiniteVerb, isFiniteVerb } from './predicate.ts';
import type { Source } from './subject.ts';
import type { Item } from './unit.ts';
import {
  is,
  isAdverb,
  isCapitalised,
  isComma,
  isDash,
  isPeriod,
  isQuotation,
  isStop,
  isText,
  opensTime,
} from './word-class.ts';

/** What is reported: items `[start, end)` of the unit. */
export interface Content {
  readonly start: number;
  readonly end: number;
}

/**
 * The contents of a cue, in order: what stands before it, after it, or on both sides (“It is,” he said, “too late”).
 * `ceiling`: where the material of a later cue begins.
 */
export function findContents(items: readonly Item[], cue: Cue, source: Source | null, ceiling: number): Content[] {
  const start = cue.outset ?? Math.min(cue.first, source !== null && !source.shared ? source.start : cue.first);
  const end = source?.inverted ? source.end : cue.end;
  const canFollow = cue.frames.includes('clause') || cue.frames.includes('quote');
  const before = source?.shared || cue.form !== 'finite' || !canFollow ? null : contentBefore(items, start);
  const rest = before === null ? null : resumed(items, end, ceiling, before, source?.inverted === true);
  if (before !== null && rest !== null)
    return opensAdjunct(items, before.start) && isAdjunctAlone(items, before) ? [rest] : [before, rest];
  const after = source?.inverted
    ? announcedAfter(items, cue, source, ceiling)
    : contentAfter(items, cue, source, ceiling, before !== null);
  if (before === null) return after === null ? [] : [after];
  const quoted = isQuotation(items[before.end - 1]);
  if (after !== null && !quoted && !(isAside(items, cue, after) && isMainClause(items, before))) return [after];
  return !quoted && isAdjunctAlone(items, before) ? [] : [before];
}

/** “Said Ann Lee, a nurse: ‘…’”: what a sentence announces that begins with its verb. */
function announcedAfter(items: readonly Item[], cue: Cue, source: Source, ceiling: number): Content | null {
  if (cue.first > 0) return null;
  for (let i = source.end; i < ceiling; i++) {
    const first = isText(items[i], ':') ? i + 1 : i;
    if (first === i && !isQuotation(items[i])) continue;
    const end = trimEnd(items, first, ceiling);
    return first < end ? { start: first, end } : null;
  }
  return null;
}

/** “This is wrong, he told his mother”, “This is wrong, he says in ‘My Life’”: what stands behind is not what is said. */
function isAside(items: readonly Item[], cue: Cue, after: Content): boolean {
  if (after.start === cue.end) return cue.frames.includes('addressee') && !isQuotation(items[after.start]);
  return after.end - after.start === 1 && isQuotation(items[after.start]) && is(items[cue.end], 'preposition');
}

/** A clause that can stand alone. */
function isMainClause(items: readonly Item[], { start, end }: Content): boolean {
  if (opensAdjunct(items, start)) return false;
  return findFiniteVerb(items, start + 1, Math.min(end, start + longestOpening)) >= 0;
}

/** The clause or quotation before the reporting clause that begins at `start`; it ends in a comma or a quotation mark. */
function contentBefore(items: readonly Item[], start: number): Content | null {
  let end = isText(items[start - 1], 'as') ? start - 1 : start;
  if (isComma(items[end - 1]) || isDash(items[end - 1])) end--;
  else if (!isQuotation(items[end - 1])) return null;
  let first = 0;
  while (first < end && (isComma(items[first]) || isText(items[first], 'and', 'but'))) first++;
  return first >= end ? null : { start: first, end };
}

const longestOpening = 40;

/** A phrase that opens a sentence and is no clause: “In a statement”, “Asked about it”. */
export function isAdjunctAlone(items: readonly Item[], { start, end }: Content): boolean {
  if (end - start < 3) return true;
  if (!opensAdjunct(items, start)) return false;
  for (let i = start; i < end; i++) {
    if (i - start > longestOpening || isComma(items[i]) || is(items[i], 'auxiliary')) return false;
  }
  const clausal = is(items[start], 'conjunction') || isText(items[start], 'as', 'asked');
  return clausal || findFiniteVerb(items, start + 1, end) < 0;
}

export function opensAdjunct(items: readonly Item[], start: number): boolean {
  const item = items[start];
  if (is(item, 'preposition', 'adverb') || isAdverb(item) || opensTime(items, start)) return true;
  return (
    isText(item, 'if', 'when', 'while', 'as', 'asked', 'although', 'though', 'because') ||
    /ing$/.test(item?.lower ?? '')
  );
}

function contentAfter(
  items: readonly Item[],
  cue: Cue,
  source: Source | null,
  ceiling: number,
  hasBefore: boolean,
): Content | null {
  const limit = trimEnd(items, cue.end, ceiling);
  let first = skipAddressee(items, cue, limit);
  if (first === cue.end) first = skipTime(items, cue.end, limit);
  if (isText(items[first], 'that') && first < limit) first += isComma(items[first + 1]) ? 2 : 1;
  while (first < limit && isText(items[first], ':', ',') && isQuotation(items[first + 1])) first++;
  if (first < limit && isText(items[first], ':')) first++;
  const likened = source !== null && isText(items[source.start - 1], 'as') && isComma(items[cue.end]);
  if (likened && first === cue.end) return cue.end + 1 < limit ? { start: cue.end + 1, end: limit } : null;
  if (first >= limit || isComma(items[first]) || isDash(items[first])) return null;
  if (first === cue.end && isAddresseeAlone(items, cue, limit)) return null;
  if (first === cue.end && isAdjunct(items, first, limit, cue) && (hasBefore || !cue.frames.includes('object')))
    return null;
  return { start: first, end: limit };
}

/** Without the stop, and without the comma before what follows. */
function trimEnd(items: readonly Item[], start: number, ceiling: number): number {
  let end = ceiling;
  while (end > start && (isStop(items[end - 1]) || isComma(items[end - 1]) || isDash(items[end - 1]))) end--;
  return end;
}

/** “Said Tuesday his actions are lawful”: past the time, where a clause follows it. */
function skipTime(items: readonly Item[], start: number, limit: number): number {
  let end =
    is(items[start], 'preposition') && (opensTime(items, start + 1) || isPeriod(items[start + 1])) ? start + 1 : start;
  while (end < limit && (opensTime(items, end) || isPeriod(items[end]))) end++;
  const opens = is(items[end], 'determiner', 'pronoun') || isCapitalised(items[end]);
  return end > start && opens && findFiniteVerb(items, end + 1, Math.min(limit, end + longestOpening)) >= 0
    ? end
    : start;
}

const longestAdjunct = 16;

/** A phrase of time, place or manner up to the end or a dash, in place of a content: “said on Friday in a statement”. */
function isAdjunct(items: readonly Item[], start: number, limit: number, cue: Cue): boolean {
  if (isText(items[start], 'to') && (cue.frames.includes('demand') || cue.frames.includes('infinitive'))) return false;
  let end = start;
  while (end < limit && end - start <= longestAdjunct && !isDash(items[end])) end++;
  if (end - start > longestAdjunct || cue.frames.includes('object')) return end - start <= 4 && opensTime(items, start);
  if (
    !is(items[start], 'preposition') &&
    !opensTime(items, start) &&
    !isAdverb(items[start]) &&
    !isText(items[start], 'when', 'as', 'while')
  )
    return false;
  for (let i = start; i < end; i++) if (isQuotation(items[i])) return false;
  return true;
}

/** What goes on after the reporting clause: “…,” he said, “and it is late”, or “The plan, he said, is late”. */
function resumed(
  items: readonly Item[],
  end: number,
  ceiling: number,
  before: Content,
  inverted: boolean,
): Content | null {
  const reporting = isQuotation(items[before.end - 1]) ? clauseEnd(items, end, ceiling) : end;
  let first = reporting;
  while (first < ceiling && (isComma(items[first]) || opensQuotation(items, first))) first++;
  const limit = trimEnd(items, first, ceiling);
  if (first === reporting || first >= limit) return null;
  if (isQuotation(items[first])) return { start: first, end: limit };
  const item = items[first];
  const aside = is(item, 'conjunction') || isAdverb(item) || isText(item, 'and', 'but', 'or', 'according');
  if (aside || isQuotation(items[before.end - 1]) || (inverted && isMainClause(items, before))) return null;
  const predicate = isFiniteVerb(items, first);
  if (!predicate && /(?:ing|ed)$/.test(item?.lower ?? '')) return null;
  const parenthesis = isComma(items[before.end]) && (predicate || limit - first > 2);
  return parenthesis && !isAdjunctPhrase(items, first, limit) ? { start: first, end: limit } : null;
}

/** A dash before a quotation: “‘It is late,’ she said – ‘too late.’” */
function opensQuotation(items: readonly Item[], index: number): boolean {
  return isDash(items[index]) && isQuotation(items[index + 1]);
}

const longestClause = 12;

/** The index of the comma that ends the reporting clause before a quotation: “…,” she told the court, “…”. */
function clauseEnd(items: readonly Item[], end: number, ceiling: number): number {
  for (let i = end; i < ceiling && i - end < longestClause; i++) {
    if ((isComma(items[i]) || isDash(items[i])) && isQuotation(items[i + 1])) return i;
    if (is(items[i], 'auxiliary') || isQuotation(items[i])) break;
  }
  return end;
}

/** “…, in a statement”: short, and without a verb. */
function isAdjunctPhrase(items: readonly Item[], start: number, end: number): boolean {
  if (!is(items[start], 'preposition') || end - start > 8) return false;
  for (let i = start; i < end; i++) if (is(items[i], 'auxiliary')) return false;
  return true;
}
