import { clauseAround } from './clause-number.ts';
import { implicitNegations } from './lexicon/en/implicit-negations.ts';
import type { Negation } from './model.ts';
import { stemOf, type Word } from './terms.ts';

/**
 * “Less”, “hardly” and the like weaken; only a plain negation makes the contrary of what is said. “No-one” is read
 * without its hyphen.
 */
const plain = new Set('cannot neither never no nobody none noone nor not nothing'.split(' '));

/** Of more a claim is hardly one. */
const most = 20;

/**
 * Where a claim negates, with the word that the negation falls on and its clause. What only seems to negate is left out:
 * “not only”, “no doubt”, “not until”, “may or may not”.
 */
export function readNegations(words: readonly Word[], clauses: Int16Array): Negation[] {
  const found: Negation[] = [];
  for (let i = 0; i < words.length && found.length < most; i++) {
    const after = negatorEnd(words, i);
    const clause = clauses[i] as number;
    if (after < 0 || clause < 0 || isVoid(words, i, clauses)) continue;
    const head = findHead(words, after, clauses, clause);
    if (head < 0) continue;
    const { start } = words[i] as Word;
    const own = words[head] as Word;
    const subject = findSubject(words, i);
    const isOfItself = subject?.concept === own.concept;
    const scope = clauseAround(words, clauses, i).filter((word) => word.start < start || word.start >= own.start);
    found.push({
      span: { start, end: (words[head] as Word).end },
      head: (words[head] as Word).concept,
      scope: [...new Set(scope.map((word) => word.concept))],
      isPlain: !implicit.has((words[i] as Word).stem) || words[after - 1]?.lower === 'to',
      subject: isOfItself ? null : (subject?.concept ?? null),
      isOfIt: subject === null && isAfterIt(words, i),
      names: [...new Set(scope.filter((word) => word.capital).map((word) => word.concept))],
    });
  }
  return found;
}

/** The index after the words that negate at `i`, or −1 where none do. */
function negatorEnd(words: readonly Word[], i: number): number {
  const { lower, stem } = words[i] as Word;
  // “Nor is it …” goes on from what the claim before said.
  if (lower === 'nor' && i === 0) return -1;
  if (plain.has(lower) || lower.endsWith("n't")) return i + 1;
  if (words[i + 1]?.lower === 't' && broken.has(lower)) return i + 2;
  // “Few of them paid”, “few paid” are the contrary of “most paid”; “a few”, “the past few weeks” are not.
  if (lower === 'few') return words[i + 1]?.lower === 'of' || opening.has(words[i - 1]?.lower ?? '.') ? i + 1 : -1;
  // “Prevented guests from smoking” is of the smoking, not of the guests.
  let last = -1;
  for (const parts of implicit.get(stem) ?? []) last = Math.max(last, matchImplicit(words, i + 1, parts));
  return last;
}

/** Before the first word of a clause. */
const opening = new Set(['.', ',', ':', ';', '–', '—', '(', 'and', 'but', 'so', 'that']);
/** “Didn’ t”: pages and their converters leave a space there. */
const broken = new Set('aren couldn didn doesn don hadn hasn haven isn shouldn wasn weren won wouldn'.split(' '));

const implicit: ReadonlyMap<string, readonly (readonly string[])[]> = indexImplicit();

function indexImplicit(): Map<string, string[][]> {
  const index = new Map<string, string[][]>();
  for (const line of implicitNegations) {
    const [verb, ...parts] = line.split(' ') as [string, ...string[]];
    index.set(stemOf(verb), [...(index.get(stemOf(verb)) ?? []), parts]);
  }
  return index;
}

/** The index after the words that lead to what is not so, or −1; an object takes up to five words. */
function matchImplicit(words: readonly Word[], from: number, parts: readonly string[]): number {
  let at = from;
  for (const [i, part] of parts.entries()) {
    if (part === '…') {
      if (i === parts.length - 1) return at;
      const next = words.findIndex((word, k) => k > at && k <= at + longestObject && word.lower === parts[i + 1]);
      if (next < 0) return -1;
      at = next;
    } else if (words[at]?.lower !== part) return -1;
    else at++;
  }
  // “Kept him from the house” negates nothing, “kept him from leaving” does.
  return parts.at(-1) === 'from' && !words[at]?.lower.endsWith('ing') ? -1 : at;
}

