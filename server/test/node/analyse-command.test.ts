import assert from 'node:assert/strict';
import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { createFolder } from './folder.ts';
import { counterclaim } from './program.ts';

const repeated =
  'The agency said on Tuesday that the bridge over the river will be closed to all lorries from next month.';
const articles = [
  { id: 'one', text: `Bridge to close\n\n${repeated}\n\nDrivers were told to use the tunnel.` },
  { id: 'two', text: `Lorries banned\n\nNobody was surprised by the news.\n\n${repeated}` },
];
const input = articles.map((article) => JSON.stringify(article)).join('\n');

interface Analysis {
  readonly format: string;
  readonly version: number;
  readonly documents: { uri: string; claims: { id: string; start: number; end: number; text: string }[] }[];
  readonly organisations: unknown[];
  readonly links: { source: string; target: string; relation: string; reasons: unknown[] }[];
}

interface Location {
  readonly physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } };
}

describe('counterclaim analyse -', { concurrency: 2 }, () => {
  test('json is the whole analysis, and its spans cut the claims out of the texts', async () => {
    const { status, stdout, stderr } = await counterclaim(['analyse', '-', '--format', 'json'], { input });
    assert.deepEqual([status, stderr], [0, '']);
    const analysis: Analysis = JSON.parse(stdout);
    assert.equal(analysis.format, 'counterclaim-analysis');
    assert.equal(analysis.version, 1);
    assert.deepEqual(Object.keys(analysis), ['format', 'version', 'documents', 'organisations', 'links']);
    for (const [i, document] of analysis.documents.entries()) {
      assert.equal(document.uri, articles[i]?.id);
      for (const { start, end, text } of document.claims) assert.equal(articles[i]?.text.slice(start, end), text);
    }
    const claims = new Set(analysis.documents.flatMap((document) => document.claims.map(({ id }) => id)));
    const same = analysis.links.filter(({ relation }) => relation === 'same');
    assert.ok(same.length > 0);
    for (const { source, target, reasons } of analysis.links) {
      assert.ok(claims.has(source) && claims.has(target) && reasons.length > 0);
    }
  });

  test('jsonl has a line for each article, and its links with their source', async () => {
    const whole: Analysis = JSON.parse((await counterclaim(['analyse', '-', '--format', 'json'], { input })).stdout);
    const { stdout } = await counterclaim(['analyse', '-', '--format', 'jsonl'], { input });
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      lines.map(({ links, ...document }) => document),
      whole.documents,
    );
    assert.deepEqual(
      lines.flatMap(({ links }) => links),
      whole.links,
    );
  });

  test('--no-links leaves the comparison out and nothing else', async () => {
    const whole: Analysis = JSON.parse((await counterclaim(['analyse', '-', '--format', 'json'], { input })).stdout);
    const { stdout } = await counterclaim(['analyse', '-', '--no-links', '--format', 'json'], { input });
    assert.deepEqual(JSON.parse(stdout), { ...whole, links: [] });
  });

  test('the report names both places of a claim that both articles make', async () => {
    const { stdout } = await counterclaim(['analyse', '-'], { input });
    assert.match(stdout, /2 articles, /);
    const heading = stdout.indexOf('Claims that other articles make too');
    assert.ok(heading > 0, stdout);
    assert.ok(stdout.indexOf('one:3', heading) > 0 && stdout.indexOf('two:5', heading) > 0, stdout);
    assert.ok(!stdout.includes('\u001b'), 'colours outside a terminal');
  });

  test('sarif has what the rules found, with the passages that it follows from', async () => {
    const text = 'Votes\n\nThe party won 58 of 120 seats, or 60 per cent, on Sunday.';
    const one = JSON.stringify({ id: 'votes.txt', text });
    const { stdout } = await counterclaim(['analyse', '-', '--format', 'sarif'], { input: `${one}\n` });
    const [run] = JSON.parse(stdout).runs;
    const [result] = run.results;
    assert.equal(run.tool.driver.rules[result.ruleIndex].id, 'arithmetic');
    assert.equal(result.message.text, '58 of 120 is 48.3 %: “60 per cent” does not hold.');
    assert.equal(result.locations[0].physicalLocation.region.snippet.text, '60 per cent');
    assert.equal(result.relatedLocations.length, 2);
  });

  test('sarif points at both places', async () => {
    const { stdout } = await counterclaim(['analyse', '-', '--format', 'sarif'], { input });
    const log = JSON.parse(stdout);
    assert.equal(log.version, '2.1.0');
    const place = ({ physicalLocation: { artifactLocation, region } }: Location) =>
      `${artifactLocation.uri}:${region.startLine}`;
    const result = log.runs[0].results.find(
      ({ locations }: { locations: [Location] }) => place(locations[0]) === 'one:3',
    );
    assert.equal(result.ruleId, 'corroborated');
    assert.equal(place(result.relatedLocations[0]), 'two:5');
    assert.equal(log.runs[0].tool.driver.rules[result.ruleIndex].id, result.ruleId);
  });

  test('a broken line is named, the others are analysed, the status is 2', async () => {
    const broken = [
      '{"id": "a", "text": "First."}',
      '{',
      '',
      '[]',
      '{"id": 1, "text": "x"}',
      '{"id": "a", "text": "x"}',
    ];
    const lines = [...broken, '{"id": "b", "text": "Last."}'].join('\r\n');
    const { status, stdout, stderr } = await counterclaim(['analyse', '-', '--format', 'jsonl'], {
      input: `\ufeff${lines}`,
    });
    assert.equal(status, 2);
    assert.deepEqual(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).uri),
      ['a', 'b'],
    );
    assert.deepEqual(stderr.trimEnd().split('\n'), [
      'counterclaim: standard input, line 2: not JSON',
      'counterclaim: standard input, line 4: not a JSON object',
      'counterclaim: standard input, line 5: “id” must be a string',
      'counterclaim: standard input, line 6: the id “a” is that of line 1',
    ]);
  });

  test('an empty input is an empty analysis', async () => {
    const { status, stdout } = await counterclaim(['analyse', '-', '--format', 'json']);
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(stdout).documents, []);
  });
});

