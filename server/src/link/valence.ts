import { determiners } from '../recognise/lexicon/en/determiner.ts';
import { evaluativeWords } from '../recognise/lexicon/en/evaluative-word.ts';
import { prepositions } from '../recognise/lexicon/en/preposition.ts';
import type { Span } from '../text/span.ts';
import { damning, imperilling, praising } from './lexicon/en/idioms.ts';
import { threatening } from './lexicon/en/threatening.ts';
import { matchPhrase, readPhrases } from './phrase.ts';
import { anyAspect, type Item, readAspects, readItems } from './polarity.ts';
import { stemOf, type Word } from './terms.ts';

/** What a stretch of words says: good (+) or bad (−), as to which aspects. */
export interface Valence {
  readonly sign: 1 | -1;
  readonly aspects: readonly string[];
  readonly span: Span;
  /** It says that what is bad, or what is good, does not come. */
  readonly isNegated: boolean;
  /** It judges as such, and does not only tell of something that is good or bad: “a disgrace”, “welcomed”. */
  readonly isVerdict: boolean;
}

const mostItems = 7;
const mostReassuring = 3;

/**
 * Whether the words from `first` to `last` (exclusive) tell of something good or bad. The good and the bad things named
 * are taken together, then what acts on them from the last to the first: “prevents the loss of jobs” (after Moilanen and
 * Pulman, Sentiment composition, 2007). Null where nothing is judged, or where good and bad stand unconnected.
 */
export function readValence(words: readonly Word[], first: number, last: number): Valence | null {
  const items = readMarks(words, first, last);
  if (items.length === 0 || items.length > mostItems) return null;
  const sign = compose(items, words);
  if (sign === 0) return null;
  const aspects = readAspects(words.slice(first, last).filter((_, at) => !isInIdiom(items, first + at)));
  const [from, to] = [items[0] as Mark, items.at(-1) as Mark];
  return {
    sign,
    aspects: aspects.length > 0 ? aspects : [anyAspect],
    span: { start: (words[from.index] as Word).start, end: (words[to.end - 1] as Word).end },
    isVerdict: items.some((mark) => isEvaluating(mark, words)),
    isNegated: from.role === 'negator' && items.length <= mostReassuring,
  };
}

/** The words of a turn of phrase are not meant word by word: a “police state” is not about the police. */
function isInIdiom(marks: readonly Mark[], index: number): boolean {
  return marks.some((mark) => mark.isIdiom && mark.role !== 'threat' && mark.index <= index && index < mark.end);
}

const evaluating = new Set(evaluativeWords);

function isEvaluating({ isIdiom, role, index }: Mark, words: readonly Word[]): boolean {
  if (isIdiom) return role !== 'threat';
  return (role === 'good' || role === 'bad') && evaluating.has((words[index] as Word).lower);
}

interface Mark {
  /** A turn of phrase outweighs the single words around it. */
  readonly isIdiom: boolean;
  readonly role: Item['role'] | 'threat' | 'effect';
  readonly index: number;
  /** The index after its last word. */
  readonly end: number;
}

const idioms = [
  { role: 'good', phrases: readPhrases(praising) },
  { role: 'bad', phrases: readPhrases(damning) },
  { role: 'threat', phrases: readPhrases(imperilling) },
] as const;
const idiomStems: ReadonlySet<string> = new Set(idioms.flatMap(({ phrases }) => [...phrases.keys()]));
const threats = new Set(threatening.map(stemOf));
const effects = new Set(['affect', 'alter', 'change', 'differ', 'difference', 'effect', 'impact'].map(stemOf));
const lessening = new Set(['barely', 'hardly', 'no', 'not', 'scarcely', 'little']);

/** The words and turns of phrase that judge or act, in order; inside a turn of phrase no word counts by itself. */
function readMarks(words: readonly Word[], first: number, last: number): Mark[] {
  const marks: Mark[] = [];

  const byIndex = new Map(readItems(words, first, last).map((item) => [item.index, item.role]));
  for (let index = first; index < last; index++) {
    const idiom = readIdiom(words, index, last);
    const { stem, lower } = words[index] as Word;
    const role = byIndex.get(index);
    if (idiom !== null) {
      marks.push(idiom);
      index = idiom.end - 1;
    } else if (isAttributive(words, index)) continue;
    else if (threats.has(stem)) marks.push({ isIdiom: false, role: 'threat', index, end: index + 1 });
    else if (effects.has(stem)) marks.push({ isIdiom: false, role: 'effect', index, end: index + 1 });
    else if (role !== undefined) marks.push({ isIdiom: false, role, index, end: index + 1 });
    else if (lessening.has(lower) && effects.has(words[index + 1]?.stem ?? ''))
      marks.push({ isIdiom: false, role: 'negator', index, end: index + 1 });
  }
  return marks;
}

