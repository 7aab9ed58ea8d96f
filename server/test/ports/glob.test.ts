import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createGlobMatcher } from '../../src/ports/glob.ts';

const cases: readonly [glob: string, path: string, matches: boolean][] = [
  ['seeds/**/*.{txt,md}', 'seeds/a.txt', true],
  ['seeds/**/*.{txt,md}', 'seeds/deep/er/a.md', true],
  ['seeds/**/*.{txt,md}', 'seeds/a.txt.gz', false],
  ['seeds/**/*.{txt,md}', 'other/seeds/a.txt', false],
  ['**/README*', 'README.md', true],
  ['**/README*', 'seeds/x/README', true],
  ['**/README*', 'seeds/README/x', false],
  ['./a/*.txt', 'a/b.txt', true],
  ['a/?.txt', 'a/b.txt', true],
  ['a/?.txt', 'a/bc.txt', false],
  ['a/{b,c/{d,e}}/*.txt', 'a/c/e/f.txt', true],
  ['a/{b.txt', 'a/{b.txt', true],
  ['**', 'a/b/c', true],
  ['a/**', 'a', true],
  ['[a].txt', '[a].txt', true],
  ['**/x/**/y.txt', 'x/q/x/y.txt', true],
];

for (const [glob, path, matches] of cases) {
  test(`${glob} ${matches ? 'takes' : 'leaves'} ${path}`, () => {
    assert.equal(createGlobMatcher([glob], [])(path), matches);
  });
}

test('a path that is excluded is left', () => {
  const matches = createGlobMatcher(['**/*.txt'], ['**/drafts/**']);
  assert.ok(matches('a.txt'));
  assert.ok(!matches('drafts/a.txt'));
});

test('many stars against a long path come to an answer', () => {
  assert.equal(createGlobMatcher([`${'*a'.repeat(50)}b`], [])('a'.repeat(5000)), false);
  assert.equal(createGlobMatcher([`${'**/a/'.repeat(50)}b`], [])('a/'.repeat(5000)), false);
});
