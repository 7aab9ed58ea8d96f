import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PairParams, PairResult } from '../../src/protocol/pair.ts';
import { type Files, start, type TestClient, uriOf } from './client.ts';

const files: Files = {
  'seeds/a.txt':
    'The plan\n\nThe mill in Orford employs 340 people, the council said on Monday.\n\nThe town of Aldham spent 4 million pounds on its new swimming pool in 2019, the auditor said.\n',
  'seeds/b.txt':
    'The outcry\n\nThe mill in Orford employs 520 people, the council said on Monday.\n\nThe river Ease rose by two metres in March, the water agency said.\n',
  'seeds/c.txt':
    'The pool\n\nThe town of Aldham spent 4 million pounds on its new swimming pool in 2019, the auditor said.\n\nThe mill in Orford employs 340 people, the council said on Monday.\n',
};
const mill = { uri: uriOf('seeds/a.txt'), position: { line: 2, character: 9 } };

async function withServer(run: (ask: Ask, client: TestClient) => Promise<void>): Promise<void> {
  const client = await start({ ...files });
  try {
    await client.ready();
    const ask: Ask = (params) =>
      client.request('counterclaim/pair', { claim: mill, linked: null, within: null, go: 'here', ...params });
    await run(ask, client);
  } finally {
    await client.close();
  }
}

type Ask = (params: Partial<PairParams>) => Promise<PairResult | null>;

test('a pair: the most telling, or the one in a given article, with the words that differ', () =>
  withServer(async (ask) => {
    const first = await ask({});
    assert.equal(first?.linked.relation, 'disputed');
    assert.equal(first.linked.uri, uriOf('seeds/b.txt'));
    assert.deepEqual([first.index, first.count], [1, 2]);
    assert.deepEqual(textsOf(first, 'differing'), ['340']);
    assert.deepEqual(textsOf(first, 'linkedDiffering'), ['520']);
    const other = await ask({ within: uriOf('seeds/c.txt') });
    assert.equal(other?.linked.uri, uriOf('seeds/c.txt'));
    assert.deepEqual(other.differing, []);
    assert.equal(await ask({ within: uriOf('seeds/nowhere.txt') }), null);
  }));

test('next goes through the pairs of a claim, then to the next claim, and round the corpus; previous goes back', () =>
  withServer(async (ask) => {
    const seen: string[] = [];
    let pair = await ask({});
    const name = ({ claim, linked, index, count }: PairResult) =>
      `${claim.uri.at(-5)}${claim.range.start.line}–${linked.uri.at(-5)}${linked.range.start.line} ${index}/${count}`;
    const first = pair && name(pair);
    const visited: PairResult[] = [];
    for (let i = 0; i < 20 && pair !== null; i++) {
      seen.push(name(pair));
      visited.push(pair);
      pair = await ask({ ...endsOf(pair), go: 'next' });
      if (pair !== null && name(pair) === first) break;
    }
    assert.equal(pair && name(pair), first, 'it comes round');
    assert.deepEqual(seen.slice(0, 3), ['a2–b2 1/2', 'a2–c4 2/2', 'a4–c2 1/1']);
    assert.equal(new Set(seen).size, seen.length);
    const second = visited[1];
    assert.ok(second);
    const back = await ask({ ...endsOf(second), go: 'previous' });
    assert.equal(back && name(back), first);
    const third = visited[2];
    assert.ok(third);
    const last = await ask({ ...endsOf(third), go: 'previous' });
    assert.equal(last && name(last), seen[1], 'backwards, a claim begins with its last pair');
    const claim = await ask({ ...endsOf(third), go: 'previous-claim' });
    assert.equal(claim && name(claim), first);
  }));

test('a passage that nothing is linked to has no pair, and leads to the next claim that has one', () =>
  withServer(async (ask) => {
    const rain = { uri: uriOf('seeds/b.txt'), position: { line: 4, character: 2 } };
    assert.equal(await ask({ claim: rain }), null);
    const next = await ask({ claim: rain, go: 'next' });
    assert.equal(next?.claim.uri, uriOf('seeds/c.txt'));
  }));

function endsOf({ claim, linked }: PairResult): Pick<PairParams, 'claim' | 'linked'> {
  return {
    claim: { uri: claim.uri, position: claim.range.start },
    linked: { uri: linked.uri, position: linked.range.start },
  };
}

function textsOf(result: PairResult, which: 'differing' | 'linkedDiffering'): string[] {
  const passage = which === 'differing' ? result.claim : result.linked;
  const lines = String(files[passage.uri.slice(passage.uri.indexOf('seeds/'))]).split('\n');
  return result[which].map(({ start, end }) => (lines[start.line] ?? '').slice(start.character, end.character));
}
