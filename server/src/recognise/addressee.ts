import type { Cue } from './cue.ts';
import { isFiniteVerb } from './predicate.ts';
import type { Item } from './unit.ts';
import { is, isAdverb, isComma, isContentWord, isQuotation, isText, opensTime } from './word-class.ts';

/** In items. */
const longestAddressee = 14;

/** The index of the first item of the content: past “the BBC on Friday that”, “in a statement:”. */
export function skipAddressee(items: readonly Item[], cue: Cue, limit: number): number {
  const { end, frames } = cue;
  const obligatory = frames.includes('addressee') && !frames.includes('clause');
  if (isText(items[end], 'that')) return end;
  if (isComma(items[end])) {
    for (let i = end + 1; i < limit && i - end < 10; i++)
      if (isComma(items[i]) && isText(items[i + 1], 'that')) return i + 1;
    return end;
  }
  const adjunct = is(items[end], 'preposition') || opensTime(items, end) || isAdverb(items[end]);
  const addressee = frames.includes('addressee') && !isText(items[end], 'to', 'of', 'about', 'not');
  if (!adjunct && !addressee) return end;
  for (let i = end; i < limit && i - end < longestAddressee; i++) {
    const item = items[i];
    if (isText(item, 'that', ':') && i > end) return i;
    if (isQuotation(item) && isText(items[i + 1], 'that')) return i + 1;
    if (isQuotation(item) && i > end && (isComma(items[i - 1]) || isContentWord(items[i - 1]))) return i;
    if (is(item, 'auxiliary') && !isText(item, 'may', 'will')) break;
  }
  return obligatory && addressee && cue.voice === 'active' ? shortAddressee(items, end, limit) : end;
}

/** “Told reporters he”, “told Verdict the plan”: the addressee ends before the subject of the clause. */
function shortAddressee(items: readonly Item[], start: number, limit: number): number {
  if (isText(items[start], 'him', 'her', 'them', 'us', 'me', 'you')) return start + 1;
  let i = start;
  while (i < limit && i - start < 6 && is(items[i], 'determiner')) i++;
  while (i < limit && i - start < 6 && isContentWord(items[i]) && !is(items[i], 'determiner', 'pronoun')) i++;
  return i < limit && is(items[i], 'determiner', 'pronoun') ? i : start;
}

/** “Told CNN on Friday”: nothing but the one who is told. */
export function isAddresseeAlone(items: readonly Item[], { end, frames, voice }: Cue, limit: number): boolean {
  if (
    !frames.includes('addressee') ||
    frames.includes('clause') ||
    voice === 'passive' ||
    limit - end > longestAddressee
  )
    return false;
  for (let i = end; i < limit; i++)
    if (isText(items[i], 'to', 'that', 'how', 'what', 'why', 'not') || isQuotation(items[i]) || isFiniteVerb(items, i))
      return false;
  return true;
}
