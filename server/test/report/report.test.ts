import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { createDossier } from '../../src/report/dossier.ts';
import { renderHtmlPage } from '../../src/report/html.ts';
import { renderMarkdownPage } from '../../src/report/markdown.ts';
import { type Page, paragraph, text } from '../../src/report/page.ts';
import { createReport } from '../../src/report/report.ts';
import { style, styleHash } from '../../src/report/style.ts';
import { claimWith, snapshotOf } from './corpus.ts';

const articles = {
  'seeds/a.txt':
    'The plan\n\nThe mill in Orford employs 340 people, the council said on Monday.\n\nIn 2019 the harbour of Orford handled 12,000 tonnes of timber, the port authority said.\n',
  'seeds/b.txt':
    'The outcry\n\nThe mill in Orford employs 520 people, the council said on Monday.\n\nIn 2020 the harbour of Orford handled 15,000 tonnes of timber, the port authority said.\n',
  'seeds/c.txt': 'The echo\n\nThe mill in Orford employs 340 people, the council said on Monday.\n',
};
const decision = `version: 1
decisions:
  - id: d-1
    a: {article: seeds/a.txt, quote: "340 people"}
    b: {article: seeds/b.txt, quote: "520 people"}
    decided: disputed
    note: Asked the works council.
    by: mira
    on: 2026-03-03T09:12:00Z
`;
const note = `version: 1
article: seeds/a.txt
annotations:
  - id: a-1
    quote: 340 people
    tags: [claim/quantity]
    status: checked
    note: Which **year**?
    by: mira
    replies:
      - {by: tom, text: "2019."}
`;
const snapshot = snapshotOf(articles, { 'claims.yaml': decision, 'a.yaml': note });
const linkTo = ({ uri, line }: { readonly uri: string; readonly line: number }) =>
  `${uri.slice('file:///w/'.length)}#L${line}`;
const markdownOf = (page: Page) => [...renderMarkdownPage(page, linkTo)].join('');
const htmlOf = (page: Page) => [...renderHtmlPage(page, linkTo)].join('');

test('a dossier tells the passages by relation, why, what was decided, the numbers and the notes', () => {
  const markdown = markdownOf(createDossier(snapshot, claimWith(snapshot, 'The mill in Orford employs 340')));
  for (const part of [
    /^# Claim by council\n/i,
    /> The mill in Orford employs 340 people/,
    /Disputed by 1 passage in 1 article\. Said alike in 1 other passage of 1 article/,
    /## .*Disputed by \(1\)\n\n> The mill in Orford employs \*\*520 people\*\*.*\n>\n> — .*\[The outcry, line 3\]\(seeds\/b\.txt#L3\)/,
    /Why: _Mira decided on 3 March 2026 that these dispute each other: Asked the works council/,
    /## .*Says the same \(1\)\n\n> .*\n>\n> — .*\[The echo, line 3\]\(seeds\/c\.txt#L3\)/,
    /## .*Numbers\n/,
    /## .*Decisions\n/,
    /## .*Notes and tags\n\n- claim\/quantity · checked · mira, on “340 people”\n- \*\*mira\*\*: Which \\\*\\\*year\\\*\\\*\?\n- \*\*tom\*\*: 2019\./,
  ])
    assert.match(markdown, part);
});

