import type { Quantity } from '../../recognise/model.ts';
import type { Span } from '../../text/span.ts';

/** The time that a number tells of. */
export interface Period {
  /** ISO 8601 as far as it is known: “2018”, “2021-02”; `null` where nothing tells. */
  readonly date: string | null;
  /** sentence: its own words say so; article: only the date of the article is known; none: not even that. */
  readonly basis: 'sentence' | 'article' | 'none';
  /** The words that say so, as the sentence has them: “last year”. */
  readonly words: string | null;
}

/** A date this near behind a number, in UTF-16 code units, is the number’s own: “2,500 in 2018 and 4,500 in 2020”. */
const near = 60;

/**
 * The time of a number, of the `quantities` of its sentence: the date right behind it, or else the nearest before it, or else
 * the nearest. `published` is the date of the article, from which “last year” is reckoned.
 */
export function readPeriod(
  text: string,
  quantities: readonly Quantity[],
  number: Span,
  published: string | null,
): Period {
  const dates = quantities.filter(({ unit }) => unit === 'date');
  const own = chooseDate(text, dates, quantities, number);
  if (own === null)
    return published === null
      ? { date: null, basis: 'none', words: null }
      : { date: published.slice(0, 10), basis: 'article', words: null };
  const words = text.slice(own.start, own.end).replace(/\s+/gu, ' ');
  return { date: own.date ?? reckon(words, published), basis: 'sentence', words };
}

function chooseDate(
  text: string,
  dates: readonly Quantity[],
  quantities: readonly Quantity[],
  number: Span,
): Quantity | null {
  if (dates.length <= 1) return dates[0] ?? null;
  const behind = dates.find(({ start }) => start >= number.end);
  if (behind !== undefined && behind.start - number.end <= near) {
    const between = quantities.some(
      ({ start, unit }) => start >= number.end && start < behind.start && unit !== 'date',
    );
    if (!between && !/[;,–—]/u.test(text.slice(number.end, behind.start))) return behind;
  }
  return dates.findLast(({ end }) => end <= number.start) ?? behind ?? null;
}

/** “Last year”, told in an article of a known date. */
function reckon(words: string, published: string | null): string | null {
  const year = Number(published?.slice(0, 4));
  if (published === null || !Number.isInteger(year)) return null;
  const lower = words.toLowerCase();
  if (/\b(?:last|previous) year$/u.test(lower)) return String(year - 1);
  if (/\b(?:next|coming) year$/u.test(lower)) return String(year + 1);
  if (/\bthis year$/u.test(lower)) return String(year);
  return /\b(?:today|yesterday|week|month)\b/u.test(lower) ? published.slice(0, 7) : null;
}
