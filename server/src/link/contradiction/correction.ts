import type { Measure, PreparedClaim } from '../model.ts';
import { termsBesideNumbers } from '../slot.ts';
import type { Found } from './compare.ts';
import type { Correction } from './facts.ts';

/** In code units: what stands between the two numbers of a correction, and before or after them. */
const longestBetween = 30;

/** The numbers that a claim puts in the place of others: “nearer 350,000 than the 284,000”, “12, not the 30 announced”. */
export function readCorrections(text: string, measures: readonly Measure[]): Correction[] {
  const found: Correction[] = [];
  for (let i = 1; i < measures.length; i++) {
    const [first, second] = [measures[i - 1] as Measure, measures[i] as Measure];
    const gap = second.span.start - first.span.end;
    if (gap < 1 || gap > longestBetween || first.unit !== second.unit || first.value === second.value) continue;
    const between = text.slice(first.span.end, second.span.start).toLowerCase();
    const lead = text.slice(Math.max(0, first.span.start - longestBetween), second.span.start).toLowerCase();
    const isPut =
      replacing.test(between) ||
      (/ than (?:the )?$/u.test(between) && /\b(?:nearer|closer)(?: to)? ?\S* ?\S* than (?:the )?$/u.test(lead));
    const after = text.slice(second.span.end, second.span.end + longestBetween).toLowerCase();
    if (!isPut || updating.test(after)) continue;
    const start = /\b(?:nearer|closer)\b/u.exec(lead)?.index;
    found.push({
      put: first.span,
      rejected: second.span,
      span: {
        start: start === undefined ? first.span.start : Math.max(0, first.span.start - longestBetween) + start,
        end: second.span.end,
      },
    });
  }
  return found;
}

const replacing = /^(?: \p{L}+)?(?:,? (?:and )?not|,? rather than|,? instead of) (?:the )?$/u;
/** What was planned or was so before is not rejected but overtaken. */
const updating =
  /^\W*(?:\p{L}+ )?(?:earlier|expected|forecast|initially|last (?:month|quarter|season|time|year)|originally|planned|previous|previously|usual|(?:month|year) earlier)\b/u;

/** One claim rejects the number that the other gives. */
export function findCorrected(own: PreparedClaim, other: PreparedClaim): Found | null {
  for (const { put, rejected, span } of own.contradictable.corrections) {
    const [left, wrong] = [measureAt(own, put), measureAt(own, rejected)];
    const right = other.measures.find(
      ({ unit, value, derivation }) => derivation === null && unit === wrong?.unit && value === wrong.value,
    );
    if (right === undefined || other.measures.some(({ unit, value }) => unit === left?.unit && value === left.value))
      continue;
    const theirs = termsBesideNumbers(other);
    if ([...termsBesideNumbers(own)].filter((term) => theirs.has(term)).length < leastShared) continue;
    return { score: 0.85, code: 'quantity-differs', own: span, other: right.span };
  }
  return null;
}

/** Words in common tell that both speak of one quantity. */
const leastShared = 2;

function measureAt({ measures }: PreparedClaim, { start }: { readonly start: number }): Measure | undefined {
  return measures.find(({ span, derivation }) => derivation === null && span.start === start);
}
