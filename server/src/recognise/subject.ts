import type { Cue } from './cue.ts';
import { appositionEnd, canInvert, findInverted } from './inverted-subject.ts';
import { documentNouns } from './lexicon/en/document.ts';
import { opensAdverbial, phraseAfter, phraseBefore, segments } from './noun-phrase.ts';
import { isFiniteVerb, isVerbForm } from './predicate.ts';
import type { Item } from './unit.ts';
import {
  is,
  isAdverb,
  isCapitalised,
  isComma,
  isContentWord,
  isDash,
  isFirstPerson,
  isPeriod,
  isQuotation,
  isText,
  opensTime,
} from './word-class.ts';

/** A source as items of its unit: `head` is the name or description itself, the rest are appositions. */
export interface Source {
  readonly start: number;
  readonly end: number;
  readonly head: { readonly start: number; readonly end: number };
  /** The subject stands after its verb: “…,” said Khan. */
  readonly inverted: boolean;
  /** The source is that of an earlier cue, or the subject of the unit: “… and added”. */
  readonly shared: boolean;
}

/** The subject of a finite cue in the active voice; `null` where there is none, or the writer speaks. */
export function findSubject(items: readonly Item[], cue: Cue, after: number, shared: Source | null): Source | null {
  const floor = after > 0 && isText(items[after], 'that') ? after + 1 : after;
  const last = skipTimeBefore(items, cue.first - 1, floor);
  const before = items[last];
  if (isFirstPerson(before) || is(before, 'preposition')) return null;
  if (cue.first === 0 && cue.frames.includes('quote')) return findInverted(items, cue);
  if (last < floor || isQuotation(before)) {
    return isQuotation(before) && cue.frames.includes('quote') ? findInverted(items, cue) : null;
  }
  if (isText(before, 'and', 'but', 'or', 'nor') || (isComma(before) && isText(items[cue.first], 'and', 'but'))) {
    return shared === null ? null : { ...shared, shared: true };
  }
  if (isComma(before) || isDash(before)) {
    const inverted = canInvert(items, cue, floor) ? findInverted(items, cue) : null;
    if (inverted !== null) return inverted;
    return findWithApposition(items, last, floor) ?? (shared === null ? null : { ...shared, shared: true });
  }
  const document = documentBefore(items, cue.first, floor);
  if (document !== null) return document;
  const start = phraseBefore(items, last, floor);
  if (start === null) return null;
  const related = beforeRelative(items, start, floor);
  if (related !== null) return { ...related, end: last + 1, inverted: false, shared: false };
  return direct(items, dropOpening(items, afterQuotation(items, start, floor), last + 1), last + 1);
}

/** “A member of the panel that watched over the trial said”: the subject stands before a relative clause without commas. */
function beforeRelative(items: readonly Item[], last: number, floor: number): Pick<Source, 'start' | 'head'> | null {
  for (let i = last - 1; i > floor && last - i < longestRelative; i--) {
    const item = items[i];
    if (isComma(item) || isDash(item) || isQuotation(item) || isText(item, ':', ';')) return null;
    if (!isText(item, 'that', 'who', 'which')) continue;
    if (!isContentWord(items[i - 1]) || isLowerVerb(items[i - 1]) || !startsPredicate(items, i + 1)) return null;
    const start = phraseBefore(items, i - 1, floor);
    if (start === null) return null;
    const first = dropOpening(items, start, i);
    return { start: first, head: { start: first, end: i } };
  }
  return null;
}

/** How long such a relative clause may be, in items. */
const longestRelative = 24;

