import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseArticleFile } from '../../src/annotation/file/article-file.ts';

const whole = `# Read by two people.
version: 1
article: seeds/harbour.txt
unit: codepoint
source: {title: "Harbour: the sequel", outlet: Quay News, published: "2024-02-10", url: "https://example.org", file: harbour.html}

annotations:

  # The figure of the day.
  - id: a-7k3f9q2m
    quote: "moved 12 million crates"
    prefix: "last year the port "
    suffix: " to the islands"
    at: [1042, 1065]
    tags: [claim, claim/quantity] # both
    status: checked
    confidence: high
    note: |-
      The year is 2023.

      # not a comment
    links:
      - {rel: disputed-by, to: a-91xk2v0c}
    by: mira
    on: "2024-03-03T09:12:00Z"
    via: human
    replies:
      - {by: jon, on: "2024-03-03T10:00:00Z", text: "Ask how they counted: - x"}

  - id: a-91xk2v0c
    quote: no
`;

test('a file says what people wrote of an article', () => {
  const { head, entries, problems, broken } = parseArticleFile(whole);
  assert.deepEqual(problems, []);
  assert.equal(broken, false);
  assert.deepEqual(head, {
    article: 'seeds/harbour.txt',
    unit: 'codepoint',
    source: {
      title: 'Harbour: the sequel',
      outlet: 'Quay News',
      published: '2024-02-10',
      url: 'https://example.org',
      file: 'harbour.html',
    },
  });
  assert.deepEqual(
    entries.map(({ value }) => value),
    [
      {
        id: 'a-7k3f9q2m',
        target: {
          quote: 'moved 12 million crates',
          prefix: 'last year the port ',
          suffix: ' to the islands',
          at: { start: 1042, end: 1065 },
        },
        tags: ['claim', 'claim/quantity'],
        status: 'checked',
        confidence: 'high',
        note: 'The year is 2023.\n\n# not a comment',
        links: [{ rel: 'disputed-by', to: 'a-91xk2v0c' }],
        by: 'mira',
        on: '2024-03-03T09:12:00Z',
        via: 'human',
        acceptedBy: null,
        replies: [{ by: 'jon', on: '2024-03-03T10:00:00Z', text: 'Ask how they counted: - x' }],
      },
      {
        id: 'a-91xk2v0c',
        target: { quote: 'no', prefix: '', suffix: '', at: null },
        tags: [],
        status: null,
        confidence: null,
        note: null,
        links: [],
        by: null,
        on: null,
        via: null,
        acceptedBy: null,
        replies: [],
      },
    ],
  );
});

test('each wrong thing is said where it stands, and the rest still counts', () => {
  const cases: [entry: string, words: string, code: string][] = [
    ['status: done', 'done', 'schema'],
    ['colour: red', 'colour', 'unknown-key'],
    ['at: [5, 3]', '[5, 3]', 'schema'],
    ['at: 5', '5', 'schema'],
    ['at: [-1, 3]', '[-1, 3]', 'schema'],
    ['tags: claim', 'claim', 'schema'],
    ['tags: [claim, {a: b}]', '{a: b}', 'schema'],
    ['tags: [claim, ]\n    tags: [x]', 'tags', 'duplicate-key'],
    ['links: [{rel: alike, to: a-2}]', 'alike', 'schema'],
    ['links: [{to: a-2}]', 'to', 'schema'],
    ['links: [a-2]', 'a-2', 'schema'],
    ['on: yesterday', 'yesterday', 'schema'],
    ['note: [a]', '[a]', 'schema'],
    ['replies: [{by: jon}]', 'by', 'schema'],
    ['by: *nobody', '*nobody', 'yaml'],
    ['note: "open', '', 'yaml'],
  ];
  for (const [entry, words, code] of cases) {
    const text = `article: a.txt\nannotations:\n  - id: a-1\n    quote: one\n    ${entry}\n  - id: a-2\n    quote: two\n`;
    const { problems, entries } = parseArticleFile(text);
    assert.deepEqual(
      problems.map((problem) => [text.slice(problem.span.start, problem.span.end).trim(), problem.code]),
      [[words, code]],
      entry,
    );
    assert.deepEqual(
      entries.map(({ value }) => value?.id),
      ['a-1', 'a-2'],
      entry,
    );
  }
});

