import type { Cue } from './cue.ts';
import { opensAdverbial, phraseAfter } from './noun-phrase.ts';
import { isFiniteVerb } from './predicate.ts';
import type { Source } from './subject.ts';
import type { Item } from './unit.ts';
import {
  is,
  isCapitalised,
  isComma,
  isContentWord,
  isDash,
  isQuotation,
  isStop,
  isText,
  opensTime,
} from './word-class.ts';

/** A subject after its verb ends its clause: “…, said Khan.” and “…,” wrote Khan, the chief executive, on Monday. */
export function findInverted(items: readonly Item[], cue: Cue): Source | null {
  const end = phraseAfter(items, cue.end, items.length);
  if (end === cue.end || isText(items[cue.end], 'that', 'it', 'this', 'these', 'those')) return null;
  const head = { start: cue.end, end };
  const last = isText(items[end], 'who', 'whose') ? relativeEnd(items, end) : appositionEnd(items, end);
  return { start: cue.end, end: last, head, inverted: true, shared: false };
}

/** “Said a cook who asked not to be named”: the index after the relative clause. */
function relativeEnd(items: readonly Item[], start: number): number {
  for (let i = start; i < items.length && i - start < longestRelative; i++)
    if (isComma(items[i]) || isStop(items[i]) || isQuotation(items[i]) || isDash(items[i])) return i;
  return start;
}

const longestRelative = 20;

/** The index after the apposition that follows a phrase: “, the chief executive of Acme,”; `end` where there is none. */
export function appositionEnd(items: readonly Item[], end: number): number {
  if (!isComma(items[end])) return end;
  let i = end + 1;
  if (!is(items[i], 'determiner') && !isContentWord(items[i])) return end;
  if (/(?:ing|ed)$/.test(items[i]?.text ?? '') && !isCapitalised(items[i])) return end;
  for (; i < items.length && i - end < 30; i++) {
    const item = items[i];
    if (isComma(item) || isStop(item)) return i;
    if (is(item, 'auxiliary', 'pronoun') || isQuotation(item) || isDash(item)) return end;
  }
  return i < items.length ? end : i;
}

/** Whether what stands before the comma is a clause that is reported, not the subject and its apposition. */
export function canInvert(items: readonly Item[], cue: Cue, floor: number): boolean {
  if (!cue.frames.includes('clause') || cue.first !== cue.verb || opensTime(items, cue.end)) return false;
  const end = phraseAfter(items, cue.end, items.length);
  const after = items[end];
  const attached = is(after, 'preposition') && !isText(after, 'to');
  if (end === cue.end || !(endsPhrase(after) || attached || opensTime(items, end))) return false;
  if (saysAtEnd(items, cue, end)) return true;
  if (isQuotation(items[cue.first - 2]) || is(items[appositionEnd(items, end) + 1], 'auxiliary')) return true;
  return holdsClause(items, Math.max(floor, cue.first - farthest), cue.first - 1);
}

/** “Trial halved cases, says ministry”: nothing that is said follows, so that it stands before the comma. */
function saysAtEnd(items: readonly Item[], cue: Cue, end: number): boolean {
  const next = items[end];
  const ends = next === undefined || (isStop(next) && end + 1 === items.length);
  return (
    ends && isText(items[cue.verb], 'said', 'say', 'says') && !isText(items[cue.end], 'nothing', 'no', 'so', 'yes')
  );
}

/** A quotation, or a finite verb outside the relative clauses; or an adverbial that cannot be a subject. */
function holdsClause(items: readonly Item[], start: number, end: number): boolean {
  let relative = false;
  let commas = 0;
  for (let i = start; i < end; i++) {
    if (isQuotation(items[i]) || (!relative && i > start && isFiniteVerb(items, i))) return true;
    if (isComma(items[i])) commas++;
    relative = !isComma(items[i]) && (relative || isText(items[i], 'who', 'which', 'whose', 'where', 'that'));
  }
  return commas === 0 && opensAdverbial(items, start);
}

function endsPhrase(item: Item | undefined): boolean {
  return item === undefined || isComma(item) || isStop(item);
}

/** How far back the clause is looked for, in items. */
const farthest = 60;
