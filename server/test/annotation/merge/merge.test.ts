import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseArticleFile } from '../../../src/annotation/file/article-file.ts';
import { type Merged, mergeFiles } from '../../../src/annotation/merge/merge.ts';

const head = 'version: 1\narticle: seeds/harbour.txt\nunit: utf16\n\nannotations:\n';

const first = `
  - id: a-1
    quote: "four cranes"
    prefix: "bought "
    at: [100, 111]
    tags: [claim, figure]
    status: open # ask again
    note: |-
      Which ones?
    links:
      - {rel: same, to: a-9}
    by: mira
    on: "2026-03-03T09:00:00Z"
`;
const last = `
  # From the archive.
  - id: a-5
    quote: "the new quay"
    at: [500, 512]
    by: jon
`;
const base = head + first + last;

function merge(ours: string, theirs: string, from = base): Merged {
  const merged = mergeFiles({ base: from, ours, theirs }, 'annotations/harbour.yaml');
  assert.ok(merged !== null);
  return merged;
}

/** Replaces the one place of each text. */
function change(text: string, ...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((changed, [from, to]) => {
    assert.equal(changed.split(from).length, 2, from);
    return changed.replace(from, () => to);
  }, text);
}

const cases: Record<string, { ours: [string, string][]; theirs: [string, string][]; merged: [string, string][] }> = {
  'different fields of one entry': {
    ours: [['[claim, figure]', '[claim, figure]\n    confidence: high']],
    theirs: [['Which ones?', 'Which ones?\n      The old ones.']],
    merged: [
      ['[claim, figure]', '[claim, figure]\n    confidence: high'],
      ['Which ones?', 'Which ones?\n      The old ones.'],
    ],
  },
  'new fields on both sides stand in their order': {
    ours: [['by: jon', 'note: "Ours."\n    by: jon']],
    theirs: [['by: jon', 'tags: [claim]\n    status: open\n    by: jon\n    via: human']],
    merged: [['by: jon', 'tags: [claim]\n    status: open\n    note: "Ours."\n    by: jon\n    via: human']],
  },
  'tags as a set': {
    ours: [['[claim, figure]', '[claim, figure, quantity]']],
    theirs: [['[claim, figure]', '[claim, disputed]']],
    merged: [['[claim, figure]', '[claim, disputed, quantity]']],
  },
  'all tags taken out here, one added there': {
    ours: [['    tags: [claim, figure]\n', '']],
    theirs: [['[claim, figure]', '[claim, figure, quantity]']],
    merged: [['[claim, figure]', '[quantity]']],
  },
  'links in lines and in brackets': {
    ours: [
      ['      - {rel: same, to: a-9}', '      - {rel: same, to: a-9} # see there\n      - {rel: supports, to: a-7}'],
    ],
    theirs: [['links:\n      - {rel: same, to: a-9}', 'links: [{rel: same, to: a-9}, {rel: disputes, to: a-8}]']],
    merged: [
      [
        '      - {rel: same, to: a-9}',
        '      - {rel: same, to: a-9} # see there\n      - {rel: supports, to: a-7}\n      - {rel: disputes, to: a-8}',
      ],
    ],
  },
  'replies in the order of their times': {
    ours: [['by: jon', 'by: jon\n    replies:\n      - {by: mira, on: "2026-03-04T11:00:00Z", text: "Later."}']],
    theirs: [['by: jon', 'by: jon\n    replies:\n      - {by: ana, on: "2026-03-04T10:00:00Z", text: "Sooner."}']],
    merged: [
      [
        'by: jon',
        'by: jon\n    replies:\n      - {by: ana, on: "2026-03-04T10:00:00Z", text: "Sooner."}\n      - {by: mira, on: "2026-03-04T11:00:00Z", text: "Later."}',
      ],
    ],
  },
  'the status that was set later, with who set it': {
    ours: [
      ['status: open', 'status: checked'],
      ['by: mira\n    on: "2026-03-03T09:00:00Z"', 'by: ana\n    on: "2026-03-05T09:00:00Z"'],
    ],
    theirs: [
      ['status: open', 'status: disputed'],
      ['09:00:00', '12:00:00'],
    ],
    merged: [
      ['status: open', 'status: checked'],
      ['by: mira\n    on: "2026-03-03T09:00:00Z"', 'by: ana\n    on: "2026-03-05T09:00:00Z"'],
    ],
  },
  'positions written anew on both sides': {
    ours: [['[100, 111]', '[120, 131]']],
    theirs: [['[100, 111]', '[110, 121]']],
    merged: [['[100, 111]', '[120, 131]']],
  },
  'another quotation with its own position': {
    ours: [['[100, 111]', '[120, 131]']],
    theirs: [
      ['four cranes', 'four new cranes'],
      ['[100, 111]', '[100, 115]'],
    ],
    merged: [
      ['four cranes', 'four new cranes'],
      ['[100, 111]', '[100, 115]'],
    ],
  },
  'new entries in order of where they start': {
    ours: [[last, `\n  - id: a-4\n    quote: "b"\n    at: [300, 301]\n${last}`]],
    theirs: [[last, `\n  - id: a-2\n    quote: "a"\n    at: [200, 201]\n${last}\n  - id: a-6\n    quote: "c"\n`]],
    merged: [
      [
        last,
        `\n  - id: a-2\n    quote: "a"\n    at: [200, 201]\n\n  - id: a-4\n    quote: "b"\n    at: [300, 301]\n${last}\n  - id: a-6\n    quote: "c"\n`,
      ],
    ],
  },
  'comments and unknown fields of both sides': {
    ours: [
      ['status: open # ask again', '# Said on the phone.\n    status: open # ask again, soon'],
      ['by: jon', 'by: jon\n    desk: city\n    # the end'],
    ],
    theirs: [
      ['status: open # ask again', 'status: checked # ask again'],
      ['  # From the archive.', '  # From the archive.\n  # Page 3.'],
      ['unit: utf16', 'unit: utf16\nsource: {title: "Harbour"}'],
    ],
    merged: [
      ['status: open # ask again', '# Said on the phone.\n    status: checked # ask again, soon'],
      ['by: jon', 'by: jon\n    desk: city\n    # the end'],
      ['  # From the archive.', '  # From the archive.\n  # Page 3.'],
      ['unit: utf16', 'unit: utf16\nsource: {title: "Harbour"}'],
    ],
  },
  'all links deleted here, a comment on one of them there': {
    ours: [['    links:\n      - {rel: same, to: a-9}\n', '']],
    theirs: [['{rel: same, to: a-9}', '{rel: same, to: a-9} # as he said']],
    merged: [['{rel: same, to: a-9}', '{rel: same, to: a-9} # as he said']],
  },
  'deleted here, left alone there': {
    ours: [[last, '']],
    theirs: [['figure', 'quantity']],
    merged: [
      [last, ''],
      ['figure', 'quantity'],
    ],
  },
  'deleted here, only moved there': {
    ours: [[last, '']],
    theirs: [['[500, 512]', '[510, 522]']],
    merged: [[last, '']],
  },
  'deleted here, edited there: it stays': {
    ours: [[last, '']],
    theirs: [['by: jon', 'note: "Wrong."\n    by: jon']],
    merged: [['by: jon', 'note: "Wrong."\n    by: jon']],
  },
};

