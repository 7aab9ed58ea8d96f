import { functionWords } from '../../link/lexicon/en/function-words.ts';
import { conceptOf } from '../../link/terms.ts';
import { prepositions } from '../../recognise/lexicon/en/preposition.ts';
import { isAuxiliary, isVerbForm } from '../../recognise/predicate.ts';
import { wordList } from '../../text/lexeme.ts';
import type { Span } from '../../text/span.ts';
import type { Token } from '../../text/token.ts';

/** What is done to what a number counts: of “4,500 people were arrested” and of “arrests of 4,500 people” the arresting. */
export interface Act extends Span {
  readonly concept: string;
  readonly text: string;
}

/** Words that may stand between a verb and the number of its object, or between what is counted and its verb. */
const reach = 5;

/**
 * Read from the words around a number, without a parser: the participle or verb behind what is counted, the verb whose object
 * it is, or the noun of an action before “of”. `tokens` are those of the sentence; `number` and `counted` are spans of the
 * text, `counted` behind the number or the number itself. `null` where the words tell of no act, or of none in particular.
 */
export function readAct(tokens: readonly Token[], number: Span, counted: Span): Act | null {
  const first = tokens.findIndex((token) => token.end > number.start);
  const behind = tokens.findIndex((token) => token.start >= counted.end);
  return readBehind(tokens, behind) ?? readBefore(tokens, first - 1);
}

function readBehind(tokens: readonly Token[], from: number): Act | null {
  if (from < 0) return null;
  let isPassive = false;
  for (let i = from; i < from + reach && i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word' || isConjunction(token.lexeme)) return null;
    if (isAuxiliary(token)) isPassive ||= isBe(token.lexeme);
    else if (isParticiple(token)) return toAct(token);
    else if (isPreposition(token.lexeme) || !(isFunctional(token.lexeme) || token.lower.endsWith('ly'))) return null;
    else if (isPassive && isDeterminer(token.lexeme)) return null;
  }
  return null;
}

function readBefore(tokens: readonly Token[], last: number): Act | null {
  for (let i = last; i > last - reach && i >= 0; i--) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word') return null;
    const before = tokens[i - 1];
    if (token.lower === 'of') return before?.kind === 'word' && isOfAction(before) ? toAct(before) : null;
    if (isPreposition(token.lexeme) && !isOfSize(token.lexeme)) return null;
    if (isFunctional(token.lexeme) || isOfSize(token.lexeme)) continue;
    return isVerbForm(token.lexeme) || token.lower.endsWith('ing') ? toAct(token) : null;
  }
  return null;
}

function toAct({ start, end, text, lower }: Token): Act | null {
  const concept = conceptOf(lower);
  return vague.has(concept) ? null : { start, end, text, concept };
}

/** Also where it describes the noun before it, as in “the children safeguarded in 2020”. */
function isParticiple({ lexeme, lower }: Token): boolean {
  return isVerbForm(lexeme) && /(?:ed|en|[^aeiou]t|ung|ought|aught|ld|ost|lain)$/u.test(lower);
}

/** “The killing of”, “the arrest of”: a word that is a verb as well, or made of one. */
function isOfAction({ lexeme, lower }: Token): boolean {
  return isVerbForm(lexeme) || /(?:[aeu]tions?|deaths?|ing|ments?|loss(?:es)?)$/u.test(lower);
}

const isFunctional = wordList(functionWords);
const isPreposition = wordList(prepositions);
/** Prepositions that tell of the size of a number. */
const isOfSize = wordList(['about', 'around', 'over', 'under', 'up', 'to', 'near', 'between', 'below', 'above']);
/** Behind one begins something else that is said. */
const isConjunction = wordList(['and', 'as', 'because', 'but', 'or', 'than', 'that', 'when', 'while', 'who']);
const isBe = wordList(['be', 'been', 'being', 'is', 'are', 'was', 'were']);
const isDeterminer = wordList(['a', 'an', 'the']);

/** Verbs that leave open what is done, and those of giving a number. */
const vague = new Set(
  [
    'add amount average base become begin believe bring call come compare continue cost count do equal estimate exceed',
    'expect fall find follow get give go happen have hit include involve keep know last leave let look make mean need number',
    'offer own pass put raise reach record remain report result rise run say see seem set show stand start state suggest take',
    'tell think total turn use want worth according being making having including meaning',
  ]
    .join(' ')
    .split(' ')
    .map(conceptOf),
);
