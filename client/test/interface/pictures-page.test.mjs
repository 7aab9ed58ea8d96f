import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchChromium } from '../../scripts/chromium.mjs';
import { findSerious } from './axe.mjs';
import { largeMatrix, openPictures, readSeeds, serverOf } from './pictures-page.mjs';

const seeds = serverOf(readSeeds());
let browser;

before(async () => {
  browser = await launchChromium();
});

after(() => browser?.close());

test('the matrix lists disputed claims first; the keyboard walks it, and a cell of several passages offers a list', () =>
  withPage(seeds, async ({ page, told }) => {
    const grid = page.getByRole('grid');
    await grid.locator('.row').first().waitFor();
    assert.match(await grid.locator('.group').first().getAttribute('class'), /is-open/);
    assert.match(await grid.locator('.row').first().getAttribute('class'), /row-disputed/);
    await grid.locator('[tabindex="0"]').focus();
    await press(page, 'ArrowDown', 'ArrowRight');
    assert.match(await focusedLabel(page), /passages?\. /);
    await press(page, 'End');
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-colindex')), '6');
    await press(page, 'Home');
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('role')), 'rowheader');
    await press(page, 'Enter');
    const menu = page.getByRole('menu');
    await menu.waitFor();
    await press(page, 'Escape');
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('role')), 'rowheader');
    await press(page, 'Enter');
    await menu.waitFor();
    await press(page, 'ArrowDown', 'Enter');
    await eventually(() => told.some(({ kind, location }) => kind === 'open' && /seeds/.test(location.uri)));
  }));

test('filters narrow the matrix, say so, and are kept', async () => {
  const kept = await withPage(seeds, async ({ page, state }) => {
    const rows = page.locator('.row');
    await rows.first().waitFor();
    const search = page.getByRole('searchbox', { name: 'Search claims' });
    await search.fill('zuckerberg choice');
    await page
      .getByRole('status')
      .filter({ hasText: /claims? (?:is|are) shown/ })
      .waitFor({ state: 'attached' });
    assert.match(await rows.first().innerText(), /Zuckerberg has a choice/);
    await search.fill('no such words at all');
    await page.getByText('No claim fits the filters.').waitFor();
    await search.fill('privacy');
    await eventually(async () => (await state()).matrix.filter.text === 'privacy');
    return state();
  });
  await withPage(
    seeds,
    async ({ page }) => {
      await page.locator('.row').first().waitFor();
      assert.equal(await page.getByRole('searchbox', { name: 'Search claims' }).inputValue(), 'privacy');
      for (const text of await page.locator('.row .claim-text').allInnerTexts()) assert.ok(text.length > 0);
    },
    kept,
  );
});

test('the graph is placed alike each time, and no box lies on another', async () => {
  const places = () =>
    withPage(seeds, async ({ page }) => {
      await page.getByRole('tab', { name: 'Speakers' }).click();
      await page.locator('.box').first().waitFor();
      return page.locator('.box').evaluateAll((boxes) => {
        const frames = boxes.map((box) => box.querySelector('.box-edge').getBoundingClientRect().toJSON());
        return { transforms: boxes.map((box) => box.getAttribute('transform')), frames };
      });
    });
  const [first, second] = [await places(), await places()];
  assert.deepEqual(first.transforms, second.transforms);
  assert.ok(first.frames.length > 10);
  for (const [i, a] of first.frames.entries())
    for (const b of first.frames.slice(i + 1))
      assert.ok(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top);
});

test('from a speaker the keyboard leads to a relation, and on to two passages side by side', () =>
  withPage(seeds, async ({ page, told }) => {
    await page.getByRole('tab', { name: 'Speakers' }).click();
    await page.locator('.box').first().waitFor();
    await page.locator('.box[tabindex="0"]').focus();
    await press(page, 'ArrowRight', 'Enter');
    const menu = page.getByRole('menu');
    await menu.waitFor();
    await press(page, 'Enter');
    await page.locator('.details .pair').first().waitFor();
    if ((await page.locator('.details .pair').count()) > 1) {
      await menu.waitFor();
      await press(page, 'Enter');
    }
    await eventually(() => told.at(-1)?.kind === 'compare');
    assert.notEqual(
      told.at(-1).a.uri + told.at(-1).a.range.start.line,
      told.at(-1).b.uri + told.at(-1).b.range.start.line,
    );
  }));

