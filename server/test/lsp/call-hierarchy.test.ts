import assert from 'node:assert/strict';
import { test } from 'node:test';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
} from 'vscode-languageserver-protocol';
import type { Files, TestClient } from './client.ts';
import { placeOf, withServer, wordsAt } from './workspace.ts';

const files: Files = {
  'seeds/a.txt':
    'The plan\n\nThe mill in Orford employs 340 people, Ada Birch of the Orford Council said on Monday.\n\nPolice said nobody was hurt in the fire at the mill.\n',
  'seeds/b.txt':
    'The outcry\n\nThe mill in Orford employs 520 people, Ada Birch of the Orford Council said on Monday.\n',
  'seeds/c.txt': 'The echo\n\nThe mill in Orford employs 340 people, the Orford Council said.\n',
  'seeds/d.txt': 'The report\n\nThe mill in Orford employs 340 people, according to the Orford Gazette.\n',
  'annotations/c.yaml': 'version: 1\narticle: seeds/c.txt\nsource:\n  outlet: Orford Gazette\n',
};

const prepare = async ({ request }: TestClient, path: string, words: string): Promise<CallHierarchyItem> => {
  const found = await request<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', placeOf(files, path, words));
  return found[0] as CallHierarchyItem;
};
const incoming = ({ request }: TestClient, item: CallHierarchyItem) =>
  request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item });
const outgoing = ({ request }: TestClient, item: CallHierarchyItem) =>
  request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item });

test('who disputes a claim and who repeats it call it, with the words that do so', () =>
  withServer(files, async (client) => {
    const calls = await incoming(client, await prepare(client, 'seeds/a.txt', 'employs'));
    assert.deepEqual(
      calls.map(({ from }) => from.detail),
      [
        'disputes · Ada Birch · The outcry',
        'repeats · Orford Gazette · The report',
        'repeats · Orford Council · The echo',
      ],
    );
    const [dispute] = calls;
    assert.match(wordsAt(files, dispute?.from.uri ?? '', dispute?.fromRanges[0] as never), /520/);
  }));

test('a claim calls the sources that it credits, by name where they have one', () =>
  withServer(files, async (client) => {
    const item = await prepare(client, 'seeds/a.txt', 'employs');
    const calls = await outgoing(client, item);
    assert.deepEqual(
      calls.map(({ to }) => to.name),
      ['Ada Birch', 'Orford Council'],
    );
    assert.match(wordsAt(files, item.uri, calls[0]?.fromRanges[0] as never), /^Ada Birch/);
    const [unnamed] = await outgoing(client, await prepare(client, 'seeds/a.txt', 'nobody'));
    assert.deepEqual([unnamed?.to.name, unnamed?.to.detail], ['Police', 'not named']);
    assert.deepEqual(await incoming(client, unnamed?.to as CallHierarchyItem), []);
  }));

test('a source is called by all claims that credit it, and calls the organisation it speaks for', () =>
  withServer(files, async (client) => {
    const [person] = await outgoing(client, await prepare(client, 'seeds/b.txt', 'employs'));
    const claims = await incoming(client, person?.to as CallHierarchyItem);
    assert.deepEqual(
      claims.map(({ from }) => from.detail),
      ['Ada Birch · The plan', 'Ada Birch · The outcry'],
    );
    const above = await outgoing(client, person?.to as CallHierarchyItem);
    assert.deepEqual(
      above.map(({ to }) => to.name),
      ['Orford Council'],
    );
  }));

test('an outlet that a claim credits leads to its article that makes the claim', () =>
  withServer(files, async (client) => {
    const calls = await outgoing(client, await prepare(client, 'seeds/d.txt', 'employs'));
    assert.deepEqual(
      calls.map(({ to }) => to.name),
      ['Orford Gazette', 'The mill in Orford employs 340 people, the Orford Council said.'],
    );
  }));

test('an item that is gone, or none of ours, calls nobody', () =>
  withServer(files, async (client) => {
    const item = await prepare(client, 'seeds/a.txt', 'employs');
    for (const data of [{ kind: 'claim', id: 'nothing' }, { kind: 'source', identity: 'nobody' }, null, 'text']) {
      assert.deepEqual(await incoming(client, { ...item, data }), []);
      assert.deepEqual(await outgoing(client, { ...item, data }), []);
    }
  }));
