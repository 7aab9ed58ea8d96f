import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

interface Result {
  readonly title: string;
  /** `null`: passed. */
  readonly error: string | null;
}

/**
 * What VS Code calls in its extension host: runs every `suite/*.test.ts`. Writes the results to the file that
 * `COUNTERCLAIM_TEST_RESULTS` names, and rejects where a test fails.
 */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, color: false });
  const folder = join(__dirname, 'suite');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.test.cjs'))) {
    mocha.addFile(join(folder, file));
  }
  const results: Result[] = [];
  const failures = await new Promise<number>((resolve) => {
    mocha
      .run(resolve)
      .on('pass', (test) => results.push({ title: test.fullTitle(), error: null }))
      .on('fail', (test, error) => results.push({ title: test.fullTitle(), error: error.stack ?? error.message }));
  });
  const path = process.env.COUNTERCLAIM_TEST_RESULTS;
  if (path) writeFileSync(path, JSON.stringify(results));
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
