import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { layOut } from '../../src/recognise/analyse.ts';
import { findLeftovers } from '../../src/recognise/leftover.ts';
import { pages } from './leftover-pages.ts';
import { sites } from './leftover-sites.ts';
import { moreSites } from './more-leftover-sites.ts';

/** A page as its lines, each with the reason why it is left over, or with nothing before the bar. */
function readPage(page: string): { text: string; expected: string[] } {
  const lines = page
    .trim()
    .split('\n')
    .map((line) => line.split(/\s*\| ?/u) as [string, string]);
  return {
    text: lines.map(([, text]) => text).join('\n\n'),
    expected: lines.filter(([reason]) => reason !== '').map(([reason, text]) => `${reason}| ${text}`),
  };
}

for (const [name, page] of Object.entries(pages)) {
  test(`leftovers: ${name}`, () => {
    const { text, expected } = readPage(page);
    const found = findLeftovers(layOut(text)).map(({ start, end, reason }) => `${reason}| ${text.slice(start, end)}`);
    assert.deepEqual(found, expected);
  });
}

for (const [name, page] of Object.entries({ ...sites, ...moreSites })) {
  test(`leftovers of a whole page: ${name}`, () => {
    const { text, expected } = readPage(page);
    const found = findLeftovers(layOut(text)).map(({ start, end }) => text.slice(start, end));
    const wanted = expected.map((line) => line.slice(line.indexOf('| ') + 2));
    // A line of the article that is taken for a leftover hides a claim; a leftover that is missed is only untidy.
    assert.deepEqual(
      found.filter((line) => !wanted.includes(line)),
      [],
    );
    const length = (lines: readonly string[]) => lines.reduce((sum, line) => sum + line.length, 0);
    assert.ok(length(found) >= 0.7 * length(wanted), wanted.filter((line) => !found.includes(line)).join('\n'));
  });
}

const savedPages = readFileSync(new URL('leftover.fixtures.txt', import.meta.url), 'utf8')
  .split(/^== /mu)
  .slice(1);

test('nearly all that saved pages hold beside the article is found, and nothing of the article', () => {
  let [found, missed] = [0, 0];
  const wrong: string[] = [];
  for (const page of savedPages) {
    const lines = page
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(/\| (.*)/u) as [string, string]);
    const text = lines.map(([, line]) => line).join('\n\n');
    const marked = new Uint8Array(text.length);
    for (const { start, end } of findLeftovers(layOut(text))) marked.fill(1, start, end);
    let start = 0;
    for (const [sign, line] of lines) {
      const covered = marked.subarray(start, start + line.length).reduce((sum, one) => sum + one, 0);
      if (sign === 'x') [found, missed] = [found + covered, missed + line.length - covered];
      else if (sign === '' && covered > 0) wrong.push(line);
      start += line.length + 2;
    }
  }
  assert.deepEqual(wrong, []);
  assert.ok(found >= 0.95 * (found + missed), `${found} of ${found + missed} code units`);
});

test('leftovers are sorted, in bounds and do not overlap, whatever the lines', () => {
  const lines = Object.values(pages).flatMap((page) => readPage(page).text.split('\n\n'));
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...lines), fc.string({ unit: 'binary' })), { maxLength: 30 }),
      (page) => {
        const text = page.join('\n');
        let last = 0;
        for (const { start, end } of findLeftovers(layOut(text))) {
          assert.ok(last <= start && start < end && end <= text.length);
          last = end;
        }
      },
    ),
  );
});

const articles = new URL('../../../../shared/data/claims/polnear_train.jsonl', import.meta.url);

test('hardly any text of plain news articles is marked', { skip: !existsSync(articles) && 'no ../shared/data' }, () => {
  let [all, marked] = [0, 0];
  for (const line of readFileSync(articles, 'utf8')
    .trim()
    .split('\n')
    .filter((_, index) => index % 4 === 0)) {
    const { text } = JSON.parse(line) as { text: string };
    all += text.length;
    for (const { start, end } of findLeftovers(layOut(text))) marked += end - start;
  }
  assert.ok(marked / all < 0.005, `${marked} of ${all} code units`);
});