test('an annotation without an id or a quotation does not count', () => {
  const text = 'article: a.txt\nannotations:\n  - quote: one\n  - id: a-2\n  - id: a-3\n    quote:\n  -\n  - x\n';
  const { entries, problems } = parseArticleFile(text);
  assert.ok(entries.every(({ value }) => value === null));
  assert.equal(problems.length, 5);
});

test('a file of another shape is a problem with a place', () => {
  const messages = (text: string) => parseArticleFile(text).problems.map(({ message }) => message);
  assert.deepEqual(messages('# Nothing yet.\n'), []);
  assert.match(messages('- a\n').join(), /must hold/);
  assert.match(messages('just words').join(), /must hold/);
  assert.match(messages('article: a\nannotations: all\n').join(), /must be a list/);
  assert.match(messages('version: 2\narticle: a\n').join(), /knows version 1/);
  assert.match(messages('version: 1\n').join(), /“article: …” is missing/);
  assert.match(messages('article: a\n---\narticle: b\n').join(), /second document/);
  assert.match(messages('article: a\nannotations:\n\t- id: x\n').join(), /[Tt]ab/);
});

test('an unfinished merge is said where it is, and all around it counts', () => {
  const side = (id: string) => `  - id: ${id}\n    quote: "${id}"\n`;
  const text = `article: a.txt\nannotations:\n${side('a-1')}<<<<<<< HEAD\n${side('a-2')}=======\n${side('a-3')}>>>>>>> other\n${side('a-4')}`;
  for (const variant of [text, text.replaceAll('\n', '\r\n')]) {
    const { entries, problems, broken } = parseArticleFile(variant);
    assert.equal(broken, true);
    assert.deepEqual(
      entries.map(({ value }) => value?.id),
      ['a-1', 'a-4'],
    );
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['conflict-markers'],
    );
    assert.match(variant.slice(problems[0]?.span.start, problems[0]?.span.end), /^<{7} HEAD[\s\S]*>{7} other$/);
  }
  const half = parseArticleFile(text.replace('>>>>>>> other\n', ''));
  assert.equal(half.broken, true);
});

test('aliases are read as what they stand for, over entries too', () => {
  const text =
    'article: a.txt\nannotations:\n  - id: a-1\n    quote: &q "one"\n    tags: &t [x, y]\n  - id: a-2\n    quote: *q\n    tags: *t\n';
  const { entries, problems } = parseArticleFile(text);
  assert.deepEqual(problems, []);
  assert.deepEqual(entries[1]?.value?.tags, ['x', 'y']);
  assert.equal(entries[1]?.value?.target.quote, 'one');
});

test('aliases that unfold to millions of values are a problem', () => {
  const levels = Array.from({ length: 12 }, (_, i) => `    k${i}: &k${i} [${`*k${i - 1}, `.repeat(10)}]`);
  levels[0] = '    k0: &k0 [x, x, x, x]';
  const text = `article: a.txt\nannotations:\n  - id: a-1\n    quote: one\n${levels.join('\n')}\n`;
  const { entries, problems } = parseArticleFile(text);
  assert.equal(entries[0]?.value?.id, 'a-1');
  assert.ok(problems.some(({ message }) => /stand for too much/.test(message)));
});

test('lists in lists without end are a problem', () => {
  for (const nested of ['['.repeat(50_000), `${'{a: '.repeat(300)}${'}'.repeat(300)}`, '- '.repeat(20_000)]) {
    const { problems } = parseArticleFile(`article: a.txt\nannotations:\n  - id: a-1\n    quote: ${nested}\n`);
    assert.ok(problems.length > 0);
  }
});

