import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { recorded, renderSeeds } from './seeds.ts';

test('what is found in the articles is what is recorded; npm run golden records it anew', () => {
  const now = renderSeeds();
  const names = existsSync(recorded) ? readdirSync(recorded).sort() : [];
  for (const name of names) assert.equal(now.get(name), readFileSync(new URL(name, recorded), 'utf8'), name);
});
