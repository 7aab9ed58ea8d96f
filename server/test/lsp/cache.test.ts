import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { createCorpus } from '../../src/corpus/corpus.ts';
import { type Pack, readPack, writePack } from '../../src/corpus/pack.ts';
import type { Snapshot } from '../../src/corpus/snapshot.ts';
import { createFileCache } from '../../src/node/cache.ts';

const texts = [
  'One\n\nThe plant poisons the river and everyone who drinks from it, the council of Millbrook found.',
  'Two\n\nThe plant poisons the river and everyone who drinks from it, the council of Millbrook found.',
];

function build(all: readonly string[]): Snapshot {
  const corpus = createCorpus();
  corpus.apply(all.map((text, i) => ({ kind: 'set', article: { uri: `file:///${i}.txt`, text } })));
  for (const _ of corpus.settle());
  return corpus.snapshot;
}

async function withFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'counterclaim-cache-'));
  try {
    await run(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const load = (folder: string, version = '1'): Promise<Pack> =>
  readPack(createFileCache(folder).load('corpus'), version);

test('a corpus that was kept is found again: its analyses, and its links for exactly these articles', () =>
  withFolder(async (folder) => {
    const snapshot = build(texts);
    assert.ok(snapshot.links.all.length > 0);
    await createFileCache(folder).save('corpus', writePack(snapshot, '1'));
    const pack = await load(folder);
    for (const { text, analysis } of snapshot.articles.values()) assert.deepEqual(pack.analysisOf(text), analysis);
    assert.deepEqual(pack.linksOf(snapshot.articles.values()), snapshot.links.all);
    assert.equal(pack.analysisOf('Another text.'), undefined);
    assert.equal(pack.linksOf(build(texts.slice(1)).articles.values()), null);
  }));

test('what another version of the program kept is not used', () =>
  withFolder(async (folder) => {
    const snapshot = build(texts);
    await createFileCache(folder).save('corpus', writePack(snapshot, '1'));
    const pack = await load(folder, '2');
    assert.equal(pack.analysisOf(texts[0] as string), undefined);
    assert.equal(pack.linksOf(snapshot.articles.values()), null);
  }));

test('a missing, cut or damaged file never fails and never gives links that are not whole', () =>
  withFolder(async (folder) => {
    const snapshot = build(texts);
    assert.equal((await load(folder)).linksOf([]), null);
    await createFileCache(folder).save('corpus', writePack(snapshot, '1'));
    const [name = ''] = readdirSync(folder);
    const whole = readFileSync(join(folder, name));
    for (let length = 0; length < whole.length; length += 37) {
      writeFileSync(join(folder, name), whole.subarray(0, length));
      const links = (await load(folder)).linksOf(snapshot.articles.values());
      assert.ok(links === null || links.length === snapshot.links.all.length);
    }
    for (let at = 20; at < whole.length; at += 101) {
      const damaged = Uint8Array.from(whole);
      damaged[at] = (damaged[at] as number) ^ 0x55;
      writeFileSync(join(folder, name), damaged);
      const pack = await load(folder);
      for (const { text, analysis } of snapshot.articles.values()) {
        const found = pack.analysisOf(text);
        if (found !== undefined) assert.deepEqual(found, analysis);
      }
    }
  }));

test('where nothing can be written, nothing is kept and nothing fails', () =>
  withFolder(async (folder) => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    await createFileCache(join(file, 'below')).save('corpus', ['line']);
    assert.deepEqual(readdirSync(folder), ['file']);
  }));
