import { layOut } from '../../src/recognise/analyse.ts';
import { countries } from '../../src/recognise/lexicon/en/country.ts';
import { demonyms } from '../../src/recognise/lexicon/en/demonym.ts';
import { personTitles } from '../../src/recognise/lexicon/en/person-title.ts';
import { cluesOf, Features, groupCount, positions } from '../../src/recognise/name/features.ts';
import { isPossible, labels } from '../../src/recognise/name/label.ts';
import { possibleRuns } from '../../src/recognise/name/tagger.ts';
import { toWords, type Word } from '../../src/recognise/name/word.ts';
import type { WordForm } from '../../src/recognise/name/word-form.ts';
import type { LabelledDocument } from './data.ts';

/** A run of words that can be part of a name, with the label of each and its features, as the trainer reads them. */
export interface Example {
  readonly gold: Int8Array;
  /** The features of all words, one after the other; `ends[i]` is one after the last of word `i`. */
  readonly features: Int32Array;
  readonly ends: Int32Array;
}

const countrySet = new Set(countries);
const demonymSet = new Set(demonyms);
const titleSet = new Set(personTitles);

/** The runs of a document that the tagger will have to label. */
export function toExamples(document: LabelledDocument): Example[] {
  const words = toWords(layOut(document.text));
  const gold = labelsOf(document, words);
  const features = new Features(words);
  return possibleRuns(words).map((run) => {
    const found: number[] = [];
    const ends: number[] = [];
    for (let i = run.start; i < run.end; i++) {
      for (let group = -1, n = features.at(i); ; n = features.ofGroup(group)) {
        for (let k = 0; k < n; k++) found.push(features.found[k] as number);
        if (++group === groupCount) break;
      }
      const { forms, positions } = features.standing;
      for (const [k, form] of forms.entries()) found.push(...knownCluesOf(form, positions[k] as number));
      ends.push(found.length);
    }
    return { gold: gold.slice(run.start, run.end), features: Int32Array.from(found), ends: Int32Array.from(ends) };
  });
}

const known = new WeakMap<WordForm, number[][]>();

function knownCluesOf(form: WordForm, position: number): number[] {
  const clues = known.get(form) ?? new Array(positions);
  known.set(form, clues);
  clues[position] ??= cluesOf(form, position);
  return clues[position] as number[];
}

/** The label of each word. A title before a person is no part of the name, a country no organisation, a demonym no name. */
function labelsOf(document: LabelledDocument, words: readonly Word[]): Int8Array {
  const gold = new Int8Array(words.length);
  let at = 0;
  for (const span of [...document.spans].sort((a, b) => a.start - b.start)) {
    const text = document.text.slice(span.start, span.end);
    if (demonymSet.has(text)) continue;
    const type = span.type === 'ORG' && countrySet.has(text) ? 'LOC' : span.type;
    while (at < words.length && (words[at] as Word).start < span.start) at++;
    let first = true;
    for (; at < words.length && (words[at] as Word).start < span.end; at++) {
      const word = words[at] as Word;
      if (first && type === 'PER' && titleSet.has(word.lower.replace('.', '')) && word.end < span.end) continue;
      first = false;
      if (isPossible(words, at)) gold[at] = labels.indexOf(type);
    }
  }
  return gold;
}
