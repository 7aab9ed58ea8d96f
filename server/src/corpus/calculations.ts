import { type Calculation, findCalculations } from '../link/arithmetic.ts';
import { renderReason } from '../link/reason.ts';
import type { Analysis } from '../recognise/model.ts';
import { slice } from '../text/span.ts';
import type { Article } from './snapshot.ts';

/** What the sentences of an article give both ways, so that it can be checked, in order. Linear in its sentences and numbers. */
export function calculationsOf({ text, analysis }: Article): readonly Calculation[] {
  let found = kept.get(analysis);
  if (found === undefined) {
    found = calculate(text, analysis);
    kept.set(analysis, found);
  }
  return found;
}

/** An analysis never changes. */
const kept = new WeakMap<Analysis, readonly Calculation[]>();

function calculate(text: string, { sentences, quantities }: Analysis): Calculation[] {
  let next = 0;
  return sentences.flatMap((sentence) => {
    while (next < quantities.length && (quantities[next]?.start as number) < sentence.start) next++;
    const first = next;
    while (next < quantities.length && (quantities[next]?.end as number) <= sentence.end) next++;
    return findCalculations(text, sentence, quantities.slice(first, next));
  });
}

/** “58 of 120 is 48.3 %: “60 per cent” does not hold”: plain text, not escaped. */
export function describeCalculation(article: Article, { stated, result, holds }: Calculation): string {
  const values = { result, stated: slice(article.text, stated) };
  return renderReason({ code: holds ? 'arithmetic-holds' : 'arithmetic-fails', values, a: [], b: [] });
}
