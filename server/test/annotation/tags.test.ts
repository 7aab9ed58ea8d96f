import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { renameAnnotation } from '../../src/annotation/edit/annotation-ids.ts';
import { editArticleFile } from '../../src/annotation/edit/article-file.ts';
import { editCodebook } from '../../src/annotation/edit/codebook.ts';
import type { FileEdit } from '../../src/annotation/edit/edit-file.ts';
import type { EditableFiles, FilesChange } from '../../src/annotation/edit/files.ts';
import { createTag, mergeTags, renameTag } from '../../src/annotation/edit/tags.ts';
import { applyChanges } from '../../src/annotation/edit/text-change.ts';
import { type ParsedArticleFile, parseArticleFile } from '../../src/annotation/file/article-file.ts';
import { type ParsedCodebook, parseCodebook } from '../../src/annotation/file/codebook-file.ts';
import { branchOf, colourOf, replacementIn } from '../../src/annotation/tag-tree.ts';

type Texts = Readonly<Record<string, string>>;

function filesOf(texts: Texts): EditableFiles {
  const entries = Object.entries(texts);
  const isCodebook = (name: string) => name.startsWith('codebook');
  return {
    codebooks: new Map(entries.filter(([name]) => isCodebook(name)).map(([name, text]) => [name, parseCodebook(text)])),
    articles: new Map(
      entries.filter(([name]) => !isCodebook(name)).map(([name, text]) => [name, parseArticleFile(text)]),
    ),
  };
}

/** The texts after a change; or the file and the message of its problem. */
function apply(texts: Texts, change: FilesChange): Texts | string {
  if ('problem' in change) return `${change.file}: ${change.problem.message}`;
  const files = filesOf(texts);
  const after = { ...texts };
  const write = (name: string, edit: FileEdit<unknown>) => {
    assert.ok('changes' in edit, name);
    after[name] = applyChanges(texts[name] as string, edit.changes);
  };
  for (const [name, one] of change.articles) {
    write(name, editArticleFile(files.articles.get(name) as ParsedArticleFile, one));
  }
  for (const [name, one] of change.codebooks) {
    write(name, editCodebook(files.codebooks.get(name) as ParsedCodebook, one));
  }
  return after;
}

const before: Texts = {
  codebook: `version: 1 # ours
tags:
  - id: claim
    label: Claim
  - id: claim/number # counts too
    deprecated: "Use claim/number/rate, or claim."
  - id: claim/number/rate
    parent: claim/number
  - id: claim/kept
    parent: other
  - id: other
`,
  one: `article: a.txt
annotations:
  - id: a-1
    quote: one
    tags: [claim, "claim/number"] # both
  - id: a-2
    quote: two
    tags:
      - claim/kept
      - claims
    links:
      - {rel: same, to: a-1}
`,
  two: 'article: b.txt\nannotations:\n  - id: a-3\n    quote: claim\n    tags: [claim/unlisted]\n    links: [{rel: disputes, to: a-1}]\n',
};

test('a renamed tag takes along what stands below it by its id, and all that names either', () => {
  assert.deepEqual(apply(before, renameTag(filesOf(before), 'claim', 'fact')), {
    codebook: before.codebook
      ?.replace('id: claim\n', 'id: fact\n')
      .replace('id: claim/number #', 'id: fact/number #')
      .replace('Use claim/number/rate', 'Use fact/number/rate')
      .replace('id: claim/number/rate', 'id: fact/number/rate')
      .replace('parent: claim/number', 'parent: fact/number'),
    one: before.one?.replace('[claim, "claim/number"]', '[fact, fact/number]'),
    two: before.two?.replace('claim/unlisted', 'fact/unlisted'),
  });
});

test('a tag whose entry names its parent has that parent under the new name', () => {
  const after = apply(before, renameTag(filesOf(before), 'other', 'rest')) as Texts;
  assert.match(after.codebook as string, /parent: rest\n {2}- id: rest\n/);
  assert.deepEqual([after.one, after.two], [before.one, before.two]);
});

test('one tag goes over to another, and what stood below it stands below that one', () => {
  const after = apply(before, mergeTags(filesOf(before), 'claim', 'other')) as Texts;
  const { tags } = tagsIn(after.codebook as string);
  assert.equal(tags.has('claim'), false);
  assert.equal(tags.get('claim/number')?.parent, 'other');
  assert.equal(after.one, before.one?.replace('[claim,', '[other,'));
  assert.equal(after.two, before.two);
});

test('a tag that goes over to one below it leaves that one in its place', () => {
  const after = apply(before, mergeTags(filesOf(before), 'claim/number', 'claim/number/rate')) as Texts;
  const { tags } = tagsIn(after.codebook as string);
  assert.deepEqual([...tags.keys()], ['claim', 'claim/number/rate', 'claim/kept', 'other']);
  assert.equal(tags.get('claim/number/rate')?.parent, 'claim');
});

