import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseXml } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate/browser';
import { fromRefi } from '../../../src/annotation/exchange/from-refi.ts';
import { guidOf, idOfGuid } from '../../../src/annotation/exchange/guid.ts';
import { toRefi } from '../../../src/annotation/exchange/to-refi.ts';
import { element, escapeXml } from '../../../src/annotation/exchange/xml.ts';
import { harbour, harbourText, texts } from './harbour.ts';

const guidPattern = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

test('a GUID is of the form that the standard wants, and an id comes back from it', () => {
  const id = fc.string({ unit: fc.constantFrom(...'0123456789abcdefghjkmnpqrstvwxyz'), minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(id, fc.string(), (own, other) => {
      const guid = guidOf('annotation', `a-${own}`);
      assert.match(guid, guidPattern);
      assert.equal(idOfGuid(`{${guid.toUpperCase()}}`), `a-${own}`);
      assert.match(guidOf('tag', other), guidPattern);
      assert.equal(idOfGuid(guidOf('tag', `a-${own}`)), null);
      assert.equal(guidOf('annotation', other), guidOf('annotation', other));
    }),
  );
  assert.equal(idOfGuid('00000000-0000-0000-0000-000000000000'), null);
});

test('any text is well-formed in XML, and is the same when it is read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { root } = parseXml(element('a', { b: text }, escapeXml(text)));
      const legal = [...text].map((one) => (isLegal(one.codePointAt(0) as number) ? one : '\ufffd')).join('');
      assert.equal(root?.attributes.b, legal);
      assert.equal(root?.text, legal);
    }),
  );
});

/** Char of XML 1.0. */
function isLegal(code: number): boolean {
  if (code < 0x20) return [9, 10, 13].includes(code);
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

test('positions in a project count code points, with LF at the ends of lines', () => {
  const crlf = harbourText.replaceAll('\n', '\r\n');
  const { content, lost } = toRefi(harbour, new Map([['seeds/harbour.txt', crlf]]));
  const files = unzipSync(content);
  const [source = ''] = Object.keys(files).filter((path) => path.startsWith('sources/'));
  const points = [...strFromU8(files[source] as Uint8Array)];
  assert.equal(points.join(''), harbourText);
  const xml = strFromU8(files['project.qde'] as Uint8Array);
  const selections = [...xml.matchAll(/name="([^"]*)" startPosition="(\d+)" endPosition="(\d+)"/g)];
  assert.deepEqual(
    selections.map(([, , start, end]) => points.slice(Number(start), Number(end)).join('')),
    harbour.files[0]?.annotations.slice(0, 2).map(({ target }) => target.quote),
  );
  assert.ok(lost.includes('annotations whose quotation is not in the text (1)'), lost.join('\n'));
});

test('what a project has a place for comes back', () => {
  const { documents, problems } = fromRefi(toRefi(harbour, texts).content);
  assert.deepEqual(problems, []);
  const [document] = documents;
  assert.deepEqual([document?.article, document?.isOwn, document?.text], ['seeds/harbour.txt', true, harbourText]);
  const pick = ({ id, target, tags, note, links, by, on }: (typeof harbour.files)[0]['annotations'][0]) => ({
    ...{ id, quote: target.quote, tags, note, by },
    links: links.filter(({ to }) => to !== 'a-elsewhere'),
    on: on?.slice(0, 10),
  });
  assert.deepEqual(document?.annotations.map(pick), harbour.files[0]?.annotations.slice(0, 2).map(pick));
});

/** As other programs write it: braces, codes in codes, a name of the words, an offset in the time, one text in the XML. */
const foreign = `<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="Port" origin="Other 1.0">
  <Users><User guid="{AAAAAAAA-0000-4000-8000-000000000001}" name="Jon"/></Users>
  <CodeBook><Codes><Code guid="AAAAAAAA-0000-4000-8000-000000000002" name="nuisance" isCodable="true" color="#FF0000">
    <Description>What bothers people.</Description>
    <Code guid="AAAAAAAA-0000-4000-8000-000000000003" name="noise" isCodable="true"/></Code></Codes></CodeBook>
  <Sources>
    <TextSource guid="AAAAAAAA-0000-4000-8000-000000000004" name="harbour" plainTextPath="internal://t.txt">
      <PlainTextSelection guid="AAAAAAAA-0000-4000-8000-000000000005" name="the noise" startPosition="21" endPosition="30"
          creatingUser="AAAAAAAA-0000-4000-8000-000000000001" creationDateTime="2026-03-03T10:12:00+01:00">
        <Description>Twice?</Description>
        <Coding guid="AAAAAAAA-0000-4000-8000-000000000006"><CodeRef targetGUID="aaaaaaaa-0000-4000-8000-000000000003"/></Coding>
      </PlainTextSelection>
      <PlainTextSelection guid="AAAAAAAA-0000-4000-8000-000000000007" startPosition="9" endPosition="3"/>
    </TextSource>
    <PDFSource guid="AAAAAAAA-0000-4000-8000-000000000008" name="p"/>
  </Sources>
</Project>`;

test('a project of another program is read', () => {
  const archive = zipSync({
    'project.qde': strToU8(foreign),
    'sources/t.txt': strToU8('Line.\r\nResidents said the noise.'),
  });
  const { documents, codebook, lost, problems } = fromRefi(archive);
  assert.deepEqual(
    codebook.tags.map(({ id, colour }) => [id, colour]),
    [
      ['nuisance', '#FF0000'],
      ['nuisance/noise', null],
    ],
  );
  assert.equal(documents[0]?.isOwn, false);
  const [annotation] = documents[0]?.annotations ?? [];
  assert.deepEqual(
    [annotation?.target.quote, annotation?.tags, annotation?.note, annotation?.by, annotation?.on],
    ['the noise', ['nuisance/noise'], 'Twice?', 'Jon', '2026-03-03T09:12:00Z'],
  );
  assert.deepEqual(lost, ['sources that are not plain text (1)']);
  assert.deepEqual(problems, ['project.qde: “harbour”: a selection from “9” to “3” has no text']);
});

for (const [name, archive, says] of [
  ['no archive', strToU8('hello'), 'this is not a .qdpx archive'],
  ['an empty archive', zipSync({}), 'there is no project.qde'],
  ['broken XML', zipSync({ 'project.qde': strToU8('<Project>\n<x>') }), 'project.qde:2:'],
  ['other XML', zipSync({ 'project.qde': strToU8('<html/>') }), 'project.qde: its first element is not Project'],
] as const) {
  test(`bad projects: ${name}`, () => {
    const { problems } = fromRefi(archive);
    assert.equal(problems.length, 1);
    assert.ok(problems[0]?.startsWith(says), problems[0]);
  });
}
