import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as protocol from '../../src/protocol/index.ts';
import { act } from './acts.ts';
import { type Files, start, type TestClient, uriOf } from './client.ts';

const files: Files = {
  'seeds/a.txt':
    'The plan\n\nThe mill in Orford employs 340 people, the Mill Trust said on Monday.\n\nThe Mill Trust rescued 1,200 birds in 2019.\n',
  'seeds/b.txt':
    'The outcry\n\nThe mill in Orford employs 520 people, the Mill Trust said on Monday.\n\n“The mill is a disgrace,” said Ann Lee, a spokeswoman for the Orford Council.\n',
  'seeds/c.txt': 'The birds\n\nIn 2021 about 1,900 birds were rescued by the Mill Trust. It rained.\n',
  'annotations/codebook.yaml': 'version: 1\n\ntags:\n\n  - id: claim\n    label: Claim\n',
  'annotations/a.yaml':
    'version: 1\narticle: seeds/a.txt\n\nannotations:\n\n  - id: a-11111111\n    quote: employs 340 people\n    tags: [claim]\n    status: open\n\n  - id: a-22222222\n    quote: words that are gone\n    note: Where is it?\n',
};
const none: protocol.ClaimFilter = { text: '', traits: [] };

function withServer(run: (client: TestClient) => Promise<void>): Promise<void> {
  return (async () => {
    const client = await start({ ...files });
    try {
      await client.ready();
      await run(client);
    } finally {
      await client.close();
    }
  })();
}

const groups = (
  { request }: TestClient,
  by: protocol.ClaimGroupsParams['by'],
  filter: Partial<protocol.ClaimFilter> = {},
) => request<protocol.ClaimGroupsResult>(protocol.claimGroups, { by, filter: { ...none, ...filter } });
const claims = ({ request }: TestClient, group: string, traits: readonly protocol.ClaimTrait[]) =>
  request<readonly protocol.ListedClaim[]>(protocol.claimsOfGroup, {
    by: 'article',
    filter: { ...none, traits },
    group,
  });

test('claims are grouped by article, and filtered by words and by traits', () =>
  withServer(async (client) => {
    const all = await groups(client, 'article');
    assert.deepEqual(
      all.groups.map(({ label, detail, kind }) => [label, detail, kind]),
      [
        ['The plan', 'a.txt', 'article'],
        ['The outcry', 'b.txt', 'article'],
        ['The birds', 'c.txt', 'article'],
      ],
    );
    assert.equal(all.shown, all.all);
    const found = await groups(client, 'article', { text: 'ORFORD employs' });
    assert.deepEqual(
      found.groups.map(({ label, claims, disputed }) => [label, claims, disputed]),
      [
        ['The plan', 1, 1],
        ['The outcry', 1, 1],
      ],
    );
    const disputed = await claims(client, uriOf('seeds/b.txt'), ['disputed']);
    assert.deepEqual(
      disputed.map(({ text, disputedBy, isChecked, article }) => [
        text.includes('520'),
        disputedBy,
        isChecked,
        article,
      ]),
      [[true, 1, false, 'The outcry']],
    );
    const unchecked = await claims(client, uriOf('seeds/a.txt'), ['unchecked']);
    assert.ok(
      unchecked.every(({ text }) => !text.includes('340')),
      'an annotated claim is checked',
    );
  }));

test('claims are grouped by speaker, those of the articles themselves last', () =>
  withServer(async (client) => {
    const { groups: found } = await groups(client, 'speaker');
    assert.ok(
      found.some(({ kind, label, detail }) => kind === 'person' && label === 'Ann Lee' && detail === 'Orford Council'),
    );
    assert.equal(found.at(-1)?.kind, 'own');
  }));

test('an issue has two sides, is open until it is decided, and each position says what goes against it', () =>
  withServer(async (client) => {
    const before = await client.request<protocol.IssuesResult>(protocol.issues, { text: '' });
    const [issue] = before.issues;
    assert.ok(issue);
    assert.equal(before.open, before.issues.length);
    const sides = await client.request<protocol.IssueSidesResult>(protocol.issueSides, { issue: issue.id, text: '' });
    const [[left], [right]] = sides as unknown as [[protocol.ListedPosition], [protocol.ListedPosition]];
    assert.equal(left.against.claim.id, right.wording.id);
    assert.match(left.against.reason, /340.*520|520.*340/);
    const [a, b] = [left.wording, right.wording];
    await act(client, { kind: 'decide', a, b, verdict: 'disputed', note: null });
    const after = await client.request<protocol.IssuesResult>(protocol.issues, { text: '' });
    assert.deepEqual([after.issues.length, after.open], [before.issues.length, before.open - 1]);
    await act(client, { kind: 'decide', a, b, verdict: 'not-disputed', note: null });
    const last = await client.request<protocol.IssuesResult>(protocol.issues, { text: '' });
    assert.equal(last.issues.length, before.issues.length - 1);
  }));

