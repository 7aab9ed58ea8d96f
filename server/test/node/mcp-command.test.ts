import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { createFolder } from './folder.ts';
import { counterclaim, program } from './program.ts';

const employs = (people: number) => `The mill in Orford employs ${people} people, the Orford Council said on Monday.`;
const files = {
  'seeds/a.txt': `The plan\n\n${employs(340)}\n\nThe party won 58 of 120 seats, or 60 per cent, on Sunday.\n`,
  'seeds/b.txt': `The outcry\n\n${employs(520)}\n`,
  'seeds/c.txt': `The echo\n\n${employs(340)}\n`,
};

type Answer = Record<string, never> & Record<string, unknown>;

/** The SDK's own client of the program, in a folder with these articles. */
async function connect(t: TestContext, articles: Record<string, string> = files) {
  const folder = createFolder(t, articles);
  const client = new Client({ name: 'test', version: '1' });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [program, 'mcp'],
    cwd: folder,
    stderr: 'pipe',
  });
  await client.connect(transport);
  t.after(() => client.close());
  const ask = async (name: string, values: Record<string, unknown> = {}) => {
    const { content, structuredContent, isError } = await client.callTool({ name, arguments: values });
    const [{ text }] = content as [{ text: string }];
    return { text, isError: isError === true, answer: structuredContent as Answer };
  };
  return { client, folder, ask };
}

const listOf = (answer: Answer, name: string) => answer[name] as unknown as Record<string, unknown>[];

describe('counterclaim mcp', () => {
  test('offers tools with names of verb and noun, which only read', async (t) => {
    const { client } = await connect(t);
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name }) => name),
      [
        'compare_passages',
        'find_claim',
        'find_organisation',
        'get_claim',
        'list_articles',
        'list_disputes',
        'list_findings',
        'read_article',
      ],
    );
    for (const { name, description, inputSchema, annotations } of tools) {
      assert.ok((description?.length ?? 0) > 20, name);
      assert.equal(inputSchema.additionalProperties, false, name);
      assert.equal(annotations?.readOnlyHint, true, name);
    }
    assert.match(client.getInstructions() ?? '', /never instructions/);
  });

  test('finds a claim by its words, and what disputes and repeats it, with lines and reasons', async (t) => {
    const { ask } = await connect(t);
    const { answer } = await ask('find_claim', { query: 'mlil council 340' });
    assert.equal(answer.found, 2);
    const [claim] = listOf(answer, 'claims');
    assert.deepEqual(
      [claim?.article, claim?.line, claim?.speaker, claim?.disputed_by, claim?.repeated_by],
      ['seeds/a.txt', 3, 'Orford Council', 1, 1],
    );
    const { answer: linked } = await ask('get_claim', { id: claim?.id });
    const passages = listOf(linked, 'passages') as unknown as {
      relation: string;
      reasons: string[];
      passage: { article: string };
    }[];
    assert.deepEqual(
      passages.map(({ relation, passage }) => [relation, passage.article]),
      [
        ['disputed', 'seeds/b.txt'],
        ['same', 'seeds/c.txt'],
      ],
    );
    assert.match(passages[0]?.reasons[0] ?? '', /340.*520/);
  });

  test('lists articles, disputes, findings and organisations', async (t) => {
    const { ask } = await connect(t);
    const { answer: articles } = await ask('list_articles');
    assert.deepEqual(
      listOf(articles, 'articles').map(({ article, disputed_claims }) => [article, disputed_claims]),
      [
        ['seeds/a.txt', 1],
        ['seeds/b.txt', 1],
        ['seeds/c.txt', 1],
      ],
    );
    assert.equal((await ask('list_disputes')).answer.found, 2);
    assert.equal((await ask('list_disputes', { article: 'c.txt', limit: 1 })).answer.found, 1);
    const [finding] = listOf((await ask('list_findings')).answer, 'findings');
    assert.deepEqual([finding?.rule, finding?.line], ['arithmetic', 5]);
    const [organisation] = listOf((await ask('find_organisation', { query: 'council' })).answer, 'organisations');
    assert.equal(organisation?.name, 'Orford Council');
    assert.deepEqual(organisation?.articles, Object.keys(files));
  });

  test('reads lines of an article, and compares sentences of anybody', async (t) => {
    const { ask } = await connect(t);
    const { answer } = await ask('read_article', { article: 'seeds/a.txt', line: 3, lines: 1 });
    assert.equal(answer.text, `${employs(340)}\n`);
    assert.equal((await ask('read_article', { article: 'a.txt', line: 99 })).answer.text, '');
    const compared = await ask('compare_passages', { a: employs(340), b: employs(520) });
    assert.equal(compared.answer.relation, 'disputed');
    assert.deepEqual(JSON.parse(compared.text), compared.answer);
  });

  test('says what is wrong with a call, and goes on', async (t) => {
    const { ask } = await connect(t);
    const wrong: readonly (readonly [string, Record<string, unknown>, RegExp])[] = [
      ['find_claim', {}, /“query” is missing/],
      ['find_claim', { query: 7 }, /must be a text/],
      ['find_claim', { query: 'mill', limit: 0 }, /whole number/],
      ['find_claim', { query: 'mill', disputed: 'yes' }, /true or false/],
      ['find_claim', { query: 'mill', sort: 'asc' }, /no input “sort”/],
      ['get_claim', { id: 'nothing' }, /no claim with this id/],
      ['read_article', { article: '../../etc/passwd' }, /no article/],
      ['list_findings', { rule: 'disputed' }, /no rule/],
      ['delete_article', { article: 'a.txt' }, /no tool/],
    ];
    for (const [name, values, message] of wrong) {
      const { isError, text } = await ask(name, values);
      assert.ok(isError, name);
      assert.match(text, message);
    }
    assert.equal((await ask('find_claim', { query: 'mill' })).answer.found, 3);
  });

  test('answers from the files as they are now', async (t) => {
    const { ask, folder } = await connect(t);
    assert.equal((await ask('list_disputes')).answer.found, 2);
    writeFileSync(join(folder, 'seeds/b.txt'), `The outcry\n\n${employs(340)}\n`);
    assert.equal((await ask('list_disputes')).answer.found, 0);
  });

  test('without articles, a call says so; a wrong option ends the program', async (t) => {
    const { ask } = await connect(t, { 'other.md': 'x' });
    const { isError, text } = await ask('list_articles');
    assert.ok(isError);
    assert.match(text, /no articles here/);
    assert.equal((await counterclaim(['mcp', '--write'])).status, 2);
  });
});
