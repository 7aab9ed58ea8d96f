import type { Measure } from '../model.ts';
import type { Word } from '../terms.ts';
import { readCorrections } from './correction.ts';
import { readExtents } from './extent.ts';
import { type Contradictable, nothing } from './facts.ts';
import { readLabels, readRejected } from './label.ts';
import { readModals } from './modal.ts';
import { readOutcomes } from './outcome.ts';
import { readPrices } from './price.ts';

/** What a claim says in a form that another claim can exclude; `nothing` itself where it says nothing of the kind. */
export function readContradictable(
  text: string,
  words: readonly Word[],
  clauses: Int16Array,
  measures: readonly Measure[],
): Contradictable {
  const found: Contradictable = {
    corrections: readCorrections(text, measures),
    extents: readExtents(words, clauses),
    outcomes: readOutcomes(words, clauses),
    modals: readModals(words, clauses),
    rejected: readRejected(words, clauses),
    labels: readLabels(words),
    prices: readPrices(words, measures),
  };
  const hasShare = measures.some(({ unit }) => unit === 'percent');
  return hasShare || Object.values(found).some((list) => list.length > 0) ? found : nothing;
}
