/**
 * Measures the quality of all that public data can judge, as one table, each figure beside plain baselines: `npm run
 * bench:quality`. README.md here says what each figure is. `-- --raise` then raises the floors that the tests hold to what was
 * reached.
 */
import { raiseFloors } from './quality/floors.ts';
import { measures } from './quality/measures.ts';
import { print, type Row } from './quality/table.ts';

const rows: Row[] = [];
for (const measure of measures) {
  for (const row of measure(false)) {
    print(row);
    rows.push(row);
  }
}
if (process.argv.includes('--raise')) raiseFloors(rows);
