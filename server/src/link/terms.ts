import { stemmer } from 'stemmer';
import { irregularVerbs } from '../recognise/lexicon/en/irregular-verb.ts';
import { type Token, tokenise } from '../text/token.ts';
import { functionWords } from './lexicon/en/function-words.ts';
import { nationalities } from './lexicon/en/nationalities.ts';
import { synonyms } from './lexicon/en/synonyms.ts';

/** A word of a claim. Offsets are relative to the claim's start. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Lower case, straight apostrophes, without the possessive ending. */
  readonly lower: string;
  readonly stem: string;
  /** The group of synonyms, or else the stem. */
  readonly concept: string;
  /** Says something of what the claim is about. */
  readonly content: boolean;
  readonly capital: boolean;
}

/** The words of a text, punctuation left out; a comma and the like are looked up by `lower` of `readMarks`. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  for (const token of tokenise(text)) {
    if (token.kind === 'word') addWord(words, token);
    else if (token.kind === 'number') {
      const value = token.text.replaceAll(',', '');
      words.push({
        start: token.start,
        end: token.end,
        lower: value,
        stem: value,
        concept: value,
        content: true,
        capital: false,
      });
    } else if (boundaries.has(token.text)) {
      words.push({
        start: token.start,
        end: token.end,
        lower: token.text,
        stem: token.text,
        concept: token.text,
        content: false,
        capital: false,
      });
    }
  }
  return words;
}

/** Punctuation that can end a clause is kept among the words; it is never a content word. */
const boundaries = new Set([',', ';', ':', '–', '—', '-', '.', '!', '?', '(', ')', '/']);

/**
 * A hyphened word of ordinary words is read as these (“child-safety experts”), any other as one (“end-to-end”,
 * “Whats-App”), so that the spellings with and without hyphens agree.
 */
function addWord(words: Word[], token: Token): void {
  const lower = contracted.has(token.lower) ? token.lower : token.lower.replace(/'s?$/u, '');
  const capital = /^\p{Lu}/u.test(token.text);
  if (!lower.includes('-')) {
    words.push(makeWord(lower, token.start, token.end, capital));
    return;
  }
  const parts = lower.split('-');
  const ordinary = token.text.slice(1) === token.lower.slice(1) && parts.every((part) => part.length >= 4);
  if (!ordinary) {
    words.push(makeWord(parts.join(''), token.start, token.end, capital));
    return;
  }
  let start = token.start;
  for (const part of parts) {
    words.push(makeWord(part, start, start + part.length, false));
    start += part.length + 1;
  }
}

/** Here the ending is a verb, not a possessive. */
const contracted = new Set(["he's", "here's", "it's", "she's", "that's", "there's", "what's", "who's"]);

interface Reading {
  readonly lower: string;
  readonly stem: string;
  readonly concept: string;
  readonly content: boolean;
}

/** What is known of a word form, kept so that the words of a corpus are stemmed once; bounded against hostile text. */
const readings = new Map<string, Reading>();
const readingsKept = 50_000;

function makeWord(lower: string, start: number, end: number, capital: boolean): Word {
  let reading = readings.get(lower);
  if (reading === undefined) {
    const stem = stemOf(lower);
    reading = { lower, stem, concept: conceptOfStem.get(stem) ?? stem, content: !functional.has(lower) };
    if (readings.size >= readingsKept) readings.clear();
    readings.set(lower, reading);
  }
  const { stem, concept, content } = reading;
  return { start, end, lower: reading.lower, stem, concept, content, capital };
}

const longestStemmed = 40;

/** The stem after Porter, of an irregular form that of its verb; a word too long to be one is left as it is. */
export function stemOf(lower: string): string {
  return lower.length > longestStemmed ? lower : stemmer(baseOfForm.get(lower) ?? lower);
}

/** Forms that are as often another word: “the left”, “the ground”. */
const ambiguousForms = new Set([
  'bore',
  'born',
  'borne',
  'bound',
  'felt',
  'found',
  'ground',
  'lay',
  'left',
  'saw',
  'thought',
  'wound',
]);

const baseOfForm: ReadonlyMap<string, string> = new Map(
  irregularVerbs.flatMap(([base, past, participle]) =>
    base === 'be' || base === 'have' || base === 'do'
      ? []
      : [past, participle].filter((form) => !ambiguousForms.has(form)).map((form) => [form, base] as const),
  ),
);

const functional = new Set(functionWords);

const conceptOfStem: ReadonlyMap<string, string> = groupStems();

function groupStems(): Map<string, string> {
  const concepts = new Map<string, string>();
  for (const line of [...synonyms, ...nationalities]) {
    const [first, ...rest] = line.split(' ').map(stemOf) as [string, ...string[]];
    for (const stem of [first, ...rest]) if (!concepts.has(stem)) concepts.set(stem, `=${first}`);
  }
  return concepts;
}

/** The concept of a word given in a lexicon: what `Word.concept` holds for it. */
export function conceptOf(lower: string): string {
  const stem = stemOf(lower);
  return conceptOfStem.get(stem) ?? stem;
}