describe('counterclaim analyse, of files that nobody meant', { concurrency: 2 }, () => {
  const bom = Uint8Array.of(0xef, 0xbb, 0xbf);
  const bytes = (text: string) => new TextEncoder().encode(text);
  const concat = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
  const harmless: Readonly<Record<string, string | Uint8Array>> = {
    'an empty file': '',
    'white space alone': ' \n\t\n',
    '1,000 empty lines': '\n'.repeat(1000),
    'a byte-order mark': concat(bom, bytes('A title\n\nThe mayor said that the road is open.')),
    'CR LF line ends': articles[0]?.text.replaceAll('\n', '\r\n') ?? '',
    'CR line ends': articles[0]?.text.replaceAll('\n', '\r') ?? '',
    'a very long line': `${'The mayor said that 12 roads are open. '.repeat(2500)}\n`,
    'one word of a million letters': 'a'.repeat(1_000_000),
    'nothing but quotation marks': '“'.repeat(50_000),
  };
  for (const [name, content] of Object.entries(harmless)) {
    test(`${name}: analysed without a word`, async (t) => {
      const cwd = createFolder(t, { 'a.txt': content });
      const { status, stdout, stderr } = await counterclaim(['analyse', 'a.txt', '--format', 'json'], { cwd });
      assert.deepEqual([status, stderr], [0, '']);
      assert.equal(JSON.parse(stdout).documents.length, 1);
      if (typeof content !== 'string') assert.equal(JSON.parse(stdout).documents[0].title, 'A title');
    });
  }

  const unreadable: Readonly<Record<string, Uint8Array>> = {
    'binary data': Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256),
    '10 MB on one line': bytes('The mayor said that 12 roads are open. '.repeat(270_000)),
  };
  for (const [name, content] of Object.entries(unreadable)) {
    test(`${name}: a line says why it is left out, the other articles are analysed`, async (t) => {
      const cwd = createFolder(t, { 'a.txt': content, 'b.txt': articles[0]?.text ?? '' });
      const { status, stdout, stderr } = await counterclaim(['analyse', '.', '--format', 'json'], { cwd });
      assert.equal(status, 2);
      assert.match(stderr, /^counterclaim: a\.txt: This file is [^\n]+\n$/);
      const documents = JSON.parse(stdout).documents;
      assert.deepEqual([documents.length, documents[0].claims.length], [2, 0]);
    });
  }

  test('invalid UTF-8: a line says where, the article is analysed', async (t) => {
    const cwd = createFolder(t, {
      'a.txt': concat(bytes('A title\n\nThe caf'), Uint8Array.of(0xe9), bytes(' is open.')),
    });
    const { status, stdout, stderr } = await counterclaim(['analyse', 'a.txt', '--format', 'json'], { cwd });
    assert.equal(status, 0);
    assert.match(stderr, /^counterclaim: a\.txt: Line 3 [^\n]+\n$/);
    assert.equal(JSON.parse(stdout).documents[0].title, 'A title');
  });

  test('a lone surrogate: every format is well-formed', async () => {
    const text = `A title\n\n${repeated} \ud800 It is so.`;
    const lines = ['one', 'two \ud800'].map((id) => JSON.stringify({ id, text })).join('\n');
    for (const format of ['json', 'sarif', 'text', 'jsonl']) {
      const { status, stdout } = await counterclaim(['analyse', '-', '--format', format], { input: lines });
      assert.equal(status, 0);
      if (format === 'json' || format === 'sarif') JSON.parse(stdout);
    }
  });

  test('what steers a terminal is not passed on to it', async () => {
    const text = `A \u001b[31mtitle\u0007\n\n${repeated}\u202e\u001b]0;x\u0007`;
    const lines = ['one', 'two'].map((id) => JSON.stringify({ id: `${id}\u001b[2J`, text })).join('\n');
    const { stdout } = await counterclaim(['analyse', '-'], { input: lines });
    assert.doesNotMatch(stdout.replaceAll('\n', ''), /[\p{Cc}\u202e]/u);
  });

  test('a file that cannot be read: a line says so, the others are analysed', async (t) => {
    const cwd = createFolder(t, { 'b.txt': 'Two.' });
    symlinkSync('a.txt', join(cwd, 'a.txt'));
    const { status, stdout, stderr } = await counterclaim(['analyse', '.', '--format', 'jsonl'], { cwd });
    assert.match(stderr, /^counterclaim: a\.txt cannot be read: [^\n]+\n$/);
    assert.equal(status, 2);
    assert.equal(JSON.parse(stdout).uri, 'b.txt');
  });

  test('a folder that cannot be read: a line says so, the others are analysed', async (t) => {
    const cwd = createFolder(t, { 'closed/a.txt': 'One.', 'open/b.txt': 'Two.' });
    chmodSync(join(cwd, 'closed'), 0);
    const { status, stdout, stderr } = await counterclaim(['analyse', '.', '--format', 'jsonl'], { cwd });
    chmodSync(join(cwd, 'closed'), 0o755);
    const uris = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).uri);
    // Permissions do not keep root out.
    if (process.getuid?.() === 0) {
      assert.deepEqual([status, stderr, uris], [0, '', ['closed/a.txt', 'open/b.txt']]);
    } else {
      assert.deepEqual([status, uris], [2, ['open/b.txt']]);
      assert.equal(stderr, 'counterclaim: closed cannot be read: permission denied\n');
    }
  });
});