describe('what two people do at once is merged', () => {
  for (const [name, { ours, theirs, merged }] of Object.entries(cases)) {
    test(name, () => {
      const sides = [change(base, ...ours), change(base, ...theirs)] as const;
      const expected = change(base, ...merged);
      const forwards = merge(...sides);
      assert.deepEqual(forwards.conflicts, []);
      assert.equal(forwards.text, expected);
      const backwards = merge(sides[1], sides[0]);
      assert.deepEqual(backwards.conflicts, []);
      const sorted = (text: string) => [...text.replaceAll(/[[\],]/g, ' ').split(/\s+/)].sort();
      assert.deepEqual(sorted(backwards.text), sorted(expected));
      const crlf = mergeFiles({
        base: base.replaceAll('\n', '\r\n'),
        ours: sides[0].replaceAll('\n', '\r\n'),
        theirs: sides[1].replaceAll('\n', '\r\n'),
      });
      assert.equal(crlf?.text, expected.replaceAll('\n', '\r\n'));
    });
  }
});

describe('what a person must decide is left to a person', () => {
  test('an entry whose field both sides changed stands there twice, and the rest is merged', () => {
    const ours = change(base, ['Which ones?', 'The old ones?'], ['[claim, figure]', '[claim]']);
    const theirs = change(base, ['Which ones?', 'The new ones?'], ['by: jon', 'by: jon\n    status: open']);
    const { text, conflicts } = merge(ours, theirs);
    assert.deepEqual(conflicts, [{ entry: 'a-1', field: 'note' }]);
    const entry = change(first, ['[claim, figure]', '[claim]']).slice(1);
    const marked = [
      '<<<<<<< ours\n',
      change(entry, ['Which ones?', 'The old ones?']),
      '=======\n',
      change(entry, ['Which ones?', 'The new ones?']),
      '>>>>>>> theirs\n',
    ];
    assert.equal(text, `${head}\n${marked.join('')}${change(last, ['by: jon', 'by: jon\n    status: open'])}`);
    const { entries, problems } = parseArticleFile(text);
    assert.deepEqual(
      problems.map(({ code, span }) => [code, text.slice(span.start, span.end)]),
      [['conflict-markers', marked.join('').trimEnd()]],
    );
    assert.deepEqual(
      entries.map(({ value }) => value?.id),
      ['a-5'],
    );
  });

  const fields: Record<string, [[string, string], [string, string]]> = {
    status: [
      ['status: open', 'status: checked'],
      ['status: open', 'status: disputed'],
    ],
    quote: [
      ['"four cranes"', '"three cranes"'],
      ['"four cranes"', '"cranes"'],
    ],
    note: [
      ['    note: |-\n      Which ones?\n', ''],
      ['Which ones?', 'Which of them?'],
    ],
    article: [
      ['seeds/harbour.txt', 'seeds/port.txt'],
      ['seeds/harbour.txt', 'seeds/quay.txt'],
    ],
    'replies.["ana","2026-03-04T10:00:00Z"].text': [
      ['by: jon', 'by: jon\n    replies:\n      - {by: ana, on: "2026-03-04T10:00:00Z", text: "Yes."}'],
      ['by: jon', 'by: jon\n    replies:\n      - {by: ana, on: "2026-03-04T10:00:00Z", text: "No."}'],
    ],
  };
  for (const [field, [ours, theirs]] of Object.entries(fields)) {
    test(`${field}: neither side's is lost`, () => {
      const { text, conflicts } = merge(change(base, ours), change(base, theirs));
      assert.deepEqual(
        conflicts.map((one) => one.field),
        [field],
      );
      const [before, conflict, after] = text.split(/^<<<<<<< ours\n|^>>>>>>> theirs\n/m) as [string, string, string];
      const [left, right] = conflict.split(/^=======\n/m) as [string, string];
      assert.equal(before + left + after, change(base, ours));
      assert.equal(before + right + after, change(base, theirs));
    });
  }
});