/** “‘…,’ the senator and former mayor said”: the whole of what stands between a quotation and its verb is the subject. */
function afterQuotation(items: readonly Item[], start: number, floor: number): number {
  for (let i = start - 1; i >= floor && start - i < longestJoined; i--) {
    const item = items[i];
    if (isQuotation(item)) {
      if (isComma(items[i + 1])) return Math.min(start, isText(items[i + 2], 'and', 'but') ? i + 3 : i + 2);
      return /[,.!?…]["”'’]*$/u.test(item.text.slice(-4)) ? i + 1 : start;
    }
    if (isText(items[i], 'as')) return i + 1;
    if (isContentWord(items[i]) ? is(items[i], 'pronoun') || isLowerVerb(items[i]) : !joinsPhrase(items[i])) break;
  }
  return start;
}

function isLowerVerb(item: Item | undefined): boolean {
  return item !== undefined && !isCapitalised(item) && isVerbForm(item.lexeme);
}

function joinsPhrase(item: Item | undefined): boolean {
  return is(item, 'determiner', 'preposition') || isText(item, 'and', '&', ',');
}

/** How many items of a subject may lie before the phrase that its verb follows. */
const longestJoined = 12;

/** “The party this week announced”: the index of the last item of the subject, before an adverbial of time. */
function skipTimeBefore(items: readonly Item[], last: number, floor: number): number {
  for (let i = last; i > floor && last - i < 3; i--) {
    if (opensTime(items, i) && !is(items[i - 1], 'determiner')) {
      if (!is(items[i - 1], 'preposition')) return i - 1;
      return /ed$/.test(items[i - 2]?.text ?? '') ? last : i - 2;
    }
    if (!isPeriod(items[i])) break;
  }
  return last;
}

const documents = new Set(documentNouns);

/** “A request sent by the union to 32 councils last year showed”: a document as subject keeps all that belongs to it. */
function documentBefore(items: readonly Item[], end: number, floor: number): Source | null {
  let start = floor;
  while (start < end && (isComma(items[start]) || isText(items[start], 'and', 'but', 'that'))) start++;
  if (!is(items[start], 'determiner') && !isCapitalised(items[start])) return null;
  const noun = phraseNoun(items, start, end);
  if (noun < 0 || end - noun < 3 || end - noun > 30) return null;
  for (let i = noun + 1; i < end; i++) {
    if (is(items[i], 'auxiliary', 'conjunction', 'pronoun') && !is(items[i], 'determiner')) return null;
    if (isComma(items[i]) || isQuotation(items[i])) return null;
  }
  return direct(items, start, end);
}

/** The index of a document noun in the phrase that begins at `start`; -1 where it has none. */
function phraseNoun(items: readonly Item[], start: number, end: number): number {
  for (let i = start; i < end && i < start + 8; i++) {
    if (documents.has((items[i] as Item).lower)) return i;
    if (!isContentWord(items[i]) && !is(items[i], 'determiner') && !isText(items[i], 'of')) return -1;
  }
  return -1;
}

function direct(items: readonly Item[], start: number, end: number): Source | null {
  if (start >= end) return null;
  const first = items[start];
  if (isFirstPerson(first) || isText(first, 'there') || (end - start === 1 && isText(first, 'this', 'these', 'those')))
    return null;
  return { start, end, head: { start, end }, inverted: false, shared: false };
}

/** “Meanwhile police said”: the adverb that opens a sentence is not part of the phrase. */
function dropOpening(items: readonly Item[], start: number, end: number): number {
  let first = start;
  while (
    first < end - 1 &&
    (is(items[first], 'adverb', 'time') || (isAdverb(items[first]) && first === 0) || opensTime(items, first))
  )
    first++;
  return first;
}

/** “Ann Lee, head of policy at Acme, said”: `comma` is the index of the last comma; the subject stands before the first. */
function findWithApposition(items: readonly Item[], comma: number, floor: number): Source | null {
  const clause = clauseStart(items, comma, floor);
  const parts = segments(items, clause, comma);
  const index = parts.findIndex((part) => opensPhrase(items, part));
  const part = parts[index];
  if (part === undefined) return null;
  const start = phraseBefore(items, part.end - 1, part.start);
  if (start === null) return null;
  const related = beforeRelative(items, start, part.start);
  if (related !== null) return { ...related, end: comma, inverted: false, shared: false };
  const first = dropOpening(items, start, part.end);
  const whole = isNameList(items, parts.slice(index));
  const head = { start: first, end: whole ? comma : part.end };
  return { start: first, end: comma, head, inverted: false, shared: false };
}

const farthest = 60;

/** The start of the clause that a subject with appositions may belong to: after a quotation, a colon or a semicolon. */
function clauseStart(items: readonly Item[], last: number, floor: number): number {
  for (let i = last; i > floor && last - i < farthest; i--) {
    const item = items[i - 1];
    const ends = isQuotation(item) && (isComma(items[i]) || /[,.!?…]["”'’]*$/u.test(item.text.slice(-4)));
    if (ends || isText(item, ';', ':')) return i;
  }
  return Math.max(floor, last - farthest);
}

function opensPhrase(items: readonly Item[], part: { start: number; end: number }): boolean {
  let first = items[part.start];
  if (isText(first, 'and', 'but', 'so', 'yet')) first = items[part.start + 1];
  if (first === undefined || is(first, 'preposition', 'conjunction', 'adverb') || opensTime(items, part.start))
    return false;
  if (isAdverb(first) || isFirstPerson(first) || /ing$/.test(first.lower)) return false;
  if (part.end - part.start > 1 && is(first, 'pronoun') && !is(first, 'determiner')) return false;
  const end = phraseAfter(items, part.start, part.end);
  return (isContentWord(first) || is(first, 'determiner')) && end > part.start && !hasFiniteVerb(items, part);
}

function hasFiniteVerb(items: readonly Item[], part: { start: number; end: number }): boolean {
  for (let i = part.start; i < part.end; i++) {
    if (is(items[i], 'conjunction')) return false;
    if (is(items[i], 'auxiliary') && !isCapitalised(items[i])) return true;
  }
  return false;
}

/** “Acme, Initech, and Globex said”: every part is a name, the last opened by “and”. */
function isNameList(items: readonly Item[], parts: readonly { start: number; end: number }[]): boolean {
  const last = parts.at(-1);
  return parts.length > 1 && last !== undefined && isText(items[last.start], 'and');
}

/** The index after “, Initech and other firms” where the phrase that ends at `end` is the first name of a list. */
function listEnd(items: readonly Item[], end: number, ceiling: number): number {
  let last = end;
  if (isText(items[end], 'and') && isContentWord(items[end + 1])) {
    const both = phraseAfter(items, end + 1, ceiling);
    if (is(items[both], 'auxiliary')) return both;
  }
  while (isComma(items[last]) && isCapitalised(items[last + 1]) && last - end < farthest) {
    last = phraseAfter(items, last + 1, ceiling);
    if (isText(items[last], 'and')) return Math.max(end, phraseAfter(items, last + 1, ceiling));
  }
  return end;
}

/** The subject of a whole unit, for the cues that share it: its first noun phrase before a verb. */
export function unitSubject(items: readonly Item[], start: number, ceiling: number): Source | null {
  for (const part of segments(items, start, Math.min(ceiling, start + farthest))) {
    let first = part.start;
    while (first < part.end && (is(items[first], 'adverb') || isText(items[first], 'and', 'but'))) first++;
    if (isFirstPerson(items[first]) || isText(items[first], 'there', 'it')) return null;
    if (opensAdverbial(items, first)) continue;
    const end = phraseAfter(items, first, part.end);
    if (end === first) return null;
    const source = direct(items, first, listEnd(items, end, ceiling));
    const whole = source?.end === end ? appositionEnd(items, end) : end;
    return source !== null && whole > end && isComma(items[whole]) && isVerb(items[whole + 1])
      ? { ...source, end: whole }
      : source;
  }
  return null;
}

/** A verb stands at `index`, one with irregular forms too. */
function startsPredicate(items: readonly Item[], index: number): boolean {
  return isVerb(items[index]) || isFiniteVerb(items, index);
}

function isVerb(item: Item | undefined): boolean {
  return item !== undefined && (is(item, 'auxiliary') || isVerbForm(item.lexeme));
}
