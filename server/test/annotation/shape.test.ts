import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv';
import { parse } from 'yaml';
import {
  annotationKeys,
  articleKeys,
  linkKeys,
  parseArticleFile,
  replyKeys,
  sourceKeys,
} from '../../src/annotation/file/article-file.ts';
import { claimsKeys, decisionKeys, parseClaims, passageKeys } from '../../src/annotation/file/claims-file.ts';
import { codebookKeys, parseCodebook, tagKeys } from '../../src/annotation/file/codebook-file.ts';
import {
  organisationKeys,
  organisationsKeys,
  parseOrganisations,
} from '../../src/annotation/file/organisations-file.ts';
import type { Path } from '../../src/annotation/file/path.ts';
import type { FileProblem } from '../../src/annotation/model.ts';
import { jsonSchemas } from '../../src/annotation/shape/json-schema.ts';
import {
  type AnnotationFileKind,
  type FieldShape,
  fileKinds,
  fileShapes,
  shapeAt,
  type ValueShape,
} from '../../src/annotation/shape/shape.ts';

const schemas = new URL('../../../schemas/', import.meta.url);

test('a shape has the keys that the reader knows, in the order in which they are written', () => {
  const cases: [kind: AnnotationFileKind, inEntry: boolean, path: Path, keys: readonly string[]][] = [
    ['article', false, [], articleKeys],
    ['article', false, ['source'], sourceKeys],
    ['article', true, [], annotationKeys],
    ['article', true, ['links', 1], linkKeys],
    ['article', true, ['replies', 0], replyKeys],
    ['codebook', false, [], codebookKeys],
    ['codebook', true, [], tagKeys],
    ['claims', false, [], claimsKeys],
    ['claims', true, [], decisionKeys],
    ['claims', true, ['a'], passageKeys],
    ['claims', true, ['b'], passageKeys],
    ['organisations', false, [], organisationsKeys],
    ['organisations', true, [], organisationKeys],
  ];
  for (const [kind, inEntry, path, keys] of cases) {
    const shape = shapeAt(kind, inEntry, path);
    assert.deepEqual(shape?.kind === 'map' && shape.fields.map(({ key }) => key), keys, `${kind} ${path.join('.')}`);
  }
  assert.equal(shapeAt('article', true, ['links', 'to']), null);
  assert.equal(shapeAt('article', true, ['quote', 'to']), null);
});

const parsers: Record<AnnotationFileKind, (text: string) => readonly FileProblem[]> = {
  article: (text) => parseArticleFile(text).problems,
  codebook: (text) => parseCodebook(text).problems,
  claims: (text) => parseClaims(text).problems,
  organisations: (text) => parseOrganisations(text).problems,
};

/** YAML in flow style of everything that a shape allows, once for each choice; `which` is the number of the choice. */
function example(shape: ValueShape, which: number, omit: string | null): string {
  switch (shape.kind) {
    case 'text':
      return shape.pattern === undefined ? '"x"' : shape.pattern.includes('#') ? '"#00ff00"' : '"2026-03-31"';
    case 'one-of':
      return shape.values[which % shape.values.length]?.value as string;
    case 'list':
      return `[${example(shape.of, which, omit)}]`;
    case 'map':
      return mapExample(shape.fields, which, omit);
    case 'offsets':
      return '[1, 2]';
    case 'version':
      return '1';
    case 'reason':
      return 'true';
  }
}

function mapExample(fields: readonly FieldShape[], which: number, omit: string | null): string {
  const kept = fields.filter(({ key }) => key !== omit);
  return `{${kept.map(({ key, value }) => `${key}: ${example(value, which, omit)}`).join(', ')}}`;
}

for (const kind of fileKinds) {
  const { fields } = fileShapes[kind];
  const isAsItIsRead = (problem: FileProblem) => problem.code !== 'settled-twice';

  test(`what the shape of ${kind} allows is read without a problem, each choice of it`, () => {
    for (let which = 0; which < 8; which++) {
      assert.deepEqual(parsers[kind](mapExample(fields, which, null)).filter(isAsItIsRead), []);
    }
  });

  test(`what the shape of ${kind} requires is what the reader misses`, () => {
    const all: FieldShape[] = [];
    const visit = (shape: ValueShape): void => {
      if (shape.kind === 'list') visit(shape.of);
      if (shape.kind !== 'map') return;
      all.push(...shape.fields);
      for (const { value } of shape.fields) visit(value);
    };
    visit({ kind: 'map', fields });
    for (const key of new Set(all.map((one) => one.key))) {
      const isMissed = parsers[kind](mapExample(fields, 0, key)).some(({ code }) => code === 'schema');
      const isRequired = all.some((one) => one.key === key && one.isRequired);
      assert.equal(isMissed, isRequired, `${kind}: ${key}`);
    }
  });
}

test('the schemas that are shipped are those of the shapes', () => {
  const expected = jsonSchemas();
  assert.deepEqual(readdirSync(schemas).sort(), Object.keys(expected).sort());
  for (const [name, schema] of Object.entries(expected)) {
    assert.deepEqual(JSON.parse(readFileSync(new URL(name, schemas), 'utf8')), schema, `${name}: npm run schemas`);
  }
});

test('every field of every schema says what it is for', () => {
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { properties } = value as { properties?: Record<string, { description?: string }> };
    for (const [key, property] of Object.entries(properties ?? {})) assert.match(property.description ?? '', /\S/, key);
    for (const inner of Object.values(value)) visit(inner);
  };
  visit(jsonSchemas());
});

test('the files of this workspace are what the schema asks for, and one with a slip is not', () => {
  const ajv = new Ajv({ unknownFormats: 'ignore', logger: false });
  const { 'annotations.schema.json': whole, ...kinds } = jsonSchemas();
  for (const [name, schema] of Object.entries(kinds)) ajv.addSchema(schema, name);
  const validate = ajv.compile(whole as object);
  const check = (text: string) => validate(parse(text, { version: '1.2' })) === true;
  const folder = new URL('../../../annotations/', import.meta.url);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  assert.ok(names.length > 0);
  for (const name of names) {
    const isValid = check(readFileSync(new URL(name, folder), 'utf8'));
    assert.ok(isValid, `${name}: ${JSON.stringify(validate.errors)}`);
  }
  const right = 'version: 1\narticle: a.txt\nannotations:\n  - {id: a-1, quote: x, tags: [y], status: open}\n';
  assert.ok(check(right));
  for (const [from, to] of [
    ['open', 'opne'],
    ['quote: x, ', ''],
    ['article: a.txt\n', ''],
    ['version: 1', 'version: 2'],
    ['[y]', 'y'],
  ] as const) {
    assert.equal(check(right.replace(from, to)), false, to);
  }
  assert.equal(check('decisions:\n  - {id: d-1}\n'), false);
  assert.equal(check('tags:\n  - {label: x}\n'), false);
});
