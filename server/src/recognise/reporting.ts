import { contentsOfPreposition, floorOf } from './according.ts';
import { opensQuestion } from './complement.ts';
import { type Cue, findCues, isPreposition } from './cue.ts';
import { findSource } from './cue-source.ts';
import { documentNouns } from './lexicon/en/document.ts';
import { phraseBefore } from './noun-phrase.ts';
import { type Content, findContents } from './reported.ts';
import { type Source, unitSubject } from './subject.ts';
import type { Item } from './unit.ts';
import { passesVerdict } from './verdict.ts';
import { is, isComma, isContentWord, isDash, isQuotation, isText } from './word-class.ts';

/** One act of reporting in a unit, as indices into its items. */
export interface Reporting {
  readonly source: Source | null;
  /** What “who”, “which” or “that” stands for. */
  readonly antecedent: { readonly start: number; readonly end: number } | null;
  readonly cue: Cue;
  /** Empty where the content is in a neighbouring unit. */
  readonly contents: readonly Content[];
}

/** One attitude in a unit. */
export type Attitude = Pick<Reporting, 'source' | 'antecedent' | 'contents'> & {
  readonly cue: Pick<Cue, 'first' | 'end'>;
};

/** All reporting in a unit, in the order of the cues. `headline`: the unit is one. Linear. */
export function findReporting(items: readonly Item[], headline: boolean): readonly Reporting[] {
  const cues = findCues(items, headline);
  if (cues.length === 0) return none;
  const sources: (Source | null)[] = [];
  let shared: Source | null = null;
  let main: Source | null = unitSubject(items, 0, cues[0]?.first ?? 0);
  let floor = 0;
  for (const cue of cues) {
    const source = findSource(items, cue, floor, cue.form === 'finite' ? (shared ?? main) : main);
    sources.push(source);
    if (source === null || source.shared || cue.form !== 'finite') continue;
    if (cue.voice === 'active') shared = source;
    if (isRelative(items, source)) continue;
    floor = cue.end;
    if (main === null || source.start <= main.start) main = source;
  }
  const found: Reporting[] = [];
  // The last cue first: a cue inside what a later one reports must end its own content there.
  let enclosing: Content | null = null;
  for (let index = cues.length - 1; index >= 0; index--) {
    const cue = cues[index] as Cue;
    const source = sources[index] as Source | null;
    const open = findCeiling(items, cue, source, cues[index + 1], sources[index + 1] ?? null);
    const ceiling: number = enclosing !== null && enclosing.start <= cue.first ? Math.min(open, enclosing.end) : open;
    const contents = isPreposition(items, cue)
      ? contentsOfPreposition(items, cue, source, floorOf(items, cues, index), ceiling)
      : withoutAgent(cue, source, findContents(items, cue, source, ceiling));
    if (!isReporting(items, cue, source, contents, headline)) continue;
    found.push({ source, antecedent: findAntecedent(items, source, sources[index - 1] ?? null), cue, contents });
    const first = contents[0];
    if (first !== undefined && first.end <= cue.first && !isPreposition(items, cue)) enclosing = first;
  }
  return found.reverse();
}

const none: readonly Reporting[] = [];

/** “Which had been proposed by Ann Lee”: who proposed it is not what was proposed. */
function withoutAgent(cue: Cue, source: Source | null, contents: readonly Content[]): readonly Content[] {
  if (cue.voice !== 'passive' || source === null) return contents;
  return contents.filter(({ start, end }) => start + 1 < source.start || source.end < end);
}

/** Where the content of a cue has to end: at a later cue that does not belong to it. */
function findCeiling(
  items: readonly Item[],
  cue: Cue,
  source: Source | null,
  next: Cue | undefined,
  nextSource: Source | null,
): number {
  let ceiling = items.length;
  if (next !== undefined) {
    let first = next.first;
    while (isComma(items[first - 1]) || isText(items[first - 1], 'and', 'but', 'or')) first--;
    const apart = isPreposition(items, next) || nextSource?.shared === true;
    if (apart && first < next.first && first >= cue.end) ceiling = first;
    else if (isText(items[first], 'and', 'but', 'or') && first >= cue.end) ceiling = first;
  }
  const restrictive = isText(items[source?.start ?? -1], 'who', 'which', 'that') && !cue.frames.includes('clause');
  return restrictive || isRelative(items, source) ? Math.min(ceiling, relativeEnd(items, cue.end, ceiling)) : ceiling;
}

const documents = new Set(documentNouns);

function isDocument(items: readonly Item[], { head }: Source): boolean {
  return items.slice(head.start, Math.min(head.end, head.start + 20)).some((item) => documents.has(item.lower));
}

function isRelative(items: readonly Item[], source: Source | null): boolean {
  return (
    source !== null &&
    isText(items[source.head.start], 'who', 'which') &&
    (isComma(items[source.start - 1]) || isDash(items[source.start - 1]))
  );
}

const longestRelative = 60;

