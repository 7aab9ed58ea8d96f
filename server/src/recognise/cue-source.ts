import { perLexeme, wordList } from '../text/lexeme.ts';
import { type Cue, isPreposition } from './cue.ts';
import { appositionEnd } from './inverted-subject.ts';
import { documentNouns } from './lexicon/en/document.ts';
import { stanceVerbs } from './lexicon/en/stance-verb.ts';
import { phraseAfter, phraseBefore } from './noun-phrase.ts';
import { findSubject, type Source } from './subject.ts';
import type { Item } from './unit.ts';
import { isCapitalised, isContentWord, isText, opensTime } from './word-class.ts';

/** Whose words a cue reports; `shared`: the source of an earlier cue, or the subject of the unit. */
export function findSource(items: readonly Item[], cue: Cue, floor: number, shared: Source | null): Source | null {
  if (isPreposition(items, cue)) return sourceAfter(items, cue.end);
  if (cue.voice === 'passive') return findAgent(items, cue);
  if (cue.form === 'finite') return findSubject(items, cue, floor, shared);
  const before = items[cue.first - 1];
  if (shared !== null && shared.end <= cue.first) {
    if (isSignedPetition(items, shared.end, cue.first)) return null;
    if (isSentDocument(items, shared.end, cue.first)) return { ...shared, shared: true };
  }
  if (cue.form === 'participle' && isContentWord(before) && !isText(before, 'while', 'after')) {
    const start = phraseBefore(items, cue.first - 1, floor);
    if (start !== null) {
      const head = { start, end: cue.first };
      return { ...head, head, inverted: false, shared: false };
    }
  }
  return shared === null ? null : { ...shared, shared: true };
}

const documents = new Set(documentNouns);
const sending = new Set([...stanceVerbs, 'released', 'releases', 'unveiled', 'wrote', 'written']);

/** “The unions have sent a letter urging”: the subject speaks, by its letter. */
function isSentDocument(items: readonly Item[], start: number, end: number): boolean {
  const between = items.slice(Math.max(start, end - 10), end);
  const verb = between.findIndex((item) => sending.has(item.lower));
  return verb >= 0 && between.some((item, index) => index > verb && documents.has(item.lower));
}

/** “Thousands have signed a petition calling on”: who signs is not the one who says it. */
function isSignedPetition(items: readonly Item[], start: number, end: number): boolean {
  const from = Math.max(start, end - 10);
  return isText(items[end - 1], 'petition') && items.slice(from, end).some((item) => isSigning(item.lexeme));
}

const isSigning = wordList(
  'back backed backing endorsed joined sign signed signing signs support supported supporting'.split(' '),
);

function sourceAfter(items: readonly Item[], first: number): Source | null {
  const end = phraseAfter(items, first, items.length);
  if (end === first) return null;
  if (isText(items[end], 'by') && end - first > 1 && endsInParticiple(items[end - 1])) {
    // “Court records seen by Acme”: the records speak.
    const last = phraseAfter(items, end + 1, items.length);
    return { start: first, end: last, head: { start: first, end: end - 1 }, inverted: true, shared: false };
  }
  const author = authorAfter(items, first, end);
  if (author !== null) return { start: first, end: author, head: { start: first, end }, inverted: true, shared: false };
  return { start: first, end: appositionEnd(items, end), head: { start: first, end }, inverted: true, shared: false };
}

/** The end of “by Acme” in “a note by Acme” and “a study published today by Acme”, the phrase for which ends at `end`. */
function authorAfter(items: readonly Item[], first: number, end: number): number | null {
  let by = end;
  while (by - end < 3 && (opensTime(items, by) || isText(items[by], 'on') || isTimeNoun(items[by]))) by++;
  if (!isText(items[by], 'by', 'from') || !(isCapitalised(items[by + 1]) || isText(items[by + 1], 'the'))) return null;
  if (!items.slice(first, end).some((item) => documents.has(item.lower))) return null;
  const last = phraseAfter(items, by + 1, items.length);
  return last > by + 1 ? last : null;
}

function isTimeNoun(item: Item | undefined): boolean {
  return item !== undefined && isTimeWord(item.lexeme);
}

const isTimeWord = wordList(
  'friday earlier last month monday recently saturday sunday this thursday today tuesday wednesday week year yesterday'.split(
    ' ',
  ),
);

function endsInParticiple(item: Item | undefined): boolean {
  return item !== undefined && isParticiple(item.lexeme);
}

const isParticiple = perLexeme(({ text }) => /^\p{Ll}+ed$|^(?:held|kept|seen|sent|shown|written)$/u.test(text));

const farthestAgent = 40;

/** “… in a letter signed by Acme”: the agent of a passive, or of the text that it names. */
export function findAgent(items: readonly Item[], cue: Cue): Source | null {
  for (let i = cue.end; i < items.length && i - cue.end < farthestAgent; i++) {
    if (!isText(items[i], 'by') || /ing$/.test(items[i + 1]?.lower ?? '')) continue;
    const close =
      i === cue.end || /(?:ed|en|nt|wn|de|letter|statement|report|campaign)$/.test(items[i - 1]?.lower ?? '');
    const source = close ? sourceAfter(items, i + 1) : null;
    if (source !== null) return { ...source, inverted: false };
  }
  return null;
}