const longestObject = 5;

/** These after a negator take the negation back or put a bound on a number. */
const affirming = new Set(
  'alone doubt fewer just least less matter merely more necessarily only simply wonder'.split(' '),
);
/** In the same clause or at the head of the next they say when or how it is so after all. */
const excepting = new Set(['besides', 'except', 'till', 'unless', 'until', 'without']);

const being = new Set(['are', 'be', 'been', 'is', 'was', 'were']);
const subjects = new Set('he i it she that they we who you'.split(' '));

const wouldBe = new Set(["couldn't", "mightn't", "wouldn't", 'could', 'might', 'would']);

function isVoid(words: readonly Word[], i: number, clauses: Int16Array): boolean {
  if (affirming.has(words[i + 1]?.lower ?? '') || words[i + 1]?.lower === 'also') return true;
  const [before, own, after] = [words[i - 1]?.lower ?? '', (words[i] as Word).lower, words[i + 1]?.lower ?? ''];
  // “Would not have been”, and “to avoid being”: it is supposed or intended.
  if (after === 'have' && (wouldBe.has(before) || wouldBe.has(own))) return true;
  if (before === 'to' && !plain.has(own)) return true;
  // “His vice-president, not his friend”: it is told beside what is so.
  if (before === ',' && own === 'not') return true;
  if (words[i - 1]?.lower === 'or' || words[i - 2]?.lower === 'or') return true;
  // “More than those who never smoked”
  if (words.slice(Math.max(0, i - farthestCompared), i).some(({ lower }) => lower === 'than')) return true;
  const clause = clauses[i] as number;
  let at = i + 1;
  for (; at < words.length && at < i + farthest && clauses[at] === clause; at++) {
    if (excepting.has((words[at] as Word).lower)) return true;
  }
  // “Was not one man but many”, “was not one man, but many”: it is told what it was instead.
  const next = words[at]?.lower === ',' ? at + 1 : at;
  if (
    words[next]?.lower === 'but' &&
    being.has(words[i - 1]?.lower ?? '') &&
    !subjects.has(words[next + 1]?.lower ?? '')
  )
    return true;
  return excepting.has(words[at]?.lower ?? '');
}

/** In words. */
const farthestCompared = 3;
/** In words: what stands farther from a negation has nothing to do with it. */
const farthest = 30;

/** Verbs over which a negation is understood of what follows: “do not think that it won”. */
const transparent = new Set('appear believ suppos think'.split(' '));
const speaking = new Set(
  'say says saying said tell tells telling told see seem go claim claimed add ensure put'.split(' '),
);

/** The first content word that the negation falls on, adverbs left out; −1 where there is none or it is only said. */
function findHead(words: readonly Word[], from: number, clauses: Int16Array, clause: number): number {
  for (let at = from; at < words.length && at < from + farthest && clauses[at] === clause; at++) {
    const { content, lower, stem } = words[at] as Word;
    if (speaking.has(lower)) return -1;
    if (content && /^\p{L}/u.test(lower) && !/.ly$/u.test(lower) && !transparent.has(stem)) return at;
  }
  return -1;
}

/** Of whom or what it is said: the last content word before, of “who” that before it; `null` for a pronoun and for nothing. */
function findSubject(words: readonly Word[], negator: number): Word | null {
  // Before “no” stands the verb.
  if ((words[negator] as Word).lower === 'no') return null;
  for (let at = negator - 1; at >= 0 && at >= negator - farthestSubject; at--) {
    const word = words[at] as Word;
    if (word.content && !/.ly$/u.test(word.lower)) return word;
    if (subjects.has(word.lower) && word.lower !== 'that' && word.lower !== 'who') return null;
  }
  return null;
}

const farthestSubject = 8;

/** “It had not”: only an auxiliary stands between. */
function isAfterIt(words: readonly Word[], negator: number): boolean {
  return words[negator - 1]?.lower === 'it' || words[negator - 2]?.lower === 'it';
}
