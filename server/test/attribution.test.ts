import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyse } from '../src/recognise/analyse.ts';

/**
 * A page, its paragraphs joined by “¶”, and who says what in it: “speaker < cue > content”, with “–” for what the text does
 * not name.
 */
const cases: readonly [name: string, page: string, said: readonly string[]][] = [
  [
    'a quotation before its source',
    'News¶“The bridge is safe,” Maria Lopez said.',
    ['Maria Lopez < said > The bridge is safe,'],
  ],
  [
    'a quotation after its source',
    'News¶Maria Lopez said: “The bridge is safe.”',
    ['Maria Lopez < said > The bridge is safe.'],
  ],
  [
    'a source after its verb, with an apposition',
    'News¶“The bridge is safe,” said Maria Lopez, the chief engineer of Acme Rail, on Monday.',
    ['Maria Lopez < said > The bridge is safe,'],
  ],
  [
    'a quotation on both sides of its source',
    'News¶“The bridge,” Maria Lopez said, “is safe for all of us.”',
    ['Maria Lopez < said > The bridge,', 'Maria Lopez < said > is safe for all of us.'],
  ],
  [
    'a quotation that goes on after the reporting clause',
    'News¶“The bridge is safe,” she said. “It was built to last.”¶Maria Lopez left.',
    ['– < said > The bridge is safe,', '– < – > It was built to last.'],
  ],
  [
    'reported speech with “that”',
    'News¶Maria Lopez said on Monday that the bridge was safe.',
    ['Maria Lopez < said > the bridge was safe'],
  ],
  [
    'reported speech without “that”',
    'News¶Maria Lopez said the bridge was safe.',
    ['Maria Lopez < said > the bridge was safe'],
  ],
  [
    'an apposition between source and verb',
    'News¶Maria Lopez, chief engineer of Acme Rail, has warned that the bridge is weak.',
    ['Maria Lopez < has warned > the bridge is weak'],
  ],
  [
    'someone spoken to',
    'News¶Maria Lopez told reporters in Leeds that the bridge was safe.',
    ['Maria Lopez < told > the bridge was safe'],
  ],
  [
    'a clause before its source',
    'News¶The bridge will be closed in the summer, Maria Lopez added.',
    ['Maria Lopez < added > The bridge will be closed in the summer'],
  ],
  [
    'a clause around its source',
    'News¶The bridge, Maria Lopez says, is the safest in the country.',
    ['Maria Lopez < says > The bridge', 'Maria Lopez < says > is the safest in the country'],
  ],
  [
    'according to, after',
    'News¶The bridge is weak, according to the engineers.',
    ['engineers < according to > The bridge is weak'],
  ],
  [
    'according to, before',
    'News¶According to Maria Lopez, the bridge is weak.',
    ['Maria Lopez < According to > the bridge is weak'],
  ],
  [
    'according to, after a dash',
    'News¶The city closed the bridge - it is weak, according to Maria Lopez.',
    ['Maria Lopez < according to > it is weak'],
  ],
  [
    'two reports with one source',
    'News¶Maria Lopez said the bridge was safe, but warned that it was old.',
    ['Maria Lopez < said > the bridge was safe', 'Maria Lopez < warned > it was old'],
  ],
  [
    'a participle that reports',
    'News¶Maria Lopez said the bridge was safe, adding that it was old.',
    ['Maria Lopez < said > the bridge was safe', 'Maria Lopez < adding > it was old'],
  ],
  [
    'what will be said',
    'News¶Maria Lopez is expected to say: “The bridge is safe.”',
    ['Maria Lopez < is expected to say > The bridge is safe.'],
  ],
  [
    'a demand',
    'News¶Maria Lopez has called on the city to close the bridge.',
    ['Maria Lopez < has called on > the city to close the bridge'],
  ],
  ['a denial', 'News¶Maria Lopez denied that the bridge was weak.', ['Maria Lopez < denied > the bridge was weak']],
  ['a denied noun', 'News¶Maria Lopez denied the allegations.', ['Maria Lopez < denied > the allegations']],
  [
    'what was not said',
    'News¶Maria Lopez did not say that the bridge was weak.',
    ['Maria Lopez < did not say > the bridge was weak'],
  ],
  [
    'a stance',
    'News¶Residents have expressed deep concern that the bridge is weak.',
    ['Residents < have expressed deep concern > the bridge is weak'],
  ],
  [
    'a passive with its agent',
    'News¶The city has been told to close the bridge in a letter signed by local doctors.',
    ['local doctors < has been told > to close the bridge in a letter signed by local doctors'],
  ],
  ['a headline', 'Bridge is ‘a danger’, engineers warn¶Nothing more.', ['engineers < warn > Bridge is ‘a danger’']],
  [
    'a passive headline takes its agent from the article',
    'Mayor warned bridge could fall¶The mayor has been warned that the bridge could fall in a letter sent by local doctors.',
    [
      'local doctors < warned > bridge could fall',
      'local doctors < has been warned > the bridge could fall in a letter sent by local doctors',
    ],
  ],
  [
    'a pronoun and a surname find the full name',
    'News¶Maria Lopez, an engineer at Acme Rail, said the bridge was safe. She added that it was old.¶Ms Lopez said it would last.',
    [
      'Maria Lopez < said > the bridge was safe',
      'Maria Lopez < added > it was old',
      'Maria Lopez < said > it would last',
    ],
  ],
  [
    'a spokesperson answers for the organisation',
    'News¶Network Rail opened the bridge.¶A spokeswoman for Network Rail said it was safe. “It will last,” she said.',
    ['Network Rail spokeswoman < said > it was safe', 'Network Rail spokeswoman < said > It will last,'],
  ],
  [
    'a letter speaks for its authors',
    'News¶In an open letter, the Royal Society of Engineers asked the city to close the bridge.¶The bridge is weak, the letter says.',
    [
      'Royal Society of Engineers < asked > the city to close the bridge',
      'Royal Society of Engineers < says > The bridge is weak',
    ],
  ],
  [
    'a letter that a coalition sends',
    'News¶Doctors and teachers have sent a letter urging the city to close the bridge.¶The group says it is weak.',
    ['Doctors and teachers < urging > the city to close the bridge', 'Doctors and teachers < says > it is weak'],
  ],
  [
    'a study',
    'News¶A survey of 900 drivers by Acme Rail found that most avoid the bridge.',
    ['Acme Rail < found > most avoid the bridge'],
  ],
  [
    'a quotation over paragraphs, behind a caption',
    'News¶Maria Lopez said: “The bridge is safe.¶Photo: Acme Rail¶“It was built to last.”¶It rained.',
    ['Maria Lopez < said > The bridge is safe.', 'Maria Lopez < – > It was built to last.'],
  ],
  [
    'a quotation whose reporting clause comes in the second paragraph',
    'News¶Ann Price said it was late.¶“The bridge is safe.¶“It was built to last,” Maria Lopez said.',
    [
      'Ann Price < said > it was late',
      'Maria Lopez < – > The bridge is safe.',
      'Maria Lopez < said > It was built to last,',
    ],
  ],
  [
    'a colon announces the quotation of the next paragraph',
    'News¶Maria Lopez said:¶“The bridge is safe.”',
    ['Maria Lopez < said > The bridge is safe.'],
  ],
  ['a colon without a verb', 'News¶Her answer was short: “No.”', ['Her answer < : > No.']],
  ['a verb that usually says nothing', 'News¶“We won,” Maria Lopez laughed.', ['Maria Lopez < laughed > We won,']],
  [
    'someone spoken to, inside a quotation',
    'News¶“The bridge,” Maria Lopez told the council last week, “is safe.”',
    ['Maria Lopez < told > The bridge,', 'Maria Lopez < told > is safe.'],
  ],
  [
    'what is spoken of, and how',
    'News¶“It is safe,” Maria Lopez said of the bridge. “It is new,” she said by telephone.',
    ['Maria Lopez < said > It is safe,', 'Maria Lopez < said > It is new,'],
  ],
  [
    'according to, before a quotation',
    'News¶According to Maria Lopez, “the bridge is safe.”',
    ['Maria Lopez < According to > the bridge is safe.'],
  ],
  [
    'a time between source and verb',
    'News¶Network Rail last week said the bridge was safe.',
    ['Network Rail < said > the bridge was safe'],
  ],
  [
    'a report inside a report',
    'News¶Witnesses say the bridge shook, Maria Lopez said.',
    ['Maria Lopez < said > Witnesses say the bridge shook', 'Witnesses < say > the bridge shook'],
  ],
  [
    'a statement speaks for its organisation',
    'News¶A statement from Network Rail said the bridge was safe.',
    ['Network Rail < said > the bridge was safe'],
  ],
  [
    'an official in the lead who is named later',
    'A Network Rail official has warned of floods¶Maria Lopez, chief engineer at Network Rail, said the bridge was weak.',
    ['Maria Lopez < has warned of > floods', 'Maria Lopez < said > the bridge was weak'],
  ],
  ['participles that describe', 'News¶A man accused of theft and police told to leave were there.', []],
  ['nouns that look like verbs', 'News¶The claims of the firm and its reports on demand are late.', []],
  [
    'verbs that report only before a clause',
    'News¶Police found a phone in the river, and the film shows a bridge.',
    [],
  ],
  ['what could be said', 'News¶The city could deny a permit.', []],
  ['the writer', 'News¶I think the bridge is safe.', []],
];

