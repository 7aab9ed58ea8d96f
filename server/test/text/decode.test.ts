import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decode } from '../../src/text/decode.ts';

const bytes = (...parts: (string | readonly number[])[]) =>
  new Uint8Array(
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part)))),
  );

test('UTF-8 with and without a byte-order mark', () => {
  assert.deepEqual(decode(bytes('Café “x”')), { text: 'Café “x”', problems: [] });
  assert.deepEqual(decode(bytes([0xef, 0xbb, 0xbf], 'x\r\n')), { text: 'x\r\n', problems: [] });
  assert.deepEqual(decode(new Uint8Array()), { text: '', problems: [] });
});

test('UTF-16 with a byte-order mark, in both orders', () => {
  const little = Buffer.from('\ufeffné', 'utf16le');
  assert.deepEqual(decode(new Uint8Array(little)), { text: 'né', problems: [] });
  assert.deepEqual(decode(new Uint8Array(Buffer.from(little).swap16())), { text: 'né', problems: [] });
});

test('invalid UTF-8 is replaced, and the problem says where', () => {
  const { text, problems } = decode(bytes('one\ntw', [0xe9], ' and more\n', [0xff]));
  assert.equal(text, 'one\ntw\ufffd and more\n\ufffd');
  assert.deepEqual(
    problems.map(({ code, span }) => ({ code, span })),
    [{ code: 'invalid-text', span: { start: 6, end: 7 } }],
  );
  assert.match(problems[0]?.message ?? '', /^Line 2 /);
});

test('binary data and files that are too long yield no text and one problem', () => {
  for (const [data, code] of [
    [bytes('PNG', [0, 1, 2]), 'binary'],
    [bytes([0xff, 0xfe, 0, 0, 65, 0]), 'binary'],
    [bytes([0x80, 0x81, 0x82, 65]), 'binary'],
  ] as const) {
    const decoded = decode(data);
    assert.equal(decoded.text, '');
    assert.deepEqual(
      decoded.problems.map((problem) => problem.code),
      [code],
    );
  }
  assert.equal(decode(bytes('abcdef'), 5).problems[0]?.code, 'too-long');
});

test('any bytes are decoded without failing, and text comes back as it was', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (data) => {
      assert.ok(decode(data).problems.length <= 1);
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!text.includes('\0') && !text.startsWith('\ufeff'));
      assert.equal(decode(new TextEncoder().encode(text)).text, Buffer.from(text).toString());
    }),
  );
});
