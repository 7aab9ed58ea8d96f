import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toMarkdown } from '../../../src/annotation/exchange/to-markdown.ts';
import { harbour, texts } from './harbour.ts';

test('a report quotes each passage, leads to its line and says what is linked, from both ends', () => {
  const { content } = toMarkdown(harbour, texts);
  assert.ok(content.includes('> move 1.2 million containers\n>\n> — [line 3](<seeds/harbour.txt#L3>)'), content);
  assert.ok(
    content.includes(
      '- is disputed by “said "the noise" would double” ([seeds/harbour.txt, line 4](<seeds/harbour.txt#L4>))',
    ),
  );
  assert.ok(content.includes('- disputes “move 1.2 million containers”'));
  assert.ok(content.includes('- says the same as a passage that is not there (a-elsewhere)'));
  assert.ok(content.includes('- jon, 2026-03-03: Ask how they counted; twice.'));
  assert.ok(content.includes('> words that were taken out\n>\n> — not found in the text'));
});

test('a report names tags with those above them, and says who made an annotation only where no person did', () => {
  const { content } = toMarkdown(harbour, texts);
  assert.ok(content.includes('**Claim**, **Claim › quantity** · disputed'), content);
  assert.ok(content.includes('mira, 2026-03-03 · by rule:figures · accepted by mira'), content);
  const [file] = harbour.files;
  const [annotation] = file?.annotations ?? [];
  assert.ok(file && annotation);
  const one = { ...annotation, via: 'human', acceptedBy: null };
  const ofPerson = toMarkdown({ ...harbour, files: [{ ...file, annotations: [one] }] }, texts).content;
  assert.ok(ofPerson.includes('mira, 2026-03-03\n'), ofPerson);
});

for (const [said, written] of [
  ['said “no” twice', '“said “no” twice”'],
  ['“No comment,”', '“No comment,”'],
  ['“No comment, and', '“No comment, and”'],
  ['“No” and “yes”', '““No” and “yes””'],
] as const) {
  test(`a linked passage stands in one pair of quotation marks where it can: ${said}`, () => {
    const [file] = harbour.files;
    const [first, second] = file?.annotations ?? [];
    assert.ok(file && first && second);
    const other = { ...second, target: { ...second.target, quote: said } };
    const { content } = toMarkdown({ ...harbour, files: [{ ...file, annotations: [first, other] }] }, texts);
    assert.ok(content.includes(`- is disputed by ${written} (`), content);
  });
}

for (const [name, said, written] of [
  ['HTML', '<img src=x onerror=y>', '&lt;img src=x onerror=y>'],
  ['a link', '[x](javascript:y)', '\\[x\\](javascript:y)'],
  ['an address', 'https://evil.example www.evil.example', 'https\\://evil.example www\\.evil.example'],
  ['a heading', '# x\n## y', '\\# x  \n> \\## y'],
  ['a list', '- x\n1. y', '\\- x  \n> 1\\. y'],
  ['code', '```\nx', '\\`\\`\\`  \n> x'],
  ['a table and emphasis', '|x|*y*|_z_', '\\|x\\|\\*y\\*\\|\\_z\\_'],
  ['an entity', '&lt;b>', '&amp;lt;b>'],
] as const) {
  test(`text of articles has no effect in a report: ${name}`, () => {
    const [file] = harbour.files;
    const [annotation] = file?.annotations ?? [];
    assert.ok(file && annotation);
    const one = { ...annotation, links: [], note: null, target: { ...annotation.target, quote: said } };
    const { content } = toMarkdown({ ...harbour, files: [{ ...file, annotations: [one] }] }, texts);
    assert.ok(content.includes(`\n> ${written}\n>\n> — `), content);
  });
}
