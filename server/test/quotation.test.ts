import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { layOut } from '../src/recognise/analyse.ts';
import { findQuotations } from '../src/recognise/quotation.ts';

/** A page, its paragraphs joined by “¶”, and the quotations in it; a paragraph that begins with “#” is a leftover. */
const cases: readonly [name: string, page: string, quotations: readonly string[]][] = [
  ['curly double marks', 'She said: “It is done.” Then she left.', ['It is done.']],
  ['straight double marks', '"It is done," she said. "Now go."', ['It is done,', 'Now go.']],
  ['curly single marks', 'Plan is ‘threat to health’, doctors warn', ['threat to health']],
  ['straight single marks', "Plan is 'threat to health', doctors warn", ['threat to health']],
  ['marks of two shapes', 'They call it "the way forward,” and “nothing else".', ['the way forward,', 'nothing else']],
  ['closing shapes on both sides', 'They call it ”the way forward” today.', ['the way forward']],
  ['doubled single marks', "He said: ''It's over.''", ["It's over."]],
  ['guillemets', 'He said «it is over» twice.', ['it is over']],
  ['scare quotes', 'The “cheap” plan and the “quick” one.', ['cheap', 'quick']],
  ['apostrophes', "It's the firm’s and the firms' and the boys’ and o'clock.", []],
  ['an elision', "In the '90s, rock 'n' roll and ’tis and the ‘80s.", []],
  ['a possessive inside single marks', "He called it 'the residents' data' again.", ["the residents' data"]],
  ['a possessive inside curly single marks', 'He called it ‘the boys’ own room’ again.', ['the boys’ own room']],
  ['a possessive beside single marks', "The boys' club is 'closed' now.", ['closed']],
  ['feet and inches', 'He is 6\'2" tall, and the pizza was 12" wide.', []],
  ['inches inside a quotation', '"A 12" pizza is too small," he said.', ['A 12" pizza is too small,']],
  ['a quotation inside a quotation', '“He said ‘never’ to me,” she said.', ['He said ‘never’ to me,']],
  ['a quotation that ends with another', '\'He said "never"\' is the title.', ['He said "never"']],
  ['doubles inside doubles', '“He said “never” to me,” she said.', ['He said “never” to me,']],
  ['a mark that is not closed', 'She said: “It is done.¶Next day.', ['It is done.']],
  [
    'a quotation over paragraphs',
    'She said: “It is done.¶“It was hard.¶“But we won.”¶Then she left.',
    ['It is done.', 'It was hard.', 'But we won.'],
  ],
  [
    'a leftover inside a quotation',
    'She said: “It is done.¶#She “smiles” here. Photo: PA¶and we won.”',
    ['It is done.', 'smiles', 'and we won.'],
  ],
  ['a closing mark alone', 'It is done.” Then she left.', []],
  ['marks with nothing between them', 'An empty “” and " " and \'\' here.', []],
  ['brackets around a quotation', 'The plan (“a new way”) was made.', ['a new way']],
  ['a quotation after a dash', 'One thing is clear—“we won”—he said.', ['we won']],
  ['punctuation outside the marks', 'It is “new”, “big”; and "old".', ['new', 'big', 'old']],
];

for (const [name, page, expected] of cases) {
  test(`quotations: ${name}`, () => {
    const paragraphs = page.split('¶');
    const text = paragraphs.map((paragraph) => paragraph.replace(/^#/, ' ')).join('\n\n');
    const layout = layOut(text);
    const leftovers = layout.paragraphs
      .filter((_, index) => paragraphs[index]?.startsWith('#'))
      .map((span) => ({ ...span, reason: 'caption' as const }));
    const found = findQuotations(layout, leftovers).map((span) => text.slice(span.start, span.end));
    assert.deepEqual(found, expected);
  });
}

test('quotations of any text are sorted, disjoint, inside a paragraph and not empty', () => {
  const mark = fc.constantFrom('"', '“', '”', "'", '‘', '’', ' ', 'a', '1', '\n\n', '.', 's');
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 60 }), (parts) => {
      const layout = layOut(parts.join(''));
      let last = 0;
      for (const span of findQuotations(layout, [])) {
        assert.ok(last <= span.start && span.start < span.end);
        assert.ok(layout.paragraphs.some((paragraph) => paragraph.start <= span.start && span.end <= paragraph.end));
        last = span.end;
      }
    }),
  );
});
