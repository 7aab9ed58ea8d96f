import type { Token } from '../text/token.ts';

const negators = new Set('cannot neither never no nobody none nor not nothing nowhere'.split(' '));

/** “not only A but B” and “no doubt” affirm; “asked not to go” and “not to mention” deny no statement. */
const affirming = new Set(
  'not only|not just|not least|not merely|not simply|not to|no doubt|no less|no more'.split('|'),
);

/** What these open says something about a part of the claim: “the firm, which cannot see it, …”. */
const subordinators = new Set(
  'although as because before except if since though unless until what when where whereas which while who whose'.split(
    ' ',
  ),
);

/** After these the main clause may go on. */
const breaks = new Set([',', ';', ':', '–', '—']);

/** True where the claim denies what it says: a negator in its main clause, or in the clause that it reports. */
export function isNegated(words: readonly Token[]): boolean {
  let aside = false;
  return words.some(({ kind, text, lower }, i) => {
    if (kind !== 'word') {
      if (breaks.has(text)) aside = false;
      return false;
    }
    if (subordinators.has(lower)) aside = true;
    if (aside) return false;
    return lower.endsWith("n't") || (negators.has(lower) && !affirming.has(`${lower} ${words[i + 1]?.lower}`));
  });
}
