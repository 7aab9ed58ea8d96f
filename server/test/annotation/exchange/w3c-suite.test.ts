import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv';
import draft04 from 'ajv/lib/refs/json-schema-draft-04.json' with { type: 'json' };
import fc from 'fast-check';
import { toJsonld } from '../../../src/annotation/exchange/to-jsonld.ts';
import { harbour, texts } from './harbour.ts';
import { setsWithTexts } from './sets.ts';

/** The test suite of the W3C for the Web Annotation Data Model. */
const suite = new URL('../../../../../shared/data/w3c-annotation-model/', import.meta.url);
const skip = existsSync(suite) ? false : 'the W3C test suite is not at ../shared/data/w3c-annotation-model';

interface Assertion {
  readonly title: string;
  readonly expectedResult?: 'valid' | 'invalid';
}

function read(path: string) {
  return JSON.parse(readFileSync(new URL(path, suite), 'utf8'));
}

/** For each assertion of a list, what is wrong with an annotation. */
function createCheck(list: string): (annotation: unknown) => string[] {
  const ajv = new Ajv({ schemaId: 'id', meta: false, unknownFormats: 'ignore', logger: false });
  ajv.addMetaSchema(draft04);
  (ajv as unknown as { _opts: { defaultMeta: string } })._opts.defaultMeta = draft04.id;
  for (const file of readdirSync(new URL('definitions/', suite)).filter((one) => one.endsWith('.json'))) {
    ajv.addSchema(read(`definitions/${file}`), file);
  }
  const assertions = (read(list).assertions as readonly string[]).map((path) => {
    const schema = read(path) as Assertion;
    return { schema, path, validate: ajv.compile(schema) };
  });
  assert.ok(assertions.length > 30);
  return (annotation) =>
    assertions.flatMap(({ schema, path, validate }) =>
      validate(annotation) === (schema.expectedResult !== 'invalid')
        ? []
        : `${path}: ${ajv.errorsText(validate.errors)}`,
    );
}

test('every annotation meets all that the W3C says an annotation must', { skip }, () => {
  const check = createCheck('annotations/annotationMusts.test');
  const checkAll = (content: string) => {
    for (const item of JSON.parse(content).first.items)
      assert.deepEqual(check(item), [], JSON.stringify(item, null, 1));
  };
  checkAll(toJsonld(harbour, texts).content);
  fc.assert(
    fc.property(setsWithTexts, ({ set, texts: found }) => checkAll(toJsonld(set, found).content)),
    { numRuns: 30 },
  );
});

test('the suite finds what is wrong', { skip }, () => {
  const check = createCheck('annotations/annotationMusts.test');
  const [item] = JSON.parse(toJsonld(harbour, texts).content).first.items;
  for (const wrong of [
    { ...item, '@context': 'https://example.org' },
    { ...item, id: undefined },
    { ...item, type: 'Note' },
    { ...item, target: undefined },
    { ...item, created: 'yesterday' },
    { ...item, bodyValue: 'x' },
    { ...item, target: { ...item.target, selector: { type: 'TextQuoteSelector' } } },
  ]) {
    assert.notDeepEqual(check(JSON.parse(JSON.stringify(wrong))), []);
  }
});
