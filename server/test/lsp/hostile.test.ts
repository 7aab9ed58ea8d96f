import assert from 'node:assert/strict';
import { test } from 'node:test';
import { start, type TestClient, uriOf } from './client.ts';

const statement = 'The plant poisons the river and everyone who drinks from it, the council of Millbrook found.';

/** A hover over the claim of the first article shows the same claim of the second, with what stands around it there. */
async function hoverWith(client: TestClient): Promise<string> {
  const hover = await client.request<{ contents: { value: string } } | null>('textDocument/hover', {
    textDocument: { uri: uriOf('seeds/a.txt') },
    position: { line: 2, character: 12 },
  });
  return hover?.contents.value ?? '';
}

const attacks: Record<string, string> = {
  'a link': '[click](https://example.org/x)',
  'a command link': '[run](command:workbench.action.quit)',
  'an image': '![pixel](https://example.org/pixel.png)',
  'a bare address': 'https://example.org/track and www.example.org',
  'an element with a script': '<img src=x onerror=alert(1)>',
  'an element with a command': '<a href="command:x">y</a>',
  'a code span and a fence': '`code` ``` fence',
  emphasis: '**bold** _italic_ ~~struck~~',
  'a theme icon': '$(trash)',
  'an entity': '&lt;b&gt; &#42;',
  'a reference': '[x][y] and [z]: https://example.org',
  'a table and a heading': '| a | b | # heading',
  'a mail address': 'someone@example.org',
};

for (const [name, attack] of Object.entries(attacks)) {
  test(`${name} in an article is shown as text`, async () => {
    const client = await start({
      'seeds/a.txt': `One\n\n${statement}\n`,
      'seeds/b.txt': `${attack} title\n\n${statement.replace('the council', `${attack} the council`)}\n`,
    });
    await client.ready();
    const value = await hoverWith(client);
    assert.match(value, /The same claim/, 'the card shows the other passage');
    assert.equal(toVisibleText(value).includes(attack), true, value);
    await client.close();
  });
}

test('nothing that a file can be stops the server, and what is wrong is said', async () => {
  const bytes = (...values: number[]) => new Uint8Array(values);
  const client = await start({
    'seeds/empty.txt': '',
    'seeds/lines.txt': '\n'.repeat(1000),
    'seeds/long-line.txt': 'The town is large and old. '.repeat(400_000),
    'seeds/binary.txt': bytes(0x89, 0x50, 0, 1, 2, 0, 0xff),
    'seeds/invalid.txt': bytes(0x54, 0x68, 0xe9, 0x20, 0x6d, 0x61, 0x6e, 0x20, 0x73, 0x61, 0x69, 0x64, 0x2e),
    'seeds/mark.txt': `\ufeff${statement}`,
    'seeds/windows.txt': `Title\r\n\r\n${statement}\r\n`,
    'seeds/surrogate.txt': `${statement} \ud800 \udc00`,
    'seeds/unreadable.txt': null,
  });
  await client.ready();
  const status = client.statuses.at(-1);
  assert.equal(status?.articles, 9);
  const problems = new Map(status?.problems.map(({ uri, message }) => [uri.split('/').at(-1), message]));
  assert.match(problems.get('binary.txt') ?? '', /not text/);
  assert.match(problems.get('unreadable.txt') ?? '', /could not be read/);
  assert.match(problems.get('long-line.txt') ?? '', /too long|characters/);
  assert.match(problems.get('invalid.txt') ?? '', /UTF-8/);
  assert.equal(problems.size, 4);
  await client.until(() => client.diagnostics.has(uriOf('seeds/binary.txt')));
  for (const file of ['mark', 'windows', 'surrogate']) {
    const outline = await client.request<unknown[]>('textDocument/documentSymbol', {
      textDocument: { uri: uriOf(`seeds/${file}.txt`) },
    });
    assert.ok(outline.length > 0, file);
  }
  await client.close();
});

/** What a reader of Markdown sees of it: escapes resolved, and nothing of it active. Links of the card itself lose their targets. */
function toVisibleText(markdown: string): string {
  return markdown
    .replace(/(?<!\\)\]\((?:file|command):[^)]*\)/g, '')
    .replace(/(?<!\\)\*\*/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
