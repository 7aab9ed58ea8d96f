import { phraseAfter, segments } from './noun-phrase.ts';
import { unitSubject } from './subject.ts';
import type { Item } from './unit.ts';
import { isContentWord, isFirstPerson, isQuotation, isStop, isText } from './word-class.ts';

/** Reporting without a known verb of reporting, as indices into a unit's items. */
export interface SilentReporting {
  readonly source: { readonly start: number; readonly end: number };
  readonly cue: { readonly start: number; readonly end: number };
  readonly content: { readonly start: number; readonly end: number };
}

/** “Her answer was clear: ‘…’” and “‘…,’ Jones laughed.”; `null` where there is neither. */
export function findSilentReporting(items: readonly Item[]): SilentReporting | null {
  return announced(items) ?? attached(items);
}

/** The unit is one quotation and nothing else. */
export function isWholeQuotation(items: readonly Item[]): boolean {
  const bare = isStop(items.at(-1)) ? items.slice(0, -1) : items;
  return bare.length === 1 && isQuotation(bare[0]);
}

function announced(items: readonly Item[]): SilentReporting | null {
  const last = isStop(items.at(-1)) ? items.length - 2 : items.length - 1;
  if (!isQuotation(items[last]) || !isText(items[last - 1], ':')) return null;
  const subject =
    (isText(items[0], 'asked') ? null : unitSubject(items, 0, last - 1)) ?? nearestSubject(items, last - 1);
  if (subject === null) return null;
  return {
    source: { start: subject.start, end: subject.end },
    cue: { start: last - 1, end: last },
    content: { start: last, end: last + 1 },
  };
}

/** “Asked about it, she smiled: ‘…’”: the subject of the clause that the colon ends. */
function nearestSubject(items: readonly Item[], colon: number): { start: number; end: number } | null {
  const part = segments(items, Math.max(0, colon - farthest), colon).at(-1);
  if (part === undefined || isFirstPerson(items[part.start])) return null;
  const end = phraseAfter(items, part.start, part.end);
  return end === part.start ? null : { start: part.start, end };
}

const farthest = 30;
const longest = 12;

/** A quotation that ends in a comma leaves its verb to what follows, whichever verb it is. */
function attached(items: readonly Item[]): SilentReporting | null {
  const first = items[0];
  if (!isQuotation(first) || items.length > longest || !/,["”'’]+$/.test(first.text.slice(-4))) return null;
  const end = phraseAfter(items, 1, items.length);
  const verb = endsInVerb(items, end) ? end - 1 : end;
  if (verb <= 1 || isFirstPerson(items[1]) || !isContentWord(items[verb])) return null;
  return { source: { start: 1, end: verb }, cue: { start: verb, end: verb + 1 }, content: { start: 0, end: 1 } };
}

function endsInVerb(items: readonly Item[], end: number): boolean {
  return end > 2 && /^\p{Ll}+(?:ed|s)$/u.test(items[end - 1]?.text ?? '');
}
