// The program that reads articles out of files, as the extension runs it: in a thread of its own.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { root } from '../../scripts/paths.mjs';
import { createExtractFile } from '../../src/node/extract-file.ts';

const program = join(root, 'client/dist/extract-node.cjs');
const extractFile = createExtractFile(program);
const extract = (name, content) =>
  extractFile({ name, bytes: typeof content === 'string' ? strToU8(content) : content });

/** What is found in a file, which must be an article. */
async function articleOf(name, content) {
  const extraction = await extract(name, content);
  assert.ok('article' in extraction, JSON.stringify(extraction));
  return extraction.article;
}

const story = [
  'A ferry crossed the estuary on Monday for the first time since 1968, and hundreds came to watch it leave at dawn.',
  'The bridge carried 15,900 vehicles a day in 2019, figures from the council show, and 18,400 when it was closed.',
  'Keeping the bridge open would have put every driver at risk, the leader of the council told its members & guests.',
];
const paragraphs = story.map((text) => `<p>${text.replace('&', '&amp;')}</p>`).join('\n');

test('a web page gives its article and what it says about itself, and not its navigation', async () => {
  const page = `<!doctype html><html><head><meta charset="utf-8"><title>Ferry returns | The Ledger</title>
    <meta property="og:site_name" content="The Ledger"><link rel="canonical" href="https://ledger.example/ferry">
    <script type="application/ld+json">{"@graph": [{"@type": ["NewsArticle"], "headline": "Ferry returns",
      "datePublished": "2024-04-02T08:00:00+01:00"}]}</script></head>
    <body><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
    <article><h1>Ferry returns</h1>${paragraphs}<script>alert(1)</script></article>
    <footer><p>All rights reserved</p></footer></body></html>`;
  assert.deepEqual(await articleOf('ferry.HTML', page), {
    text: `${['Ferry returns', ...story].join('\n\n')}\n`,
    isMarkdown: false,
    title: 'Ferry returns',
    outlet: 'The Ledger',
    published: '2024-04-02T07:00:00Z',
    url: 'https://ledger.example/ferry',
  });
});

test('a page in an old encoding is read by what it declares, and where it was saved from is known', async () => {
  const page = `<!-- saved from url=(0028)https://courier.example/cafe -->\n<html><head>
    <meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><title>Caf\u00e9 closes</title></head>
    <body>${paragraphs}</body></html>`;
  const { title, url, text } = await articleOf(
    'cafe.htm',
    Uint8Array.from(page, (letter) => letter.charCodeAt(0)),
  );
  assert.equal(title, 'Caf\u00e9 closes');
  assert.equal(url, 'https://courier.example/cafe');
  assert.ok(text.includes(story[2]), text);
});

test('a page with no article in it gives all its text', async () => {
  const { text } = await articleOf('short.html', '<title>Note</title><div>One line.</div><div>And<br>another.</div>');
  assert.equal(text, 'Note\n\nOne line.\n\nAnd another.\n');
});

test('a Word document gives its paragraphs', async () => {
  const { title, text } = await articleOf('minutes.docx', wordDocument(['Minutes', ...story]));
  assert.equal(title, 'Minutes');
  assert.equal(text, `${['Minutes', ...story].join('\n\n')}\n`);
});

test('text and Markdown stay as they are, without a byte-order mark', async () => {
  assert.equal((await articleOf('a.txt', '\ufeffOne.\r\n\r\nTwo. ')).text, 'One.\r\n\r\nTwo. ');
  const markdown = '---\ntitle: x\n---\n# A *quay*\n\nClosed.\n';
  const article = await articleOf('a.md', markdown);
  assert.deepEqual([article.text, article.isMarkdown, article.title], [markdown, true, 'A *quay*']);
});

test('a file that is damaged, empty or of another format is told in words', async () => {
  for (const [name, content, expected] of [
    ['a.pdf', '<html>not a PDF</html>', /“a\.pdf” could not be read: .*Invalid PDF/],
    ['a.docx', 'PK\u0003\u0004', /“a\.docx” could not be read: .*zip/],
    ['a.html', '', /“a\.html” holds no text/],
    ['a.xls', 'x', /“a\.xls” is of no known format/],
  ]) {
    const extraction = await extract(name, content);
    assert.match(extraction.problem ?? '', expected);
  }
});

test('a hostile page that would take for ever is given up', async () => {
  const impatient = createExtractFile(program, 2000);
  await assert.rejects(impatient({ name: 'a.html', bytes: strToU8('<div>'.repeat(200_000)) }), /takes too long/);
});

/** The least that Word takes for a document. */
function wordDocument(texts) {
  const toXml = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const body = texts.map((text) => `<w:p><w:r><w:t xml:space="preserve">${toXml(text)}</w:t></w:r></w:p>`).join('');
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  });
}
