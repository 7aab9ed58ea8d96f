// The report that the command line writes, as a browser shows it: in light and dark, in forced colours, and to axe. Pictures
// go to client/out/screenshots.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launchChromium } from '../../scripts/chromium.mjs';
import { root } from '../../scripts/paths.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pictures = join(root, 'client/out/screenshots');
const folder = mkdtempSync(join(tmpdir(), 'counterclaim-'));
const file = join(folder, 'report.html');
let browser;

before(async () => {
  mkdirSync(pictures, { recursive: true });
  const program = join(root, 'server/dist/cli.js');
  writeFileSync(file, execFileSync(process.execPath, [program, 'analyse', '--format', 'html'], { cwd: root }));
  browser = await launchChromium();
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

for (const [name, look] of [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['high-contrast', { colorScheme: 'dark', forcedColors: 'active', contrast: 'more' }],
]) {
  test(`axe finds nothing in the report, and nothing breaks its policy: ${name}`, async () => {
    const page = await browser.newPage({ viewport: { width: 1000, height: 1300 }, ...look });
    const refused = [];
    page.on('console', (message) => {
      if (message.type() === 'error') refused.push(message.text());
    });
    await page.goto(pathToFileURL(file).href);
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).maxWidth), '832px', 'the style is taken');
    await page.screenshot({ path: join(pictures, `report-${name}.png`) });
    await page.evaluate(`${axe};0`);
    const { violations } = await page.evaluate(() => window.axe.run(document));
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`),
      [],
    );
    assert.deepEqual(refused, []);
    await page.close();
  });
}