test('merging takes out what would stand twice, and the deprecated tag goes', () => {
  const after = apply(before, mergeTags(filesOf(before), 'claim/number', 'claim')) as Texts;
  assert.equal(after.one, before.one?.replace('[claim, "claim/number"]', '[claim]'));
  assert.equal(tagsIn(after.codebook as string).tags.get('claim/number/rate')?.parent, 'claim');
});

test('a new tag comes last; one that is there already stays as it is', () => {
  const add = (text: string, id: string, label: string | null) => {
    const edit = editCodebook(parseCodebook(text), createTag(parseCodebook(text), id, label));
    return 'changes' in edit ? applyChanges(text, edit.changes) : edit.problem.message;
  };
  assert.equal(add(before.codebook as string, 'new', 'New'), `${before.codebook}  - id: new\n    label: New\n`);
  assert.equal(add(before.codebook as string, 'claim', 'x'), before.codebook);
  assert.equal(add('', 'new', null), 'version: 1\n\ntags:\n\n  - id: new\n');
});

test('an annotation gets another id in its file and in the links of all files', () => {
  assert.deepEqual(apply(before, renameAnnotation(filesOf(before), 'a-1', 'a-9')), {
    codebook: before.codebook,
    one: before.one?.replaceAll('a-1', 'a-9'),
    two: before.two?.replace('a-1', 'a-9'),
  });
});

test('all files are changed, or none', () => {
  const broken = { ...before, two: `${before.two}    note: "claim\n` };
  const halfEntry = { ...before, two: before.two?.replace('    quote: claim\n', '') as string };
  const cases: [texts: Texts, edit: (files: EditableFiles) => FilesChange, expected: RegExp][] = [
    [before, (files) => renameTag(files, 'claim', 'other'), /^codebook: “other” is a tag of the codebook already/],
    [before, (files) => renameTag(files, 'claim', ' '), /^codebook: A tag needs a name/],
    [before, (files) => renameAnnotation(files, 'a-1', 'a-3'), /^two: An annotation has the id “a-3” already/],
    [before, (files) => renameAnnotation(files, 'a-1', 'a 9'), /An id is made of/],
    [broken, (files) => renameTag(files, 'claim', 'fact'), /^two: /],
    [broken, (files) => renameAnnotation(files, 'a-1', 'a-9'), /^two: /],
    [halfEntry, (files) => renameTag(files, 'claim', 'fact'), /^two: “quote: …” is missing/],
    [halfEntry, (files) => renameAnnotation(files, 'a-1', 'a-9'), /^two: “quote: …” is missing/],
  ];
  for (const [texts, edit, expected] of cases) assert.match(apply(texts, edit(filesOf(texts))) as string, expected);
  // A broken file that does not name it is no hindrance.
  assert.equal(typeof apply(broken, renameTag(filesOf(broken), 'other', 'rest')), 'object');
});

test('a tag renamed and renamed back leaves each file as it was, but for quotation marks', () => {
  const texts = { ...before, one: before.one?.replace('"claim/number"', 'claim/number') as string };
  fc.assert(
    fc.property(
      fc.constantFrom('claim', 'claim/number', 'other', 'claims'),
      fc.stringMatching(/^[m-z]{3,8}(\/q)?$/),
      (tag, name) => {
        const there = apply(texts, renameTag(filesOf(texts), tag, name));
        if (typeof there === 'string') return;
        assert.deepEqual(apply(there, renameTag(filesOf(there), name, tag)), texts);
      },
    ),
  );
});

test('the branch and the colour of a tag, and what stands in for a deprecated one', () => {
  const { tags } = tagsIn(`tags:
  - {id: a, colour: red}
  - {id: a/b, deprecated: "Use c, or a/c/d instead; never d."}
  - {id: a/c, parent: c}
  - {id: c, parent: a/c, colour: blue}
  - {id: a/c/d, deprecated: a}
  - {id: d, deprecated: true}
`);
  assert.deepEqual(branchOf('a/b/x', tags), ['a', 'a/b', 'a/b/x']);
  assert.deepEqual(branchOf('a/c', tags), ['c', 'a/c'], 'a circle ends');
  assert.equal(colourOf('a/b/x', tags), 'red');
  assert.equal(colourOf('a/c', tags), 'blue');
  assert.equal(colourOf('x', tags), null);
  const replacement = (id: string) => replacementIn(tags.get(id) as never, tags)?.id ?? null;
  assert.deepEqual(['a', 'a/b', 'a/c/d', 'd'].map(replacement), [null, 'c', 'a', null]);
});

function tagsIn(text: string) {
  const codebook = parseCodebook(text);
  assert.deepEqual(codebook.problems, []);
  return { tags: new Map(codebook.entries.flatMap(({ value }) => (value === null ? [] : [[value.id, value]]))) };
}