for (const [name, page, expected] of cases) {
  test(`attributions: ${name}`, () => {
    const text = page.replaceAll('¶', '\n\n');
    const found = analyse(text).attributions.map(({ speaker, cue, content }) => {
      const words = cue === null ? '–' : text.slice(cue.start, cue.end);
      return `${speaker ?? '–'} < ${words} > ${text.slice(content.start, content.end)}`;
    });
    assert.deepEqual(found, expected);
  });
}

test('attributions: persons and organisations are those of the article', () => {
  const text = 'News\n\nMaria Lopez, chief executive of Network Rail, said it was safe.\n\nThe bridge is open.';
  const { attributions, names } = analyse(text);
  const [attribution] = attributions;
  assert.equal(names.find(({ key }) => key === attribution?.person)?.name, 'Maria Lopez');
  assert.equal(names.find(({ key }) => key === attribution?.organisation)?.name, 'Network Rail');
  assert.equal(attribution?.form, 'indirect');
});

test('attributions of any text are sorted, inside the text, and inside a paragraph', () => {
  const words = fc.constantFrom(
    ...'“ ” " \' said says that he Acme Lee , . : - ( ) and by to is was told according letter who a the has warned spokesman wants fears support for seems reportedly expected wary of his as saying asked if quoted Says'.split(
      ' ',
    ),
    '\n\n',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 50 }), (parts) => {
      const text = parts.join(' ');
      const { attributions, paragraphs } = analyse(text);
      let last = 0;
      for (const { source, cue, content } of attributions) {
        assert.ok(last <= content.start);
        last = content.start;
        for (const span of [source, cue, content]) {
          if (span !== null) assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length);
        }
        assert.ok(paragraphs.some(({ start, end }) => start <= content.start && content.end <= end));
      }
    }),
  );
});
