import type { Token } from '../text/token.ts';

const negators = new Set('cannot neither never no nobody none nor not nothing nowhere without'.split(' '));
/** “not only A but B” and “no doubt” affirm. */
const affirming = new Set(
  'not only|not just|not least|not merely|not simply|no doubt|no longer only|no less|no more'.split('|'),
);

/** True where the claim denies what it says: a negator outside phrases that affirm. */
export function isNegated(words: readonly Token[]): boolean {
  return words.some((word, i) => {
    if (word.kind !== 'word') return false;
    if (/n't$/u.test(word.lower)) return true;
    return negators.has(word.lower) && !affirming.has(`${word.lower} ${words[i + 1]?.lower}`);
  });
}
