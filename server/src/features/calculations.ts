import { calculationsOf, describeCalculation } from '../corpus/calculations.ts';
import type { Article } from '../corpus/snapshot.ts';
import type { Calculation } from '../link/arithmetic.ts';
import type { Span } from '../text/span.ts';
import { type Line, paragraph, strong, text } from './card.ts';

/** The lines of a card on what the other numbers yield, of the calculations that `isMeant`. */
export function arithmeticLines(article: Article, isMeant: (calculation: Calculation) => boolean): Line[] {
  return calculationsOf(article)
    .filter(isMeant)
    .map((calculation) => paragraph(strong('Arithmetic'), text(` · ${describeCalculation(article, calculation)}`)));
}

/** True where a number is the one that is checked, or one that it is checked against. */
export function isPartOf({ stated, operands }: Calculation, number: Span): boolean {
  return [stated, ...operands].some(({ start }) => start === number.start);
}
