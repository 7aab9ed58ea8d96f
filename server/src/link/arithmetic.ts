import type { Quantity } from '../recognise/model.ts';
import type { Span } from '../text/span.ts';
import { findChanges } from './arithmetic/change.ts';
import { findMargins } from './arithmetic/margin.ts';
import { findRates } from './arithmetic/rate.ts';
import { type Derived, deriveNumbers, findShares } from './arithmetic/share.ts';
import { findSums } from './arithmetic/sum.ts';

/** Numbers of one sentence that can be reckoned from each other. Spans are offsets of the text. */
export interface Calculation {
  /** The number that the others are checked against. */
  readonly stated: Span;
  readonly operands: readonly Span[];
  /** What the operands yield, in words: “5.4 million of 6 million is 90 %”. */
  readonly result: string;
  readonly holds: boolean;
}

/** A sentence with more numbers is a table, whose numbers belong together in ways that its words do not tell. */
const mostNumbers = 10;

/**
 * What one sentence gives both ways: a part, its whole and the share; two values and the change or the lead; parts and their
 * sum; a rate over two spans of time. It speaks only where the words join the numbers (“or”, brackets, “from … to”), and of what does
 * not hold only where no rounding explains it. `quantities` are those of the sentence, in order.
 */
export function findCalculations(text: string, sentence: Span, quantities: readonly Quantity[]): Calculation[] {
  const numbers = keepAmounts(quantities);
  if (numbers.length < 2 || numbers.length > mostNumbers) return [];
  const scene = { text, sentence, numbers };
  return [...findShares(scene), ...findChanges(scene), ...findMargins(scene), ...findSums(scene), ...findRates(scene)];
}

/** What follows from two numbers that stand as “X of Y”, for comparison with what other sentences give. */
export function findDerived(text: string, sentence: Span, quantities: readonly Quantity[]): Derived[] {
  const numbers = keepAmounts(quantities);
  return numbers.length < 2 || numbers.length > mostNumbers ? [] : deriveNumbers({ text, sentence, numbers });
}

function keepAmounts(quantities: readonly Quantity[]): Quantity[] {
  return quantities.filter(({ unit, value }) => value !== null && unit !== 'date' && !unit.startsWith('age'));
}
