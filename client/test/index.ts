import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

interface Result {
  readonly title: string;
  /** `null`: passed. */
  readonly error: string | null;
}

/**
 * What VS Code calls in its extension host: runs every `suite/*.test.ts`, or those whose names contain the text
 * `COUNTERCLAIM_TESTS`. Writes the results to the file that
 * `COUNTERCLAIM_TEST_RESULTS` names, and rejects where a test fails.
 */
export async function run(): Promise<void> {
  const mocha = new Mocha({
    ui: 'tdd',
    timeout: 30_000,
    color: false,
  });
  const folder = join(__dirname, 'suite');
  const wanted = process.env.COUNTERCLAIM_TESTS ?? '';
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.test.cjs') && name.includes(wanted))) {
    mocha.addFile(join(folder, file));
  }
  const results: Result[] = [];
  const path = process.env.COUNTERCLAIM_TEST_RESULTS;
  // After each test, so that a suite that hangs tells how far it came.
  const add = (result: Result): void => {
    results.push(result);
    if (path) writeFileSync(path, JSON.stringify(results));
  };
  const failures = await new Promise<number>((resolve) => {
    mocha
      .run(resolve)
      .on('pass', (test) => add({ title: test.fullTitle(), error: null }))
      .on('fail', (test, error) => add({ title: test.fullTitle(), error: error.stack ?? error.message }));
  });
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
