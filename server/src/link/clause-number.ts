import { irregularVerbs } from '../recognise/lexicon/en/irregular-verb.ts';
import type { Word } from './terms.ts';

/** The clause of each word: a number that grows from clause to clause, or −1 in one that is only asked or supposed. */
export function numberClauses(words: readonly Word[]): Int16Array {
  const numbers = new Int16Array(words.length);
  let first = 0;
  let clause = 0;
  let hasVerb = false;
  let isSupposed = false;
  const close = (end: number, isAsked: boolean) => {
    const { lower } = words[first] ?? { lower: '' };
    // “If they found that nobody would be harmed”: what follows “that” is supposed too.
    isSupposed = supposing.has(lower) || (isSupposed && lower === 'that');
    for (let i = first; i < end; i++) numbers[i] = isAsked || isSupposed ? -1 : clause;
    if (end > first) clause = Math.min(clause + 1, most);
    first = end;
    hasVerb = false;
  };
  words.forEach((word, i) => {
    if (ends.has(word.lower) || (word.lower === ',' && hasVerb)) close(i, word.lower === '?');
    else if (openers.has(word.lower)) close(i, false);
    else if (reporting.has(word.lower)) close(i + 1, false);
    else if (isVerb(word)) hasVerb = true;
  });
  close(words.length, false);
  return numbers;
}

/** Which words are said to be so: not in a question or a condition, nor after “to”, “may”, “without”, “not” and the like. */
export function readAsserted(words: readonly Word[], clauses: Int16Array): boolean[] {
  let open = -1;
  return words.map(({ lower, content }, i) => {
    const isPossible = possible.has(lower) || isTakenBack(words, i);
    if (isPossible) open = i;
    const isOpen = open >= 0 && i - open <= nearest;
    if (content && !isPossible && !/.ly$/u.test(lower)) open = -1;
    return (clauses[i] as number) >= 0 && !isOpen;
  });
}

/** “Rather than close”, “had no plan”: not “not only”. */
function isTakenBack(words: readonly Word[], i: number): boolean {
  const [own, next] = [(words[i] as Word).lower, words[i + 1]?.lower ?? ''];
  if (own === 'than') return words[i - 1]?.lower === 'rather';
  return (negating.has(own) || own.endsWith("n't")) && !affirming.has(next);
}

const negating = new Set(['instead', 'neither', 'never', 'no', 'nor', 'not', 'without']);
const affirming = new Set(['alone', 'doubt', 'just', 'least', 'less', 'merely', 'more', 'only', 'simply']);

const possible = new Set(['could', 'help', 'helped', 'may', 'might', 'to', 'would']);
/** Auxiliaries and adverbs that can stand between. */
const nearest = 4;

/** Beyond these the clauses of a claim are told apart no longer. */
const most = 30_000;
const ends = new Set([';', ':', '–', '—', '.', '!', '?', '(', ')']);
const openers = new Set(
  'after although because before but despite how however if once since so than that though unless until what when whereas whether which while who whom whose why'.split(
    ' ',
  ),
);
const supposing = new Set(['if', 'unless', 'whether', 'how', 'why', 'what']);
const reporting = new Set(
  'adding adds argued argues claim claimed claiming claims confirmed confirming confirms insist insisted insisting insists said say saying says telling tells told'.split(
    ' ',
  ),
);
const auxiliaries = new Set(
  "are aren't can can't cannot could couldn't did didn't do does doesn't don't had hadn't has hasn't have haven't is isn't may might must shall should shouldn't was wasn't were weren't will won't would wouldn't".split(
    ' ',
  ),
);
const pastForms = new Set(irregularVerbs.map(([, past]) => past));

/** In doubt a word is a verb: then a comma after it ends the clause. */
function isVerb({ lower }: Word): boolean {
  return auxiliaries.has(lower) || pastForms.has(lower) || (lower.length > 4 && lower.endsWith('ed'));
}

/** Words on either side that belong to what a word is said with; a clause can be as long as a hostile article. */
const widest = 30;

/** The content words of the clause that the word at `index` stands in, itself left out. */
export function clauseAround(words: readonly Word[], clauses: Int16Array, index: number): Word[] {
  const found: Word[] = [];
  for (let at = Math.max(0, index - widest); at < Math.min(words.length, index + widest); at++)
    if (at !== index && clauses[at] === clauses[index] && words[at]?.content) found.push(words[at] as Word);
  return found;
}
