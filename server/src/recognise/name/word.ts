import type { Span } from '../../text/span.ts';
import type { Token, TokenKind } from '../../text/token.ts';
import type { Layout } from '../analyse.ts';

/** How a word is written: “said”, “Agency”, “NATO”, “PayPal” or “al-Qaida”, “129”. */
export type WordCase = 'lower' | 'title' | 'upper' | 'mixed' | 'none';

/**
 * A token as names see it: the possessive ending is cut off (“Acme’s” is “Acme”), and a compound is cut where a name ends
 * or begins in it (“Acme-owned” is “Acme” and “-owned”, “ex-Acme” is “ex-” and “Acme”).
 */
export interface Word extends Span {
  readonly text: string;
  /** Lower case, straight apostrophes. */
  readonly lower: string;
  readonly kind: TokenKind;
  readonly case: WordCase;
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
  const starts = new Set(layout.sentences.map((sentence) => sentence.start));
  layout.tokens.forEach((tokens, paragraph) => {
    const headline = isHeadline(tokens);
    let initial = true;
    for (let i = 0; i < tokens.length; i++) {
      let token = tokens[i] as Token;
      if (starts.has(token.start)) initial = true;
      const next = tokens[i + 1];
      if (next?.text === '.' && next.start === token.end && (isAbbreviation(token) || isInitial(tokens, i))) {
        token = { ...token, end: next.end, text: `${token.text}.`, lower: `${token.lower}.` };
        i++;
      }
      for (const part of cut(token)) words.push({ ...part, initial, headline, paragraph });
      if (token.kind === 'word' || token.kind === 'number') initial = false;
      else if (opensQuotation.has(token.text) || token.text === ':' || token.text === '•') initial = true;
    }
  });
  return words;
}

const opensQuotation = new Set(['“', '‘', '"', '«']);

/** The stop belongs to the name in “U.S.”, “Acme Inc.” and “Martin Luther King Jr.”. */
function isAbbreviation(token: Token): boolean {
  return /^(?:\p{Lu}\.){1,5}\p{Lu}$/u.test(token.text) || abbreviations.has(token.text);
}

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

/** Most longer words of a headline in title case have a capital, and no stop ends it. */
function isHeadline(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  if (last === undefined || last.text === '.' || last.text === '”') return false;
  const long = tokens.filter((token) => token.kind === 'word' && token.text.length > 3);
  if (long.length < 3) return false;
  const capital = long.filter((token) => !/^\p{Ll}/u.test(token.text)).length;
  return capital > long.length * 0.75;
}

type Part = Omit<Word, 'initial' | 'headline' | 'paragraph'>;

function cut(token: Token): Part[] {
  if (token.kind !== 'word') return [part(token, token.start, token.end, token.end)];
  let end = token.end;
  const possessiveEnd = token.end;
  if (/.['’][sS]$/u.test(token.text)) end -= 2;
  const bare = token.text.slice(0, end - token.start);
  const prefix = prefixed.exec(bare);
  if (prefix !== null) {
    const at = token.start + (prefix[1] as string).length;
    return [part(token, token.start, at, at), part(token, at, end, possessiveEnd)];
  }
  const suffix = suffixed.exec(bare);
  if (suffix !== null) {
    const at = token.start + suffix.index;
    return [part(token, token.start, at, at), part(token, at, end, possessiveEnd)];
  }
  return [part(token, token.start, end, possessiveEnd)];
}

/** A prefix that is no part of the name after it. */
const prefixed = /^((?:anti|ex|non|post|pre|pro|then)-)(?=\p{Lu})/iu;
/** What a name before it is put to: participles, and the few other words that news joins to names. */
const suffixed =
  /(?<=[\p{Lu}\d][\p{L}\d.]{0,40})-(?=\p{Ll})(?:\p{Ll}{2,20}ed|led|run|built|made|born|style|like|wide|bound|listed|funded|focused|friendly|related|specific|only)$/u;

function part(token: Token, start: number, end: number, possessiveEnd: number): Part {
  const whole = start === token.start && end === token.end;
  const text = whole ? token.text : token.text.slice(start - token.start, end - token.start);
  const lower = whole ? token.lower : token.lower.slice(start - token.start, end - token.start);
  return { start, end, text, lower, kind: token.kind, case: caseOf(token, text), possessiveEnd };
}

function caseOf(token: Token, text: string): WordCase {
  if (token.kind !== 'word') return 'none';
  if (!/\p{Lu}/u.test(text)) return /\p{L}/u.test(text) ? 'lower' : 'none';
  if (!/\p{Ll}/u.test(text)) return text.length === 1 ? 'title' : 'upper';
  return /^\p{Lu}[^\p{Lu}]*$/u.test(text) ? 'title' : 'mixed';
}
