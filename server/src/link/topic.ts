import { evaluativeWords } from '../recognise/lexicon/en/evaluative-word.ts';
import type { Analysis } from '../recognise/model.ts';
import { values } from './lexicon/en/aspects.ts';
import { badThings } from './lexicon/en/bad.ts';
import { debateWords } from './lexicon/en/debate-words.ts';
import { detecting } from './lexicon/en/detecting.ts';
import { favouring } from './lexicon/en/favouring.ts';
import { genericTargets } from './lexicon/en/generic-targets.ts';
import { goodThings } from './lexicon/en/good.ts';
import { harming } from './lexicon/en/harming.ts';
import { helping } from './lexicon/en/helping.ts';
import { opposing } from './lexicon/en/opposing.ts';
import { unrelatedForms } from './lexicon/en/unrelated-forms.ts';
import type { Topic } from './model.ts';
import { readAspects, roleOf } from './polarity.ts';
import { isMeasure, readStand } from './stand.ts';
import { conceptOf, stemOf, type Word } from './terms.ts';

const topicSize = 10;
const mainSize = 4;
const namesSize = 16;

/** What an article is about, from the words of its title and claims; `identities` are those of its names. */
export function readTopic(
  title: readonly Word[],
  claims: readonly (readonly Word[])[],
  nameConcepts: ReadonlySet<string>,
  identities: readonly string[],
): Topic {
  const counts = new Map<string, number>();
  const count = (words: readonly Word[], by: number) => {
    for (const concept of new Set(words.filter((word) => word.content).map((word) => word.concept)))
      counts.set(concept, (counts.get(concept) ?? 0) + by);
  };
  count(title, 2);
  for (const words of claims) count(words, 1);
  const least = claims.length < 4 ? 1 : Math.max(2, Math.min(3, claims.length / 8), claims.length * 0.08);
  const ranked = [...counts]
    .filter(([concept, n]) => n >= least && /\p{L}/u.test(concept))
    .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1));
  const concepts = ranked.slice(0, claims.length < 4 ? 40 : topicSize).map(([concept]) => concept);
  const issues = new Set(
    concepts.filter((concept) => !unarguable.has(concept) && !nameConcepts.has(concept) && !/^\d/u.test(concept)),
  );
  const main = new Set(concepts.filter((concept) => issues.has(concept)).slice(0, mainSize));
  return {
    concepts,
    issues,
    main,
    contested: readContested([title, ...claims], issues),
    kinds: readKinds(claims, main),
    debate: readDebate(claims),
    aspects: readCommonAspects(claims),
    names: rankNames([title, ...claims], nameConcepts),
    identities: identities.slice(0, topicSize),
  };
}

/** What nobody is for or against is told of, and not argued over, however good or bad the news of it is. */
function readContested(texts: readonly (readonly Word[])[], issues: ReadonlySet<string>): Set<string> {
  const contested = new Set<string>([...issues].filter(isMeasure));
  for (const words of texts)
    words.forEach(({ concept }, i) => {
      if (!issues.has(concept) || contested.has(concept)) return;
      if (isProposed(words, i) || readStand(words, i) !== null) contested.add(concept);
    });
  return contested;
}

/** “The plan for a bridge”, “a proposal of two lanes”. */
function isProposed(words: readonly Word[], at: number): boolean {
  const link = words.findLastIndex(
    ({ lower }, i) => i < at && i >= at - proposalReach && (lower === 'for' || lower === 'of'),
  );
  return link > 0 && proposals.has((words[link - 1] as Word).lower);
}

const proposalReach = 4;
const proposals = new Set(
  ['bid', 'plan', 'policy', 'project', 'proposal', 'scheme'].flatMap((noun) => [noun, `${noun}s`]),
);

/** Said once or twice, a word before an issue can be any; said again and again, it tells which one is meant. */
const leastOfKind = 3;

/**
 * “Carbon tax”, “Cadillac tax”: the words that stand right before a main issue time and again, but for what is done to it, as
 * in “raising taxes”, and what is thought of it, as in “unfair taxes”.
 */
