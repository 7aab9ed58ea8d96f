/**
 * Measures the quality of all that public data can judge, as one table: `npm run bench:quality`. README.md here says what
 * each figure is.
 */
import { measureReports } from './quality/attributions.ts';
import { measureNames } from './quality/names.ts';
import { measureNumbers } from './quality/numbers.ts';
import { measurePairs } from './quality/pairs.ts';
import { measureSeeds } from './quality/seeds.ts';
import { print } from './quality/table.ts';

for (const measure of [measureSeeds, measureNumbers, measureNames, measureReports, measurePairs]) {
  for (const row of measure()) print(row);
}