test('a report begins with what matters, and tells disputes, numbers and articles with links to lines', () => {
  const markdown = markdownOf(createReport(snapshot));
  for (const part of [
    /^# What 3 articles claim\n\n## .*Summary\n\n3 articles make 5 claims\. Of these 3 are disputed and 2 are made in more than one article\./,
    /\| \[The plan\]\(#article-1\) \| — \| 2 \| 1 \| 1 \| 2 \|/,
    /### .*The disputes that matter first\n\n- \[.*\]\(#dispute-1\): .* against .* \(3 articles\)/,
    /People have confirmed it\./,
    /\| 2019 \| 12,000 tonnes of timber \| .* \| \[The plan, line 5\]\(seeds\/a\.txt#L5\) \|\n\| 2020 \| 15,000 tonnes/,
    /### .*The echo\n\n\[c\.txt · 1 claim\]\(seeds\/c\.txt#L1\)\n\n- \[Line 3\]/,
  ])
    assert.match(markdown, part);
});

test('the HTML of a report stands for itself, and every link in it leads somewhere', () => {
  const html = htmlOf(createReport(snapshot));
  assert.doesNotMatch(html, /<script|\son\w+=|\sstyle=|https?:\/\//);
  assert.match(html, /<html lang="en">/);
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  assert.equal(new Set(ids).size, ids.length, 'ids are unique');
  for (const [, id] of html.matchAll(/href="#([^"]*)"/g)) assert.ok(ids.includes(id), id);
  for (const [, id] of html.matchAll(/aria-labelledby="([^"]*)"/g)) assert.ok(ids.includes(id), id);
  const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
  assert.equal(levels.filter((level) => level === 1).length, 1);
  for (const [i, level] of levels.entries())
    assert.ok(level <= (levels[i - 1] ?? 0) + 1, 'no level of heading is left out');
  for (const name of [
    'html',
    'body',
    'main',
    'section',
    'table',
    'figure',
    'blockquote',
    'ul',
    'li',
    'a',
    'mark',
    'strong',
  ])
    assert.equal(
      html.match(new RegExp(`<${name}[ >]`, 'g'))?.length ?? 0,
      html.match(new RegExp(`</${name}>`, 'g'))?.length ?? 0,
      name,
    );
});

test('the policy of a report names the hash of its style', () => {
  assert.equal(styleHash, `sha256-${createHash('sha256').update(style).digest('base64')}`);
});

test('an article that is hostile is text in the documents', () => {
  const sentence =
    'The ministry spent 40 million pounds on ferries in 2019, [here](command:x) <img src=x onerror=alert(1)> | `a` *b* ![c](d) # <!-- e';
  const hostile = snapshotOf({
    'seeds/a.txt': `<script>alert(1)</script> | The title\n\n${sentence}, Anna Bell said.\n`,
    'seeds/b.txt': `A second title\n\n${sentence}, Anna Bell said.\n`,
  });
  const html = htmlOf(createReport(hostile));
  assert.doesNotMatch(html, /<script|<img|<!--/);
  const claim = claimWith(hostile, 'The ministry spent');
  for (const markdown of [markdownOf(createReport(hostile)), markdownOf(createDossier(hostile, claim))]) {
    assert.doesNotMatch(markdown.replace(/<a id="[\w-]+"><\/a>/g, ''), /<\w|<!--|(?<!\\)\]\((?!seeds\/|#)/);
    for (const row of markdown.matchAll(/^\| .*$/gm)) {
      const cells = row[0].match(/(?<!\\)\|/g)?.length;
      assert.ok(cells === 5 || cells === 7, row[0]);
    }
  }
});

test('any text is text: HTML shows it as it is, and Markdown on one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (value) => {
      const page: Page = { title: 'T', lead: [paragraph(text(`x${value}`))], sections: [] };
      const html = /<p>([\s\S]*?)<\/p>/.exec(htmlOf(page))?.[1] ?? '';
      assert.doesNotMatch(html, /[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/);
      const lines = markdownOf(page).split('\n');
      assert.equal(lines.length, 4);
      assert.doesNotMatch(lines[2] ?? '', /<|(?<!\\)(?:\\\\)*`/);
    }),
  );
});

test('a corpus without links, and one without articles, have a report', () => {
  assert.match(markdownOf(createReport(snapshotOf({}))), /0 articles make 0 claims/);
  const one = snapshotOf({ 'seeds/a.txt': 'A title\n\nThe river rose by two metres, the agency said.\n' });
  assert.match(markdownOf(createReport(one)), /No claim of these articles disputes another/);
});