test('organisations come with their mentions by article', () =>
  withServer(async ({ request }) => {
    const found = await request<readonly protocol.ListedOrganisation[]>(protocol.organisations, { text: 'mill' });
    const [trust] = found;
    assert.deepEqual([trust?.name, trust?.articles], ['Mill Trust', 3]);
    const mentions = await request<readonly protocol.MentionsInArticle[]>(protocol.mentionsOfOrganisation, {
      organisation: trust?.id,
    });
    assert.equal(mentions.length, 3);
    const { before, name, after } = mentions.find(({ article }) => article === 'The birds')?.mentions[0] ?? {};
    assert.deepEqual([before?.endsWith(' by the '), name, after], [true, 'Mill Trust', '.']);
  }));

test('a quantity comes with its values by time, and those that stand alone are counted', () =>
  withServer(async ({ request }) => {
    const found = await request<protocol.QuantitiesResult>(protocol.quantities, { text: 'birds' });
    const [series] = found.series;
    assert.deepEqual([series?.label, series?.years, series?.values], ['birds rescued', ['2019', '2021'], 2]);
    const values = await request<readonly protocol.ListedValue[]>(protocol.valuesOfQuantity, {
      series: series?.id,
      text: '',
    });
    assert.deepEqual(
      values.map(({ wording, date, article, standing }) => [wording, date, article, standing]),
      [
        ['1,200 birds', '2019', 'The plan', 'single'],
        ['about 1,900 birds', '2021', 'The birds', 'single'],
      ],
    );
    const people = await request<protocol.QuantitiesResult>(protocol.quantities, { text: 'Orford employs' });
    assert.equal(people.series[0]?.differs, true);
  }));

test('all annotations are listed, those whose passage is gone last', () =>
  withServer(async ({ request }) => {
    const all = await request<readonly protocol.ListedAnnotation[]>(protocol.allAnnotations, { text: '' });
    assert.deepEqual(
      all.map(({ id, article, status, range }) => [id, article, status, range === null]),
      [
        ['a-11111111', 'The plan', 'open', false],
        ['a-22222222', 'The plan', null, true],
      ],
    );
    const found = await request<readonly protocol.ListedAnnotation[]>(protocol.allAnnotations, { text: 'where' });
    assert.deepEqual(
      found.map(({ id }) => id),
      ['a-22222222'],
    );
  }));

test('what stands at a position is told by the ids of the views', () =>
  withServer(async ({ request }) => {
    const uri = uriOf('seeds/a.txt');
    const at = await request<protocol.ItemsAtResult>(protocol.itemsAt, { uri, position: { line: 2, character: 30 } });
    assert.equal(at.groups?.article, uri);
    assert.equal(at.annotation, 'a-11111111');
    assert.ok(at.claim && at.issue && at.value?.series);
    const sides = await request<protocol.IssueSidesResult>(protocol.issueSides, { issue: at.issue.id, text: '' });
    assert.ok(sides[at.issue.side].some(({ id }) => id === at.issue?.position));
    assert.equal(await request(protocol.itemsAt, { uri: uriOf('x.txt'), position: { line: 0, character: 0 } }), null);
  }));

test('views are told once what they show is out of date', () =>
  withServer(async (client) => {
    const revisions: number[] = [];
    client.connection.onNotification(protocol.corpusChanged, ({ revision }: protocol.CorpusChangedParams) => {
      revisions.push(revision);
    });
    const uri = await client.open('seeds/a.txt');
    const contentChanges = [{ text: `${files['seeds/a.txt']}\nThe mill in Orford closed in 2020.\n` }];
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges,
    });
    await client.until(() => revisions.length > 0);
    const count = revisions.length;
    const { all } = await groups(client, 'article');
    assert.equal(new Set(revisions).size, count);
    assert.ok(all > 4);
  }));