test('a file reads the same with CRLF, with a mark of byte order, and with dashes at the margin', () => {
  const values = (text: string) => parseArticleFile(text).entries.map(({ value }) => value);
  const expected = values(whole);
  assert.deepEqual(values(whole.replaceAll('\n', '\r\n')), expected);
  assert.deepEqual(values(`\uFEFF${whole}`), expected);
  assert.deepEqual(values(`---\n${whole}`), expected);
  assert.deepEqual(values(`%YAML 1.1\n---\n${whole}`), expected);
  const atMargin = whole.replace(/(annotations:\n)([\s\S]*)/, (_, key, rest) => key + rest.replaceAll(/^ {2}/gm, ''));
  assert.deepEqual(values(atMargin), expected);
  const tail = whole.replace(/^source.*$/m, '').concat('\nsource: {title: "Harbour: the sequel"}\n');
  assert.deepEqual(values(tail), expected);
  assert.equal(parseArticleFile(tail).head.source?.title, 'Harbour: the sequel');
});

test('reading with an earlier state finds what reading anew finds', () => {
  const words = [
    '\n',
    ' ',
    '  - id: a-3\n',
    '    quote: x\n',
    '"',
    '[',
    'tags: [a]\n',
    '#',
    '&a ',
    '*a',
    '- ',
    ':',
    '\t',
    '---\n',
    '<<<<<<< x\n',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(whole.length), fc.nat(40), fc.constantFrom(...words)), { minLength: 1, maxLength: 4 }),
      (edits) => {
        let text = whole;
        let file = parseArticleFile(text);
        for (const [at, gone, added] of edits) {
          text = text.slice(0, at) + added + text.slice(at + gone);
          file = parseArticleFile(text, file);
          assert.deepEqual(file, parseArticleFile(text));
          for (const { span } of file.problems)
            assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, JSON.stringify(span));
        }
      },
    ),
  );
});

test('a file that is cut at its entries says what it says as a whole', () => {
  const directive = '%YAML 1.2\n---\n';
  const words = [
    '\n',
    ' ',
    '  - id: a-3\n',
    '\n    quote: x\n',
    '"',
    '[',
    ']',
    '#',
    '&a ',
    '*a',
    '- ',
    ':',
    ': ',
    '|\n',
    '>',
    '\n  ',
    '\n',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(whole.length), fc.nat(30), fc.constantFrom(...words)), { minLength: 1, maxLength: 3 }),
      (edits) => {
        let text = whole;
        for (const [at, gone, added] of edits) text = text.slice(0, at) + added + text.slice(at + gone);
        const inPieces = parseArticleFile(text);
        const asWhole = parseArticleFile(directive + text);
        assert.equal(inPieces.broken, asWhole.broken);
        if (asWhole.broken) return;
        assert.deepEqual(inPieces.head, asWhole.head);
        const placed = (file: typeof asWhole, by: number) =>
          file.entries.map(({ value, item, offset }) => [
            value,
            item.start + offset + by,
            (item.value?.span.end ?? item.start) + offset + by,
          ]);
        assert.deepEqual(placed(inPieces, directive.length), placed(asWhole, 0));
        assert.deepEqual(
          inPieces.problems.map(({ message, span }) => `${span.start + directive.length} ${message}`).sort(),
          asWhole.problems.map(({ message, span }) => `${span.start} ${message}`).sort(),
        );
      },
    ),
    { numRuns: 200, examples: [[[[740, 12, '&a ']]]] },
  );
});

test('any text is read without an error', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (noise) => {
      for (const text of [
        noise,
        `article: ${noise}\nannotations:\n`,
        `annotations:\n  - id: ${noise}\n    quote: ${noise}`,
      ])
        parseArticleFile(text);
    }),
  );
});
