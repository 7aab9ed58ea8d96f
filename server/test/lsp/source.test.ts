import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AnnotateResult } from '../../src/protocol/annotations.ts';
import { act } from './acts.ts';
import { type Files, start, type TestClient, uriOf } from './client.ts';

const nothing = { title: null, outlet: null, published: null, url: null, file: null };
const setSource = (path: string, source: object) =>
  ({ kind: 'setSource', uri: uriOf(path), source: { ...nothing, ...source } }) as const;

async function withServer(files: Files, run: (client: TestClient) => Promise<void>): Promise<void> {
  const client = await start({ 'seeds/a.txt': 'The quay was closed on Monday.\n', ...files });
  try {
    await client.ready();
    await run(client);
  } finally {
    await client.close();
  }
}

test('where an article comes from is noted, even before the article is indexed', () =>
  withServer({}, async (client) => {
    await act(client, setSource('seeds/new.txt', { title: 'New: a quay', published: '2026-03-31', file: 'quay.pdf' }));
    assert.equal(
      client.files['annotations/new.yaml'],
      'version: 1\narticle: seeds/new.txt\nunit: utf16\nsource: {title: "New: a quay", published: "2026-03-31", file: quay.pdf}\n\nannotations:\n',
    );
  }));

test('what is known of the source stays where nothing else is said, and so do annotations', () =>
  withServer(
    {
      'annotations/a.yaml':
        'version: 1\narticle: seeds/a.txt\nsource: {outlet: Quay News, url: "https://quay.example"} # by post\n\nannotations:\n\n  - id: a-1\n    quote: "The quay"\n',
    },
    async (client) => {
      await act(client, setSource('seeds/a.txt', { title: 'Quay closed', outlet: 'Quay Daily' }));
      assert.equal(
        client.files['annotations/a.yaml'],
        'version: 1\narticle: seeds/a.txt\nsource: {title: "Quay closed", outlet: Quay Daily, url: "https://quay.example"} # by post\n\nannotations:\n\n  - id: a-1\n    quote: "The quay"\n',
      );
    },
  ));

test('a date that is none is refused', () =>
  withServer({}, async (client) => {
    const params = { act: setSource('seeds/a.txt', { published: 'last week' }), by: 'mira' };
    const result = await client.request<AnnotateResult>('counterclaim/annotate', params);
    assert.ok(
      'problem' in result && result.problem.message.includes('“last week” is not a date'),
      JSON.stringify(result),
    );
  }));
