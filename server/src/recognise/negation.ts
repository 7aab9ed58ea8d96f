import { perLexeme } from '../text/lexeme.ts';
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

/** What a form does to the statement that it stands in; `null` for nearly all. */
const roleOf = perLexeme(({ kind, text, lower }): 'break' | 'subordinator' | 'negator' | null => {
  if (kind !== 'word') return breaks.has(text) ? 'break' : null;
  if (subordinators.has(lower)) return 'subordinator';
  return negators.has(lower) || lower.endsWith("n't") ? 'negator' : null;
});

/** True where the claim denies what it says: a negator in its main clause, or in the clause that it reports. */
export function isNegated(words: readonly Token[]): boolean {
  let aside = false;
  for (let i = 0; i < words.length; i++) {
    const { lexeme, lower } = words[i] as Token;
    const role = roleOf(lexeme);
    if (role === 'break') aside = false;
    else if (role === 'subordinator') aside = true;
    else if (role === 'negator' && !aside && !affirming.has(`${lower} ${words[i + 1]?.lower}`)) return true;
  }
  return false;
}
