import { wordList } from '../text/lexeme.ts';
import type { Token } from '../text/token.ts';
import { findFiniteVerb, isBaseForm, isVerbForm } from './predicate.ts';

/** Where a sentence stands. */
export interface Position {
  readonly isTitle: boolean;
  readonly isWholeParagraph: boolean;
}

/**
 * Whether a sentence states something that could be true or false. A question, thanks, a call, a subheading and a
 * fragment without a verb do not; a number with what it counts does.
 */
export function statesSomething(tokens: readonly Token[], position: Position): boolean {
  const words = tokens.filter((token) => token.kind === 'word' || token.kind === 'number');
  if (words.length < fewestWords || isQuestion(tokens) || isCourtesy(words)) return false;
  const finite = findFiniteVerb(tokens, 0, tokens.length) >= 0;
  if (position.isTitle) return finite || tokens.some((token, i) => i > 0 && isVerbForm(token.lexeme));
  if (!endsWithStop(tokens)) {
    // A line without a stop is a subheading, unless it is as long as a sentence or a quotation.
    if (position.isWholeParagraph && words.length <= longestHeading && !/^["“]/u.test(tokens[0]?.text ?? ''))
      return false;
  }
  if (isCall(words)) return false;
  if (finite) return true;
  if (words.length < shortestVerbless) return false;
  return words.some((word, i) => word.kind === 'number' || (i > 0 && isVerbForm(word.lexeme)));
}

const fewestWords = 3;
const longestHeading = 10;
const shortestVerbless = 6;

function isQuestion(tokens: readonly Token[]): boolean {
  for (let i = tokens.length - 1; i >= 0; i--) {
    const { text, kind } = tokens[i] as Token;
    if (text === '?') return true;
    if (kind === 'word' || kind === 'number' || text === '.') return false;
  }
  return false;
}

function endsWithStop(tokens: readonly Token[]): boolean {
  return tokens.slice(-4).some((token) => /^[.!?…]$/u.test(token.text));
}

function isCourtesy(words: readonly Token[]): boolean {
  return (
    words.length <= 8 &&
    /^(?:thanks?|hello|hi|sorry|welcome|congratulations|please|good)$/u.test(words[0]?.lower ?? '') &&
    !/^(?:is|are|was|were)$/u.test(words[1]?.lower ?? '')
  );
}

const isObject = wordList(
  'a all an her him his it its me my our that the their them these this those us your yourself'.split(' '),
);

/** “Save the date.”, “Call us”: a short sentence that begins with a verb in its base form and what it acts on. */
function isCall(words: readonly Token[]): boolean {
  const [first, second] = words;
  if (first === undefined || second === undefined) return false;
  return (
    words.length <= 10 &&
    isBaseForm(first.lexeme) &&
    isObject(second.lexeme) &&
    !/^(?:is|was|has)$/u.test(words[2]?.lower ?? '')
  );
}
