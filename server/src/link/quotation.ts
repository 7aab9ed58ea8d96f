import type { Analysis, Claim } from '../recognise/model.ts';
import type { Span } from '../text/span.ts';
import type { Evidence, PreparedClaim, QuotedWords } from './model.ts';
import type { Word } from './terms.ts';

/** What is quoted in a claim: the stretches in quotation marks, or else the whole of a quoted claim. */
export function readQuotes(claim: Claim, words: readonly Word[], analysis: Analysis, text: string): QuotedWords[] {
  const spans: Span[] = [];
  for (const span of analysis.quotations) {
    const start = Math.max(span.start, claim.start) - claim.start;
    const end = Math.min(span.end, claim.end) - claim.start;
    if (start < end) spans.push({ start, end });
  }
  if (spans.length === 0) spans.push(...quotedStretches(text));
  if (spans.length === 0 && claim.quoted) spans.push({ start: 0, end: text.length });
  return spans.map((span) => {
    const inside = words.filter(
      (word) => span.start <= word.start && word.end <= span.end && /[\p{L}\d]/u.test(word.lower),
    );
    return {
      span,
      lowers: inside.map((word) => word.lower),
      texts: inside.map((word) => text.slice(word.start, word.end)),
    };
  });
}

/** Stretches between double or typographic marks; a mark without its partner runs to the end of the claim. */
function quotedStretches(text: string): Span[] {
  const spans: Span[] = [];
  let open = -1;
  let double = true;
  for (let i = 0; i < text.length; i++) {
    const mark = text[i] as string;
    if (open < 0) {
      const opensSingle = mark === '‘' && (i === 0 || /\s/u.test(text[i - 1] as string));
      if (mark === '“' || mark === '"' || opensSingle) {
        open = i + 1;
        double = mark !== '‘';
      }
    } else if (double ? mark === '”' || mark === '"' : mark === '’' && !/\p{L}/u.test(text[i + 1] ?? ' ')) {
      if (open < i) spans.push({ start: open, end: i });
      open = -1;
    }
  }
  if (open >= 0 && double && open < text.length) spans.push({ start: open, end: text.length });
  return spans;
}

export interface QuotationMatch {
  readonly evidence: Evidence;
  readonly score: number;
}

const leastShared = 5;

/** Finds a quotation that both claims give, exactly or with small changes. */
export function compareQuotations(a: PreparedClaim, b: PreparedClaim): QuotationMatch | null {
  let best: QuotationMatch | null = null;
  for (const left of a.quotes) {
    for (const right of b.quotes) {
      const match = matchQuotes(a, left, b, right);
      if (match !== null && match.score > (best?.score ?? 0)) best = match;
    }
  }
  return best;
}

function matchQuotes(a: PreparedClaim, left: QuotedWords, b: PreparedClaim, right: QuotedWords): QuotationMatch | null {
  const [shorter, longer] = left.lowers.length <= right.lowers.length ? [left, right] : [right, left];
  const size = shorter.lowers.length;
  if (size === 0) return null;
  const run = longestRun(shorter.lowers, longer.lowers);
  const spans = { a: [left.span], b: [right.span] };
  const whole = run === size;
  if (whole && (size >= 4 || (size >= 3 && longer.lowers.length <= size + 1)))
    return {
      evidence: { code: 'quotation-repeated', values: { words: textOf(shorter === left ? a : b, shorter) }, ...spans },
      score: 0.98,
    };
  if (run < leastShared) return null;
  const shared = commonSubsequence(shorter.lowers, longer.lowers);
  const share = shared / size;
  if (share < 0.6 && run < 9) return null;
  return {
    evidence: {
      code: 'quotation-changed',
      values: { a: onlyIn(left, right), b: onlyIn(right, left) },
      ...spans,
    },
    score: Math.min(0.97, 0.6 + 0.4 * share),
  };
}

function textOf(claim: PreparedClaim, quote: QuotedWords): string {
  return claim.context.claim.text.slice(quote.span.start, quote.span.end);
}

const differencesShown = 8;

/** The words that only one of two quotations has, as its article spells them. */
function onlyIn(quote: QuotedWords, other: QuotedWords): string {
  const words = quote.texts.filter((_, i) => !other.lowers.includes(quote.lowers[i] as string));
  return words.length > differencesShown ? `${words.slice(0, differencesShown).join(' ')} …` : words.join(' ');
}

/** A quotation longer than this is compared by its beginning. */
const wordsCompared = 120;

/** The number of words of the longest run that both have. */
function longestRun(left: readonly string[], right: readonly string[]): number {
  let best = 0;
  const [n, m] = [Math.min(left.length, wordsCompared), Math.min(right.length, wordsCompared)];
  let row = new Array<number>(m + 1).fill(0);
  for (let i = 1; i <= n; i++) {
    const next = new Array<number>(m + 1).fill(0);
    for (let j = 1; j <= m; j++) {
      if (left[i - 1] === right[j - 1]) {
        const run = (row[j - 1] as number) + 1;
        next[j] = run;
        if (run > best) best = run;
      }
    }
    row = next;
  }
  return best;
}

function commonSubsequence(left: readonly string[], right: readonly string[]): number {
  const [n, m] = [Math.min(left.length, wordsCompared), Math.min(right.length, wordsCompared)];
  let row = new Array<number>(m + 1).fill(0);
  for (let i = 1; i <= n; i++) {
    const next = new Array<number>(m + 1).fill(0);
    for (let j = 1; j <= m; j++) {
      next[j] =
        left[i - 1] === right[j - 1] ? (row[j - 1] as number) + 1 : Math.max(row[j] as number, next[j - 1] as number);
    }
    row = next;
  }
  return row[m] as number;
}
