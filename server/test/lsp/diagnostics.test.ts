import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import { findingRules } from '../../src/corpus/findings/finding.ts';
import { defaultSettings } from '../../src/protocol/settings.ts';
import { applyEdit } from './acts.ts';
import { type Files, type StartOptions, type TestClient, uriOf } from './client.ts';
import { withServer, wordsAt } from './workspace.ts';

const files: Files = {
  'seeds/a.txt': [
    'The mill',
    'The mill in Orford employs 340 people, the council said on Monday.',
    '“This is a sad time for the people of Orford and for the whole of the valley,” said Ada Birch.',
    'The party won 58 of 120 seats, or 60 per cent, on Sunday.',
    'The Rail Agency says that 70 per cent of the trains of the valley will be lost.',
  ].join('\n\n'),
  'seeds/b.txt': [
    'The outcry',
    'The mill in Orford employs 520 people, the council said on Monday.',
    '“This is a sad day for the people of Orford and for the whole of the valley,” said Ada Birch.',
    'The Travellers’ Union says that 70 per cent of the trains of the valley will be lost.',
  ].join('\n\n'),
};
const a = uriOf('seeds/a.txt');
const b = uriOf('seeds/b.txt');

/** The diagnostics of a file by their rule, once all that are expected are there. */
async function reported(client: TestClient, uri: string, count: number): Promise<Map<string, Diagnostic>> {
  await client.until(() => (client.diagnostics.get(uri)?.length ?? 0) === count);
  const list = client.diagnostics.get(uri) as unknown as Diagnostic[];
  return new Map(list.map((one) => [String(one.code), one]));
}

const words = (uri: string, diagnostic: Diagnostic | undefined) => wordsAt(files, uri, diagnostic?.range as never);
const related = (diagnostic: Diagnostic | undefined) =>
  diagnostic?.relatedInformation?.map(({ location }) => wordsAt(files, location.uri, location.range));

test('each rule reports the words in question, with the passages that they follow from', () =>
  withServer(files, async (client) => {
    const found = await reported(client, a, 4);
    const [disputed, quotation] = [found.get('disputed'), found.get('quotation')];
    assert.match(words(a, disputed), /^340/);
    assert.match(String(disputed?.message), /^Disputed .*in “The outcry”: .*340 people.*520 people.*\.$/);
    assert.deepEqual(related(disputed), ['The mill in Orford employs 520 people, the council said on Monday.']);
    assert.equal(words(a, quotation), 'time');
    assert.equal(quotation?.message, 'Quoted otherwise in “The outcry”: “sad day for” there, “sad time for” here.');
    assert.match(related(quotation)?.[0] ?? '', /a sad day/);
    assert.equal(found.get('arithmetic')?.message, '58 of 120 is 48.3 %: “60 per cent” does not hold.');
    assert.deepEqual(
      related(found.get('arithmetic'))?.map((one) => one.slice(0, 3)),
      ['58', '120'],
    );
    const source = found.get('source');
    assert.equal(words(a, source), '70 per cent');
    assert.equal(
      source?.message,
      '“70 per cent” is credited to Travellers’ Union in “The outcry”, here to Rail Agency.',
    );
    assert.deepEqual([...found.values()].map(({ severity }) => severity).sort(), [3, 3, 3, 4]);
    const other = await reported(client, b, 3);
    assert.equal(words(b, other.get('quotation')), 'day');
  }));

test('a level for each rule, and none at all', () =>
  withServer(
    files,
    async (client) => {
      const found = await reported(client, a, 2);
      assert.deepEqual([...found.keys()].sort(), ['arithmetic', 'source']);
      assert.equal(found.get('arithmetic')?.severity, 2);
      assert.equal(found.get('source')?.severity, 3);
    },
    {
      settings: { diagnostics: { disputed: 'none', quotation: 'none', source: 'information', arithmetic: 'warning' } },
    },
  ));

test('each rule has a setting and a page that explains it, where the client says', () =>
  withServer(
    files,
    async (client) => {
      const found = await reported(client, a, 4);
      assert.deepEqual([...found.keys()].sort(), findingRules);
      for (const [rule, { codeDescription }] of found) {
        assert.equal(codeDescription?.href, `vscode-remote://host/docs/rules/${rule}.md`);
        assert.ok(existsSync(new URL(`../../../client/docs/rules/${rule}.md`, import.meta.url)), rule);
        assert.ok(rule in defaultSettings.diagnostics);
      }
    },
    { initialize: { initializationOptions: { highlights: true, docs: 'vscode-remote://host/docs/' } } },
  ));

async function fixes(client: TestClient, diagnostic: Diagnostic | undefined): Promise<CodeAction[]> {
  assert.ok(diagnostic !== undefined);
  const { range } = diagnostic;
  const context = { diagnostics: [diagnostic], only: ['quickfix'] };
  return client.request('textDocument/codeAction', { textDocument: { uri: a }, range, context });
}

test('a quick fix says that a finding is none, and it is not reported any more', () =>
  withServer(files, async (client) => {
    let left = 4;
    for (const [rule, title] of [
      ['disputed', 'Not disputed by'],
      ['quotation', 'Not the same as'],
      ['source', 'Not the same as'],
    ] as const) {
      const found = await reported(client, a, left);
      const fix = (await fixes(client, found.get(rule))).find((one) => one.title.startsWith(title));
      assert.ok(fix?.edit !== undefined, rule);
      await applyEdit(client, fix.edit);
      await client.until(() => client.diagnostics.get(a)?.some(({ code }) => code === rule) === false);
      left -= 1;
    }
  }));

test('a quick fix writes what was found down as a note, once', () =>
  withServer(files, async (client) => {
    const found = (await reported(client, a, 4)).get('arithmetic');
    const [fix, ...others] = await fixes(client, found);
    assert.equal(fix?.title, 'Write this down as a note');
    assert.deepEqual(others, []);
    await applyEdit(client, fix?.edit as never);
    const file = Object.entries(client.files).find(([path]) => path.startsWith('annotations/'));
    assert.match(String(file?.[1]), /quote: .*60 per cent[\s\S]*58 of 120 is 48\.3 %/);
    assert.deepEqual(await fixes(client, found), []);
  }));

const withCommands: StartOptions = {
  initialize: {
    initializationOptions: {
      highlights: true,
      commands: ['comparePassages', 'noteFinding', 'tagPassage', 'explainRule', 'setRule'].map(
        (name) => `counterclaim.${name}`,
      ),
    },
  },
};

test('a client that has the commands compares, tags, explains and sets the rule', () =>
  withServer(
    files,
    async (client) => {
      const found = (await reported(client, a, 4)).get('quotation');
      const commands = (await fixes(client, found)).filter(({ command }) => command !== undefined);
      assert.deepEqual(
        commands.map(({ command }) => command?.command.slice('counterclaim.'.length)),
        ['comparePassages', 'noteFinding', 'tagPassage', 'explainRule', 'setRule'],
      );
      assert.equal(commands[0]?.title, 'Compare with the passage in “The outcry”');
      assert.deepEqual(commands.at(-1)?.command?.arguments, [{ rule: 'quotation' }]);
    },
    withCommands,
  ));