test('texts that cannot be told apart are not merged', () => {
  const broken = {
    'a quotation without end': change(base, ['"four cranes"', '"four cranes']),
    'an id that stands there twice': base + last,
    'an id that is missing': change(base, ['id: a-5', 'colour: blue']),
    'a field that stands there twice': change(base, ['by: jon', 'by: jon\n    by: ana']),
    'conflicts of before': change(base, ['    by: jon\n', '<<<<<<< a\n    by: jon\n=======\n    by: j\n>>>>>>> b\n']),
    'the list in brackets': 'version: 1\narticle: a.txt\nannotations: [{id: a-1, quote: "x"}]\n',
    'an alias': change(base, ['quote: "four cranes"', 'quote: &q "four cranes"'], ['"the new quay"', '*q']),
    'no entries at all': '',
  };
  const other = change(base, ['[claim, figure]', '[claim]']);
  for (const [name, text] of Object.entries(broken)) {
    assert.equal(mergeFiles({ base, ours: text, theirs: other }), null, name);
    assert.equal(mergeFiles({ base, ours: other, theirs: text }), null, name);
  }
});

test('a file that both sides have begun becomes one file', () => {
  const { text, conflicts } = merge(head + first, head + last, '');
  assert.deepEqual(conflicts, []);
  assert.equal(text, base);
});

test('the codebook, the decisions and the organisations are merged too', () => {
  const codebook = 'version: 1\ntags:\n  - id: claim\n    label: "Claim"\n\n  - id: source\n    label: "Source"\n';
  const tags = mergeFiles(
    {
      base: codebook,
      ours: change(
        codebook,
        ['label: "Claim"', 'label: "Claim"\n    colour: teal'],
        ['- id: source', '- id: voice\n\n  - id: source'],
      ),
      theirs: change(codebook, ['  - id: source', '  - id: figure\n\n  - id: source']),
    },
    'annotations/codebook.yaml',
  );
  assert.deepEqual(tags?.conflicts, []);
  assert.deepEqual(tags?.text.match(/(?<=id: )\w+/g), ['claim', 'voice', 'figure', 'source']);
  const names =
    'version: 1\norganisations:\n  - name: Port Group\n    aliases: [PG]\nnot-organisations: [Big Harbour]\n';
  const organisations = mergeFiles(
    {
      base: names,
      ours: change(names, ['[PG]', '[PG, The Port]'], ['[Big Harbour]', '[Big Harbour, Old Quay]']),
      theirs: change(names, ['[PG]', '[PG, Port]'], ['[Big Harbour]', '[Big Harbour, Fish Hall]']),
    },
    'annotations/organisations.yaml',
  );
  assert.deepEqual(organisations, {
    text: change(names, ['[PG]', '[PG, The Port, Port]'], ['[Big Harbour]', '[Big Harbour, Old Quay, Fish Hall]']),
    conflicts: [],
    notices: [],
  });
});

test('a reply that one side edited stays where the other side took all replies out', () => {
  const replies = '    replies:\n      - {by: ana, on: "2026-03-04T10:00:00Z", text: "Yes."}\n';
  const theirs = base + replies.replace('Yes', 'No');
  const { text, conflicts } = merge(base, theirs, base + replies);
  assert.deepEqual([text, conflicts], [theirs, []]);
});
