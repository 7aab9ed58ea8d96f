/**
 * Measures how well passages are found again in texts that were edited, each figure beside a plain baseline: `npm run
 * bench:anchoring`. README.md here says what each figure is. `-- --raise` then raises the floors that the tests hold to what
 * was reached.
 */
import { editedTexts, measureAnchoring } from './anchoring/measure.ts';
import { raiseFloors } from './quality/floors.ts';

const rows = measureAnchoring(false);
if (rows === null) {
  console.log(`${editedTexts} is absent.`);
} else {
  console.log([''.padEnd(56), ...rows.map(({ set }) => set.padEnd(20))].join(''));
  console.log([''.padEnd(56), ...rows.map(({ system }) => system.padEnd(20))].join(''));
  for (const name of Object.keys(rows[0]?.figures ?? {})) {
    console.log(name.padEnd(56) + rows.map(({ figures }) => (figures[name] ?? 0).toFixed(3).padEnd(20)).join(''));
  }
  if (process.argv.includes('--raise')) raiseFloors(rows, new URL('./anchoring/floors.json', import.meta.url));
}
