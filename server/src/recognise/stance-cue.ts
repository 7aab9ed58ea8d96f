import { wordList } from '../text/lexeme.ts';
import type { Cue } from './cue.ts';
import { stanceNouns } from './lexicon/en/stance.ts';
import { stanceVerbs } from './lexicon/en/stance-verb.ts';
import type { Item } from './unit.ts';
import { hasBe, readVerbGroup } from './verb-group.ts';
import { is, isAdverb, isContentWord, isQuotation, isText } from './word-class.ts';

const isStanceNoun = wordList(stanceNouns);
/** Whether a form is a verb that takes such a noun. */
export const isStanceVerb = wordList(stanceVerbs);
/** How far the noun may be from its verb. */
const reach = 6;

/** “Expressed grave concern that”, “takes the view that”: a verb, a noun, and what opens the content. */
export function readStance(items: readonly Item[], index: number, floor: number): Cue | null {
  const item = items[index] as Item;
  if (item.kind !== 'word' || !isStanceVerb(item.lexeme)) return null;
  for (let i = index + 1; i < items.length && i - index <= reach; i++) {
    const word = items[i] as Item;
    if (isStanceNoun(word.lexeme) && opensStance(items, i + 1)) return toCue(items, index, floor, i + 1);
    if (!is(word, 'determiner') && !isContentWord(word) && !isAdverb(word)) return null;
  }
  return null;
}

function toCue(items: readonly Item[], verb: number, floor: number, end: number): Cue {
  const group = readVerbGroup(items, verb, floor);
  const progressive = (items[verb] as Item).lower.endsWith('ing');
  const infinitive = group.nearest === 'to' && !group.expected;
  const form = infinitive ? 'infinitive' : progressive && group.nearest === null ? 'participle' : 'finite';
  const voice = hasBe(group) && !progressive ? 'passive' : 'active';
  return { first: group.first, end, verb, voice, form, frames: ['clause'], strict: false, hypothetical: group.modal };
}

function opensStance(items: readonly Item[], index: number): boolean {
  return isText(items[index], 'that', 'about', 'over', ':') || isQuotation(items[index]);
}
