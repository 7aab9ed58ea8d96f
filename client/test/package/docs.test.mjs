// The documentation: its links lead somewhere, and its pictures are those that the tests of the interface make.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/paths.mjs';

const docs = join(root, 'client/docs');
const pages = readdirSync(docs, { recursive: true })
  .filter((name) => name.endsWith('.md'))
  .map((name) => join(docs, name));
const linksOf = (page) =>
  [...readFileSync(page, 'utf8').matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)].map(([, target]) => target);

test('every link of the documentation leads to a file', () => {
  assert.ok(pages.length > 10);
  for (const page of pages) {
    for (const target of linksOf(page)) {
      if (/^https?:/.test(target)) continue;
      assert.ok(existsSync(join(dirname(page), target)), `${relative(root, page)}: ${target}`);
    }
  }
});

test('every page is reached from the first', () => {
  const reached = new Set([join(docs, 'README.md')]);
  for (const page of reached) {
    for (const target of linksOf(page)) if (target.endsWith('.md')) reached.add(join(dirname(page), target));
  }
  assert.deepEqual(
    pages.filter((page) => !reached.has(page)).map((page) => relative(root, page)),
    [],
  );
});

test('every picture is a screenshot that a test of the interface makes', () => {
  const folder = join(root, 'client/test/interface');
  const sources = readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  const made = [...sources.matchAll(/[`']([\w-]*(?:\$\{[^}]+\}[\w-]*)*)\.png[`']/g)].map(
    ([, name]) => new RegExp(`^${name.replace(/\$\{[^}]+\}/g, '[\\w-]+')}\\.webp$`),
  );
  const pictures = readdirSync(join(docs, 'images'));
  assert.ok(pictures.length > 5);
  for (const picture of pictures)
    assert.ok(
      made.some((name) => name.test(picture)),
      picture,
    );
  const shown = new Set(
    pages
      .flatMap(linksOf)
      .filter((target) => target.endsWith('.webp'))
      .map((target) => target.split('/').at(-1)),
  );
  assert.deepEqual(pictures.toSorted(), [...shown].sort());
});