function readKinds(texts: readonly (readonly Word[])[], main: ReadonlySet<string>): Map<string, Set<string>> {
  const counts = new Map<string, Map<string, number>>();
  for (const words of texts)
    words.forEach(({ concept, start }, i) => {
      const before = words[i - 1];
      if (!main.has(concept) || !before?.content || start - before.end !== 1) return;
      if (before.lower.endsWith('ing') || roleOf(before) !== null) return;
      const known = counts.get(concept) ?? new Map<string, number>();
      counts.set(concept, known.set(before.concept, (known.get(before.concept) ?? 0) + 1));
    });
  return new Map(
    [...counts].map(([issue, known]) => [
      issue,
      new Set([...known].filter(([, n]) => n >= leastOfKind).map(([kind]) => kind)),
    ]),
  );
}

const unrelated = new Set(unrelatedForms);
const debating = new Set([...debateWords, ...favouring, ...opposing].map(stemOf));
const judging = new Set(evaluativeWords);

/** What may or should come is argued over too, but is also foretold where nobody argues. */
const modalWeight = 0.5;
const modals = new Set(['could', 'may', 'might', 'will', 'would']);

function readDebate(claims: readonly (readonly Word[])[]): number {
  let sum = 0;
  for (const words of claims) {
    if (words.some(({ stem, lower }) => judging.has(lower) || (debating.has(stem) && !unrelated.has(lower)))) sum++;
    else if (words.some(({ lower }) => modals.has(lower))) sum += modalWeight;
  }
  return claims.length === 0 ? 0 : sum / claims.length;
}

function readCommonAspects(claims: readonly (readonly Word[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const words of claims)
    for (const aspect of readAspects(words)) counts.set(aspect, (counts.get(aspect) ?? 0) + 1);
  const least = Math.max(leastCommon, claims.length * commonShare);
  return new Set([...counts].filter(([, n]) => n >= least).map(([aspect]) => aspect));
}

const leastCommon = 4;
const commonShare = 0.25;

/** Concepts of the words with a capital, the first of a claim only where the article has a name of it. */
function rankNames(texts: readonly (readonly Word[])[], nameConcepts: ReadonlySet<string>): string[] {
  const counts = new Map<string, number>();
  for (const words of texts)
    words.forEach(({ concept, capital, content }, i) => {
      if (capital && content && (i > 0 || nameConcepts.has(concept)))
        counts.set(concept, (counts.get(concept) ?? 0) + 1);
    });
  return [...counts]
    .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
    .slice(0, namesSize)
    .map(([concept]) => concept);
}

/** Concepts that people argue with, not over. */
const unarguable: ReadonlySet<string> = new Set(
  [
    ...genericTargets,
    ...badThings,
    ...goodThings,
    ...helping,
    ...harming,
    ...detecting,
    ...Object.values(values).flatMap((line) => line.split(' ')),
  ].map(conceptOf),
);

/** Acronyms that the article defines, “end-to-end encryption (E2EE)”, with the concept of the phrase's head. */
export function readAcronyms(claims: readonly (readonly Word[])[]): Map<string, string> {
  const heads = new Map<string, string>();
  for (const words of claims) {
    for (let i = 2; i + 1 < words.length; i++) {
      const [open, acronym, close] = [words[i - 1] as Word, words[i] as Word, words[i + 1] as Word];
      if (open.lower !== '(' || close.lower !== ')' || acronym.lower.length > 8) continue;
      const before = words[i - 2] as Word;
      const initial = acronym.lower.at(-1);
      if (before.content && !before.capital && before.lower.startsWith(initial ?? '') && before.lower !== acronym.lower)
        heads.set(acronym.lower, before.concept);
    }
  }
  return heads;
}

/** The names of an article as concepts, so that they are not mistaken for issues. */
export function nameConceptsOf(analysis: Analysis): Set<string> {
  const concepts = new Set<string>();
  for (const name of analysis.names) {
    if (name.kind === 'product') continue;
    for (const form of name.forms)
      for (const part of form.toLowerCase().match(/[\p{L}\d]+/gu) ?? []) concepts.add(conceptOf(part));
  }
  return concepts;
}