describe('annotations/organisations.yaml', { concurrency: 2 }, () => {
  const article =
    'Rain stops play\n\nThe Harbour Group met Quay Council on Monday, a spokesman for the Harbour Group said.\n';

  test('what people have settled about names holds in the workspace of the current folder', async (t) => {
    const yaml = 'organisations:\n  - {name: Quay and Harbour, aliases: [Harbour Group, Quay Council]}\n';
    const cwd = createFolder(t, { 'seeds/a.txt': article, 'annotations/organisations.yaml': yaml });
    const { status, stdout } = await counterclaim(['analyse', '--format', 'json'], { cwd });
    assert.equal(status, 0);
    const { organisations } = JSON.parse(stdout) as { organisations: { id: string; aliases: string[] }[] };
    assert.deepEqual(
      organisations.map(({ id, aliases }) => [id, aliases]),
      [['quay-and-harbour', ['Harbour Group', 'Quay Council']]],
    );
  });

  test('what is wrong in it is said with its line, and the articles are read all the same', async (t) => {
    const cwd = createFolder(t, {
      'seeds/a.txt': article,
      'annotations/organisations.yaml': 'organisations:\n  - 7: 8\n',
    });
    const { status, stdout, stderr } = await counterclaim(['analyse', '--format', 'json'], { cwd });
    assert.equal(status, 2);
    assert.match(stderr, /^.*annotations\/organisations\.yaml:2:5: /m);
    assert.equal((JSON.parse(stdout) as { documents: unknown[] }).documents.length, 1);
  });
});

