import { wordList } from '../text/lexeme.ts';
import type { Token } from '../text/token.ts';
import { findFiniteVerb, isBaseForm, isLikelyVerb, isVerbForm } from './predicate.ts';

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
  const count = countWords(tokens);
  // Only short sentences are looked at word by word.
  const words = count > longestCall ? none : tokens.filter(isWord);
  if (count < fewestWords || isCourtesy(words) || (isQuestion(tokens) && !assertsAll(tokens))) return false;
  const finite = findFiniteVerb(tokens, 0, tokens.length) >= 0;
  if (position.isTitle) return finite || tokens.some((token, i) => i > 0 && isVerbForm(token.lexeme));
  if (!endsWithStop(tokens)) {
    // A line without a stop is a subheading, unless it is as long as a sentence or a quotation.
    if (position.isWholeParagraph && count <= longestHeading && !/^["“]/u.test(tokens[0]?.text ?? '')) return false;
  }
  if (isCall(words)) return false;
  if (finite || (endsWithStop(tokens) && tokens.some((_, i) => isLikelyVerb(tokens, i)))) return true;
  if (count < shortestVerbless) return false;
  return tokens.filter(isWord).some((word, i) => word.kind === 'number' || (i > 0 && isVerbForm(word.lexeme)));
}

function isWord({ kind }: Token): boolean {
  return kind === 'word' || kind === 'number';
}

function countWords(tokens: readonly Token[]): number {
  let count = 0;
  for (const token of tokens) if (isWord(token)) count++;
  return count;
}

const none: readonly Token[] = [];

const fewestWords = 3;
const longestHeading = 10;
const shortestVerbless = 6;
/** In words: what is longer is no courtesy and no call. */
const longestCall = 10;
const longestCourtesy = 8;

function isQuestion(tokens: readonly Token[]): boolean {
  for (let i = tokens.length - 1; i >= 0; i--) {
    const { text, kind } = tokens[i] as Token;
    if (text === '?') return true;
    if (kind === 'word' || kind === 'number' || text === '.') return false;
  }
  return false;
}

const asksWhether = wordList('are did do'.split(' '));
const isKnowing = wordList('aware know realise realize remember'.split(' '));
const opensQuestion = wordList('about how if of what when where whether which who whom why'.split(' '));

/** “Do you know that rents doubled?” states what it asks about; “do you know what it costs?” does not. */
function assertsAll(tokens: readonly Token[]): boolean {
  for (let i = 0; i + 3 < Math.min(tokens.length, longestOpening); i++) {
    if (!asksWhether((tokens[i] as Token).lexeme) || (tokens[i + 1] as Token).lower !== 'you') continue;
    const [verb, next] = [tokens[i + 2] as Token, tokens[i + 3] as Token];
    if (!isKnowing(verb.lexeme) || tokens.length - i < shortestAssertion) return false;
    return next.lower === 'that' || !(opensQuestion(next.lexeme) || isObject(next.lexeme));
  }
  return false;
}

/** In tokens: before the question's verb, and of all that it asks about. */
const longestOpening = 8;
const shortestAssertion = 8;

function endsWithStop(tokens: readonly Token[]): boolean {
  for (let i = tokens.length - 1; i >= 0 && i >= tokens.length - 4; i--)
    if (isStop((tokens[i] as Token).lexeme)) return true;
  return false;
}

const isStop = wordList(['.', '!', '?', '…']);
const opensCourtesy = wordList('thank thanks hello hi sorry welcome congratulations please good'.split(' '));
const isBe = wordList(['is', 'are', 'was', 'were']);

function isCourtesy(words: readonly Token[]): boolean {
  const [first, second] = words;
  if (first === undefined || words.length > longestCourtesy || !opensCourtesy(first.lexeme)) return false;
  return second === undefined || !isBe(second.lexeme);
}

const isObject = wordList(
  'a all an her him his it its me my our that the their them these this those us your yourself'.split(' '),
);

const isPredicate = wordList(['is', 'was', 'has']);

/** “Save the date.”, “Call us”: a short sentence that begins with a verb in its base form and what it acts on. */
function isCall(words: readonly Token[]): boolean {
  const [first, second, third] = words;
  if (first === undefined || second === undefined) return false;
  if (!isBaseForm(first.lexeme) || !isObject(second.lexeme)) return false;
  return third === undefined || !isPredicate(third.lexeme);
}