/** “Endangered species”: whom it befell is named by it, and nothing is said of them yet. */
function isAttributive(words: readonly Word[], index: number): boolean {
  const { lower } = words[index] as Word;
  if (!lower.endsWith('ed') || !words[index + 1]?.content) return false;
  const before = words[index - 1]?.lower;
  return before === undefined || determining.has(before);
}

const determining = new Set([...prepositions, ...determiners, 'and', 'or', ',']);

function readIdiom(words: readonly Word[], index: number, last: number): Mark | null {
  if (!idiomStems.has((words[index] as Word).stem)) return null;
  for (const { role, phrases } of idioms) {
    const end = matchPhrase(words, index, phrases);
    if (end >= 0 && end < last) return { isIdiom: true, role, index, end: end + 1 };
  }
  return null;
}

/** What acts on a thing, in order, and the common sign of the things: “prevents the loss of jobs” is one phrase. */
interface Phrase {
  readonly acts: Mark[];
  sign: 1 | -1 | 0;
  readonly start: number;
  end: number;
  isAbsolute: boolean;
}

/** 0 where nothing is judged, or good and bad are both told of and nothing tells which weighs more. */
function compose(marks: readonly Mark[], words: readonly Word[]): 1 | -1 | 0 {
  const phrases = readPhrasesOf(marks, words);
  const absolute = phrases.find(({ isAbsolute }) => isAbsolute);
  if (absolute !== undefined) return actOn(absolute);
  let sign: 1 | -1 | 0 = 0;
  let before: Phrase | null = null;
  for (const phrase of phrases) {
    const own = actOn(phrase);
    if (own === 0) continue;
    if (sign !== 0 && own !== sign && !governs(before as Phrase, phrase, words)) return 0;
    if (sign === 0) sign = own;
    before ??= phrase;
  }
  return sign;
}

function readPhrasesOf(marks: readonly Mark[], words: readonly Word[]): Phrase[] {
  const phrases: Phrase[] = [];
  let acts: Mark[] = [];
  marks.forEach((mark, at) => {
    const last = phrases.at(-1);
    if (mark.role !== 'good' && mark.role !== 'bad') {
      // “Jobs will be lost”: what follows all things acts on the last of them.
      const isNegated = acts.length === 0 && marks.slice(at).some(({ role }) => role === 'effect');
      if (last !== undefined && !isNegated && marks.slice(at).every(({ role }) => role !== 'good' && role !== 'bad')) {
        last.acts.push(mark);
        last.end = mark.end;
      } else acts.push(mark);
      return;
    }
    const own = mark.role === 'good' ? 1 : -1;
    if (last !== undefined && acts.length === 0 && !mark.isIdiom && !last.isAbsolute) {
      if (last.sign === own || words.slice(last.end, mark.index).every(({ content }) => content)) {
        // Of a good and a bad word side by side the bad one wins: “poor protection”, “security risk”.
        last.sign = last.sign === own ? own : -1;
        last.end = mark.end;
        return;
      }
    }
    // “Poor value for money”.
    if (last !== undefined && mark.isIdiom && own === 1 && last.sign === -1 && last.end === mark.index) {
      last.isAbsolute = true;
      last.end = mark.end;
      return;
    }
    const start = acts[0]?.index ?? mark.index;
    const near = mark.isIdiom ? acts.filter((act) => mark.index - act.end <= nearest) : acts;
    phrases.push({ acts: near, sign: own, start, end: mark.end, isAbsolute: mark.isIdiom });
    acts = [];
  });
  const [first, end] = [acts[0], acts.at(-1)];
  if (first !== undefined && end !== undefined)
    phrases.push({ acts, sign: 0, start: first.index, end: end.end, isAbsolute: false });
  return phrases;
}

/** How far from a turn of phrase a word may stand that turns it round. */
const nearest = 2;

/** What is good or bad once everything acts on it, the last first. */
function actOn({ acts, sign: things }: Phrase): 1 | -1 | 0 {
  let sign = things;
  let isEffect = false;
  for (let at = acts.length - 1; at >= 0; at--) {
    const { role } = acts[at] as Mark;
    if (role === 'effect') isEffect = true;
    else if (role === 'threat') sign = -1;
    else if (role === 'detect') sign = 1;
    else if (role === 'harm') sign = sign === -1 ? 1 : -1;
    else if (role === 'help') sign = sign === 0 ? 1 : sign;
    else if (role === 'stop') sign = -sign as 1 | -1 | 0;
    // That nothing changes answers the fear that something will; what changes nothing bad does not help.
    else if (role === 'negator') sign = isEffect ? (sign === -1 ? -1 : 1) : (-sign as 1 | -1 | 0);
  }
  return sign === 0 ? 0 : sign;
}

const linking = new Set(['against', 'for', 'from', 'in', 'of', 'on', 'over', 'to']);
const longestLink = 6;

/** “Threat to safety”, “hope for victims of crime”: the first tells what the second is to it. */
function governs(first: Phrase, second: Phrase, words: readonly Word[]): boolean {
  return linking.has(words[first.end]?.lower ?? '') && second.start - first.end <= longestLink;
}