describe('annotations/claims.yaml', { concurrency: 2 }, () => {
  const files = {
    'seeds/a.txt': 'The plan\n\nThe mill in Orford employs 340 people, the council said on Monday.\n',
    'seeds/b.txt': 'The outcry\n\nThe mill in Orford employs 520 people, the council said on Monday.\n',
  };
  const decide = (quote: string) => `decisions:
  - id: d-1
    a: {article: seeds/a.txt, quote: ${quote}}
    b: {article: seeds/b.txt, quote: 520 people}
    decided: not-disputed
    note: Of other years.
    by: mira
    on: "2026-03-03T09:12:00Z"
`;
  const analyse = async (cwd: string, ...args: string[]) => {
    const outcome = await counterclaim(['analyse', '--format', 'json', ...args], { cwd });
    const { links } = JSON.parse(outcome.stdout) as { links: { relation: string; reasons: { message: string }[] }[] };
    return {
      ...outcome,
      links: links.map(({ relation, reasons }) => [relation, ...reasons.map((one) => one.message)]),
    };
  };

  test('what people decided about two claims holds, and is the reason that is given', async (t) => {
    const undecided = await analyse(createFolder(t, files));
    assert.deepEqual(undecided.links, [['disputed', 'The numbers exclude each other: 340 people and 520 people']]);
    const cwd = createFolder(t, { ...files, 'annotations/claims.yaml': decide('340 people') });
    const reason = 'Mira decided on 3 March 2026 that these do not dispute each other: Of other years';
    for (const paths of [[], ['seeds'], ['./seeds/b.txt', 'seeds/a.txt']]) {
      const { status, links, stderr } = await analyse(cwd, ...paths);
      assert.deepEqual([status, stderr, links], [0, '', [['related', reason]]], paths.join(' '));
    }
    assert.deepEqual((await analyse(cwd, '--no-links')).links, []);
  });

  test('a decision about words that are gone is said with its line, and nothing else changes', async (t) => {
    const cwd = createFolder(t, { ...files, 'annotations/claims.yaml': decide('Fishermen protested loudly') });
    const { status, links, stderr } = await analyse(cwd);
    assert.deepEqual([status, links[0]?.[0]], [0, 'disputed']);
    assert.match(
      stderr,
      /^counterclaim: annotations\/claims\.yaml:3:8: “Fishermen protested loudly” is not in seeds\/a\.txt any more/,
    );
    assert.equal((await analyse(cwd, 'seeds/b.txt')).stderr, '', 'of an article that was not read nothing is said');
  });

  test('what is wrong in it is said with its line, and the articles are read all the same', async (t) => {
    const cwd = createFolder(t, { ...files, 'annotations/claims.yaml': 'decisions:\n  - {id: d-1, decided: maybe}\n' });
    const { status, links, stderr } = await analyse(cwd);
    assert.deepEqual([status, links.length], [2, 1]);
    assert.match(stderr, /^counterclaim: annotations\/claims\.yaml:2:\d+: /m);
  });
});
