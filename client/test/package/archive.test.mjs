import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { listFiles } from '@vscode/vsce';
import { archive } from '../../scripts/package.mjs';
import { root } from '../../scripts/paths.mjs';

// What the archive may hold: the manifest and its texts, pictures, and the bundles.
const allowed = [
  /^(?:package(?:\.nls(?:\.[\w-]+)?)?\.json|README\.md|CHANGELOG\.md|LICENSE)$/,
  /^l10n\/[\w.-]+\.json$/,
  /^schemas\/\w+\.schema\.json$/,
  /^client\/docs\/[\w-]+(?:\/[\w-]+)*\.(?:md|webp)$/,
  /^client\/media\/[\w-]+\.(?:svg|png)$/,
  /^(?:client|server)\/dist\/\w+(?:\.\w+)*\.c?js$/,
  /^server\/dist\/parts\/[\w-]+\.js$/,
  /^client\/dist\/(?:node|browser)\.cjs$/,
  /^client\/dist\/pictures\.css$/,
  /^client\/dist\/extract-(?:node\.c|browser\.)js$/,
  /^client\/sample\/(?:README\.md|annotations\/[\w-]+\.yaml|seeds\/[\w-]+\.txt)$/,
];

test('the archive holds what the extension needs and nothing else', async () => {
  const files = (await listFiles({ cwd: root, packageManager: 0 })).map((file) => file.replaceAll('\\', '/'));
  for (const needed of [
    'package.json',
    'LICENSE',
    'client/dist/node.cjs',
    'client/dist/pictures.css',
    'client/dist/pictures.js',
    'server/dist/main.js',
    'server/dist/browser.js',
  ]) {
    assert.ok(files.includes(needed), `${needed} is missing`);
  }
  assert.deepEqual(
    files.filter((file) => !allowed.some((pattern) => pattern.test(file))),
    [],
  );
});

test('the archive is smaller than 5 MB', () => {
  assert.ok(statSync(archive).size < 5_000_000);
});

test('every file that the manifest names is in the archive', async () => {
  const manifest = (await import(join(root, 'package.json'), { with: { type: 'json' } })).default;
  const files = await listFiles({ cwd: root, packageManager: 0 });
  const named = JSON.stringify(manifest.contributes).match(/(?:client\/media|schemas)\/[\w./-]+/g) ?? [];
  for (const file of new Set([manifest.icon, manifest.main.replace('./', ''), ...named])) {
    assert.ok(files.includes(file), `${file} is missing`);
  }
});

test('every file of the sample corpus is in the archive and is copied', async () => {
  const files = await listFiles({ cwd: root, packageManager: 0 });
  const sample = files
    .filter((file) => file.startsWith('client/sample/'))
    .map((file) => file.slice('client/sample/'.length));
  const copied = readFileSync(join(root, 'client/src/corpus/sample.ts'), 'utf8').match(/(?<=^ {2}')[^']+(?=',$)/gm);
  assert.deepEqual(sample.sort(), copied);
});
