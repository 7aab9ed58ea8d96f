import { type Lexeme, lexemeOf, perLexeme, type TokenKind, wordList } from '../../text/lexeme.ts';
import type { Span } from '../../text/span.ts';
import { type Token, toToken } from '../../text/token.ts';
import type { Layout } from '../analyse.ts';
import { formOf, type WordCase, type WordForm } from './word-form.ts';

/**
 * A token as names see it: the possessive ending is cut off (“Acme’s” is “Acme”, “Lions’” is “Lions”), and a compound is cut where a name ends
 * or begins in it (“Acme-owned” is “Acme” and “-owned”, “ex-Acme” is “ex-” and “Acme”).
 */
export interface Word extends Span {
  readonly text: string;
  /** Lower case, straight apostrophes. */
  readonly lower: string;
  readonly kind: TokenKind;
  readonly lexeme: Lexeme;
  readonly case: WordCase;
  readonly form: WordForm;
  /** The offset after the possessive ending; equal to `end` where there is none. */
  readonly possessiveEnd: number;
  /** True where every word would have a capital: the first of a sentence or a quotation. */
  readonly initial: boolean;
  /** True where the paragraph is a headline in title case or capitals, so that a capital tells nothing. */
  readonly headline: boolean;
  /** Index into `Layout.paragraphs`. */
  readonly paragraph: number;
}

/** The words of an article, in order. */
export function toWords(layout: Layout): Word[] {
  const words: Word[] = [];
  const { sentences } = layout;
  let sentence = 0;
  layout.tokens.forEach((tokens, paragraph) => {
    const style = readStyle(tokens);
    const headline = style === 'headline';
    const places = {
      initial: { initial: true, headline, paragraph },
      other: { initial: false, headline, paragraph },
    };
    let initial = style !== 'table';
    let quoted = false;
    for (let i = 0; i < tokens.length; i++) {
      let token = tokens[i] as Token;
      while ((sentences[sentence]?.start ?? Number.POSITIVE_INFINITY) < token.start) sentence++;
      if (sentences[sentence]?.start === token.start) initial = style !== 'table';
      if (token.kind === 'punctuation' || token.kind === 'symbol') {
        cut(token, initial ? places.initial : places.other, words);
        if (opensSingle(tokens, i)) quoted = true;
        else if (apostropheAfter(tokens, i) !== null) quoted = false;
        if (opensSentence(token.lexeme)) initial = style !== 'table';
        continue;
      }
      const next = tokens[i + 1];
      if (next?.text === '.' && next.start === token.end && (isAbbreviation(token) || isInitial(tokens, i))) {
        token = toToken(lexemeOf(`${token.text}.`, token.kind), token.start);
        i++;
      }
      cut(token, initial ? places.initial : places.other, words);
      const apostrophe = apostropheAfter(tokens, i);
      if (apostrophe !== null) {
        if (!quoted && isPluralPossessive(tokens, i)) {
          words.push({ ...(words.pop() as Word), possessiveEnd: apostrophe.end });
          i++;
        }
        quoted = false;
      }
      initial = false;
    }
  });
  return words;
}

/** What a sentence, or words with the capital of one, come after. */
const opensSentence = wordList(['“', '‘', '"', '«', ':', '•']);

/** The apostrophe or closing mark that is written to a token. */
function apostropheAfter(tokens: readonly Token[], i: number): Token | null {
  const next = tokens[i + 1];
  if (next === undefined || next.kind !== 'punctuation' || next.start !== (tokens[i] as Token).end) return null;
  return next.text === '’' || next.text === "'" ? next : null;
}

/** A single quotation mark opens before a word and not right after one. */
function opensSingle(tokens: readonly Token[], i: number): boolean {
  const [before, token, after] = [tokens[i - 1], tokens[i] as Token, tokens[i + 1]];
  if (token.text === '‘') return true;
  return token.text === "'" && after?.start === token.end && (before === undefined || before.end < token.start);
}