test('every picture is exported as SVG with its colours in it, and as PNG', () =>
  withPage(seeds, async ({ page, told }) => {
    for (const [tab, mark, expected] of [
      ['Claims by article', '.row', /Dispute 1/],
      ['Speakers', '.box', /Facebook/],
      ['Numbers over time', '.point', /around 4,500/],
    ]) {
      await page.getByRole('tab', { name: tab }).click();
      await page.locator(mark).first().waitFor();
      await page.getByRole('button', { name: 'Export as SVG' }).click();
      await eventually(() => told.at(-1)?.type === 'svg');
      const { content } = told.at(-1);
      assert.match(content, expected);
      assert.match(content, /fill="rgb\(59, 59, 59\)"/);
      assert.doesNotMatch(content, /var\(| class=| style=|<script|foreignObject/);
      assert.equal(await page.evaluate(isWellFormed, content), true);
      await page.getByRole('button', { name: 'Export as PNG' }).click();
      await eventually(() => told.at(-1)?.type === 'png');
      assert.match(told.at(-1).content, /^iVBORw0KGgo/);
      told.length = 0;
    }
  }));

test('the values of a quantity are points that the keyboard reaches, and a table', () =>
  withPage(seeds, async ({ page, told }) => {
    await page.getByRole('tab', { name: 'Numbers over time' }).click();
    await page.locator('.point').first().waitFor();
    const values = await page.locator('.point').count();
    assert.match((await page.getByRole('option').allInnerTexts()).join('\n'), /Arrests[\s\S]*Children/);
    await page.locator('.point[tabindex="0"]').focus();
    assert.match(await focusedLabel(page), /\d.*2018/);
    await press(page, 'End', 'Enter');
    await eventually(() => told.at(-1)?.kind === 'open');
    await page.getByRole('button', { name: 'Table' }).click();
    assert.equal(await page.getByRole('row').count(), values + 1);
  }));

test('5,000 claims of 200 articles are in reach with few elements', () => {
  const data = largeMatrix(200, 5000);
  const answer = (method) => (method === 'counterclaim/matrix' ? data : null);
  const state = { matrix: { filter: { text: '', article: '', speaker: '', tag: '', states: 'all' } } };
  return withPage(
    answer,
    async ({ page }) => {
      const grid = page.getByRole('grid');
      await grid.locator('.row').first().waitFor();
      const claims = Number(await grid.getAttribute('aria-rowcount'));
      assert.ok(claims > 5000, `${claims} lines`);
      for (const share of [0.2, 0.5, 0.9]) {
        await grid.evaluate((element, at) => element.scrollTo(at * 3000, at * element.scrollHeight), share);
        await page.evaluate(
          () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
        );
        const { elements, covered } = await page.evaluate(seen);
        assert.ok(elements < 4000, `${elements} elements`);
        assert.ok(covered, 'what is in view is drawn');
      }
      await grid.locator('[tabindex="0"]').focus();
      await press(page, 'ControlOrMeta+End');
      assert.equal(
        await page.evaluate(() => document.activeElement.closest('[role=row]').ariaRowIndex),
        String(claims),
      );
      assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-colindex')), '201');
    },
    state,
  );
});

test('axe finds nothing serious in any picture, nor in its table, its details or its list of passages', () =>
  withPage(seeds, async ({ page }) => {
    for (const [tab, mark] of [
      ['Claims by article', '.row [role="gridcell"]'],
      ['Speakers', '.box'],
      ['Numbers over time', '.point'],
    ]) {
      await page.getByRole('tab', { name: tab }).click();
      await page.locator(mark).first().waitFor();
      assert.deepEqual(await findSerious(page), []);
      await page.locator('.panel:not([hidden]) [tabindex="0"]').last().focus();
      // In the matrix that leads from the heading to the first claim.
      await press(page, 'ArrowDown');
      await page.locator('.details .passage').first().waitFor();
      await press(page, 'Enter');
      assert.deepEqual(await findSerious(page), []);
      await press(page, 'Escape');
      const table = page.locator('.panel:not([hidden])').getByRole('button', { name: 'Table' });
      if ((await table.count()) === 0) continue;
      await table.click();
      assert.deepEqual(await findSerious(page), []);
    }
  }));

test('text of articles stays text', () => {
  const hostile = '<img src=x onerror="document.title=1"><script>document.title=1</script> says the mill';
  const data = largeMatrix(3, 9);
  const row = { ...data.rows[0], text: hostile };
  const articles = data.articles.map((article) => ({ ...article, title: hostile }));
  const answer = (method) => (method === 'counterclaim/matrix' ? { ...data, articles, rows: [row] } : null);
  return withPage(answer, async ({ page }) => {
    await page.locator('.claim-text', { hasText: '<img src=x' }).waitFor();
    assert.equal(await page.locator('img, main script').count(), 0);
    assert.equal(await page.title(), 'Pictures');
  });
});

/** Opens the page, and has it closed again; nothing may go wrong there, nor offend against its policy. */
async function withPage(answer, use, state) {
  const opened = await openPictures(browser, answer, state);
  try {
    const result = await use(opened);
    assert.deepEqual(opened.problems, []);
    return result;
  } finally {
    await opened.page.close();
  }
}

function seen() {
  const grid = document.querySelector('[role=grid]');
  const { left, bottom, width } = grid.getBoundingClientRect();
  const low = document.elementFromPoint(left + 60, bottom - 30);
  const right = document.elementFromPoint(left + width - 40, bottom - 30);
  const covered = [low, right].every((element) => element?.closest('.row, .group') !== null);
  return { elements: document.querySelectorAll('*').length, covered };
}

function isWellFormed(text) {
  return new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror') === null;
}

function focusedLabel(page) {
  return page.evaluate(() => document.activeElement.getAttribute('aria-label') ?? '');
}

async function press(page, ...keys) {
  for (const key of keys) await page.keyboard.press(key);
}

async function eventually(condition) {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`not in time: ${condition}`);
}