/** A relative clause between commas ends at the second one. */
function relativeEnd(items: readonly Item[], start: number, ceiling: number): number {
  const bound = Math.min(ceiling, start + longestRelative);
  for (let i = start + 1; i < bound; i++) if (isComma(items[i])) return i;
  return ceiling;
}

/** The phrase before “who”, “which” or “that”; `before`: the source of the cue before, which it may follow at once. */
export function findAntecedent(
  items: readonly Item[],
  source: Source | null,
  before: Source | null = null,
): { start: number; end: number } | null {
  if (source === null || !isText(items[source.head.start], 'who', 'which', 'that')) return null;
  const last = isComma(items[source.start - 1]) ? source.start - 2 : source.start - 1;
  if (before !== null && reachesTo(items, before, last + 1)) return before.head;
  const start = last < 0 ? null : phraseBefore(items, last, 0);
  return start === null ? null : { start, end: last + 1 };
}

/** “An adviser to Lee, who …”: the source ends where the relative clause begins, or a short phrase belongs to it. */
function reachesTo(items: readonly Item[], { end, head }: Source, index: number): boolean {
  if (end === index || head.end === index) return true;
  return end < index && index - end <= longestAttached && isText(items[end], 'to', 'with', 'at', 'in');
}

const longestAttached = 4;

/** Whether the words found are reporting at all, and not a verb that happens to have the form. */
function isReporting(
  items: readonly Item[],
  cue: Cue,
  source: Source | null,
  contents: readonly Content[],
  headline: boolean,
): boolean {
  const next = items[cue.end];
  const quoted = contents.some(({ start, end }) => items.slice(start, Math.min(end, start + 60)).some(isQuotation));
  if (contents.length === 0)
    return cue.voice !== 'passive' && source !== null && !source.shared && cue.frames.includes('quote');
  if (isText(items[cue.verb], 'asked') && source === null && opensQuestion(next)) return false;
  // “Asked by his lawyer what he knew, he replied”: a circumstance of what is said.
  if (cue.first === 0 && source === null && isText(next, 'by')) return false;
  if (cue.voice === 'passive') {
    const takesSides = cue.frames.length === 1 && cue.frames[0] === 'object';
    if (quoted || (source !== null && !takesSides) || headline) return true;
    if (cue.frames.includes('addressee') || cue.frames.includes('demand'))
      return isText(next, 'that', 'not', 'to', 'of');
    return isText(next, 'that') && cue.frames.includes('clause');
  }
  if (source === null) return quoted && cue.form === 'finite' && cue.frames.includes('quote');
  if (cue.form === 'infinitive' && isText(next, 'that') && isHabit(items[cue.first - 1], items[cue.first - 2]))
    return true;
  if (cue.form === 'infinitive') return quoted && (cue.frames.includes('quote') || cue.frames.includes('demand'));
  if (cue.hypothetical && !quoted && !isText(next, 'that') && !opensQuestion(next)) return false;
  const hangs = cue.form === 'participle' && isContentWord(items[cue.first - 1]) && !cue.frames.includes('demand');
  if (hangs && !quoted && !isText(next, 'that', ':')) return false;
  if (isText(items[cue.first - 2], 'what') && !isText(next, 'that') && !quoted) return false;
  if (cue.strict && !quoted && (contents[0] as Content).start >= cue.end && !opensClause(items, cue, source))
    return false;
  if (!quoted && isScheme(items, source) && !isText(next, 'that')) return false;
  if (cue.frames.length === 1 && cue.frames[0] === 'infinitive') return isText(next, 'to');
  return true;
}

/** “Likes to say that”, “went on to say that”: the infinitive is the reporting itself. */
function isHabit(before: Item | undefined, earlier: Item | undefined): boolean {
  return isText(isText(before, 'to') ? earlier : before, 'like', 'liked', 'likes', 'on', 'quick', 'used');
}

const schemes = new Set(['draft', 'plan', 'plans', 'project', 'proposal', 'scheme', 'version']);

/** “An earlier plan promised 700 jobs”: nobody speaks. */
function isScheme(items: readonly Item[], { head }: Source): boolean {
  for (let i = head.start; i < head.end; i++) {
    if (is(items[i], 'preposition')) return false;
    const last = i + 1 === head.end || is(items[i + 1], 'preposition');
    if (last) return schemes.has((items[i] as Item).lower);
  }
  return false;
}

const clauseOpeners = new Set(['that', ':', 'he', 'she', 'it', 'they', 'there', 'i', 'we']);

/** What a strict verb needs after it where nothing is quoted; the subject “survey” needs nothing. */
function opensClause(items: readonly Item[], cue: Cue, source: Source | null): boolean {
  const next = items[cue.end]?.lower ?? '';
  if (isText(items[cue.verb], 'call', 'called', 'calls', 'calling') && passesVerdict(items, cue.end)) return true;
  if (clauseOpeners.has(next) || (next === 'to' && cue.frames.includes('infinitive'))) return true;
  return source !== null && isDocument(items, source);
}