/** “teachers’ union”: an apostrophe after a plural and before another word, where it can close no quotation. */
function isPluralPossessive(tokens: readonly Token[], i: number): boolean {
  const [token, mark, after] = [tokens[i] as Token, tokens[i + 1] as Token, tokens[i + 2]];
  return endsInS(token.lexeme) && after !== undefined && after.kind === 'word' && after.start > mark.end;
}

const endsInS = perLexeme(({ text, kind }) => kind === 'word' && /\p{L}{2}s$/iu.test(text));

/** The stop belongs to the name in “U.S.”, “Acme Inc.” and “Martin Luther King Jr.”. */
function isAbbreviation(token: Token): boolean {
  return isAbbreviationForm(token.lexeme);
}

const isAbbreviationForm = perLexeme(({ text }) => /^(?:\p{Lu}\.){1,5}\p{Lu}$/u.test(text) || abbreviations.has(text));

const abbreviations = new Set([
  ...['Bros', 'Co', 'Corp', 'Inc', 'Jr', 'Ltd', 'Sr', 'St'],
  ...['Capt', 'Col', 'Dr', 'Gen', 'Gov', 'Lt', 'Maj', 'Mr', 'Mrs', 'Ms', 'Prof', 'Rep', 'Rev', 'Sen', 'Sens', 'Sgt'],
]);

/** “J” in “Donald J. Trump”: a letter with a stop between two capitals. */
function isInitial(tokens: readonly Token[], i: number): boolean {
  const [before, token, after] = [tokens[i - 1], tokens[i] as Token, tokens[i + 2]];
  return (
    /^\p{Lu}$/u.test(token.text) &&
    after !== undefined &&
    /^\p{Lu}/u.test(after.text) &&
    (before === undefined ||
      /^\p{Lu}/u.test(before.text) ||
      /^\p{Lu}$/u.test(after.text) ||
      before.kind === 'punctuation')
  );
}

/**
 * How a paragraph is written. table: figures beside names, and hardly a word in lower case; headline: most longer words have
 * a capital, and no stop ends it.
 */
function readStyle(tokens: readonly Token[]): 'headline' | 'prose' | 'table' {
  let [numbers, lower, capitals, long, longCapitals] = [0, 0, 0, 0, 0];
  for (const { kind, text, lexeme } of tokens) {
    if (kind === 'number') numbers++;
    if (kind !== 'word') continue;
    const isCapital = !beginsLower(lexeme);
    if (isCapital) capitals++;
    else lower++;
    if (text.length <= 3) continue;
    long++;
    if (isCapital) longCapitals++;
  }
  if (numbers > 0 && lower < numbers && capitals > 0) return 'table';
  const last = tokens.at(-1);
  if (last === undefined || last.text === '.' || last.text === '”') return 'prose';
  return long >= 3 && longCapitals > long * 0.75 ? 'headline' : 'prose';
}

const beginsLower = perLexeme(({ text }) => /^\p{Ll}/u.test(text));

type Place = Pick<Word, 'initial' | 'headline' | 'paragraph'>;

/** Adds the words that a token is cut into. */
function cut(token: Token, place: Place, words: Word[]): void {
  const { start, end, text, lexeme } = token;
  const form = formOf(lexeme);
  if (form.cut === 0 && form.length === text.length) {
    words.push(toWord(lexeme, form, start, end, place));
    return;
  }
  const at = start + form.cut;
  if (at > start) {
    const prefix = partOf(lexeme, 0, form.cut);
    words.push(toWord(prefix, formOf(prefix), start, at, place));
  }
  const rest = partOf(lexeme, form.cut, form.length);
  words.push(toWord(rest, formOf(rest), at, end, place));
}

function partOf({ text, kind }: Lexeme, start: number, end: number): Lexeme {
  return lexemeOf(text.slice(start, end), kind);
}

function toWord(lexeme: Lexeme, form: WordForm, start: number, possessiveEnd: number, place: Place): Word {
  const { text, lower, kind } = lexeme;
  const { initial, headline, paragraph } = place;
  const end = start + text.length;
  return { start, end, text, lower, kind, lexeme, case: form.case, form, possessiveEnd, initial, headline, paragraph };
}
