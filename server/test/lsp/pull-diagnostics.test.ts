import assert from 'node:assert/strict';
import { test } from 'node:test';
import type {
  DocumentDiagnosticReport,
  FullDocumentDiagnosticReport,
  RelatedFullDocumentDiagnosticReport,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver-protocol';
import { act } from './acts.ts';
import { type Files, type StartOptions, type TestClient, uriOf } from './client.ts';
import { withServer } from './workspace.ts';

const files: Files = {
  'seeds/a.txt': 'The plan\n\nThe mill in Orford employs 340 people, the council said on Monday.\n',
  'seeds/b.txt': 'The outcry\n\nThe mill in Orford employs 520 people, the council said on Monday.\n',
  'seeds/c.txt': 'The weather\n\nIt has rained for days in the valley of the Orr.\n',
  'annotations/c.yaml':
    'version: 1\narticle: seeds/c.txt\nannotations:\n  - id: a-11111111\n    quote: Nobody answered when the committee called for silence\n',
};
const [a, b, c, yaml] = ['seeds/a.txt', 'seeds/b.txt', 'seeds/c.txt', 'annotations/c.yaml'].map(uriOf) as [
  string,
  string,
  string,
  string,
];
const pulling: StartOptions = {
  initialize: {
    capabilities: {
      workspace: { configuration: true, diagnostics: { refreshSupport: true } },
      textDocument: { diagnostic: { relatedDocumentSupport: true } },
    },
  },
};

const pull = ({ request }: TestClient, uri: string, previousResultId?: string) =>
  request<DocumentDiagnosticReport>('textDocument/diagnostic', {
    textDocument: { uri },
    ...(previousResultId === undefined ? {} : { previousResultId }),
  });
const pullAll = ({ request }: TestClient, previousResultIds: readonly { uri: string; value: string }[] = []) =>
  request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds });
const idsOf = ({ items }: WorkspaceDiagnosticReport) =>
  items.flatMap(({ uri, resultId }) => (resultId === undefined ? [] : [{ uri, value: resultId }]));

test('a client that asks for diagnostics is sent none, and one that does not is', async () => {
  await withServer(
    files,
    async (client) => {
      assert.ok(client.capabilities.diagnosticProvider);
      await pull(client, a);
      assert.equal(client.diagnostics.size, 0);
    },
    pulling,
  );
  await withServer(files, async (client) => {
    assert.equal(client.capabilities.diagnosticProvider, undefined);
    await client.until(() => client.diagnostics.size === 3);
  });
});

test('a document is reported once, with the other articles that its diagnostics follow from', () =>
  withServer(
    files,
    async (client) => {
      const report = (await pull(client, a)) as RelatedFullDocumentDiagnosticReport;
      assert.deepEqual(
        report.items.map(({ code }) => code),
        ['disputed'],
      );
      const related = report.relatedDocuments as Record<string, FullDocumentDiagnosticReport>;
      assert.deepEqual(Object.keys(related), [b]);
      assert.equal(related[b]?.items.length, 1);
      const again = await pull(client, a, report.resultId);
      assert.deepEqual(again, { kind: 'unchanged', resultId: report.resultId });
      assert.deepEqual(await pull(client, c), { kind: 'full', items: [] });
      const inAnnotations = (await pull(client, yaml)) as FullDocumentDiagnosticReport;
      assert.deepEqual(
        inAnnotations.items.map(({ code }) => code),
        ['orphan'],
      );
    },
    pulling,
  ));

test('the workspace is reported at once, then when something changes, and tells that a file has none any more', () =>
  withServer(
    files,
    async (client) => {
      const first = await pullAll(client);
      assert.deepEqual(first.items.map(({ uri }) => uri).sort(), [yaml, a, b].sort());
      let refreshed = 0;
      client.connection.onRequest('workspace/diagnostic/refresh', () => {
        refreshed++;
        return null;
      });
      const next = pullAll(client, idsOf(first));
      const raced = await Promise.race([next, client.request('workspace/symbol', { query: 'nothing' })]);
      assert.deepEqual(raced, [], 'the request stays open while there is nothing new');
      const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 67 } };
      await act(client, {
        kind: 'decide',
        a: { uri: a, range },
        b: { uri: b, range },
        verdict: 'not-disputed',
        note: null,
      });
      const second = await next;
      const full = second.items.filter(({ kind }) => kind === 'full');
      assert.deepEqual(full.map(({ uri }) => uri).sort(), [a, b]);
      assert.ok(full.every((item) => item.kind === 'full' && item.items.length === 0));
      assert.deepEqual(
        second.items.filter(({ kind }) => kind === 'unchanged').map(({ uri }) => uri),
        [yaml],
      );
      assert.ok(refreshed > 0);
    },
    pulling,
  ));

test('what was just typed is reported with the links that belong to it', () =>
  withServer(
    files,
    async (client) => {
      const uri = await client.open('seeds/a.txt');
      const start = { line: 2, character: 27 };
      await client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [{ range: { start, end: { line: 2, character: 30 } }, text: '520' }],
      });
      const report = (await pull(client, uri)) as FullDocumentDiagnosticReport;
      assert.deepEqual(report.items, []);
    },
    pulling,
  ));
