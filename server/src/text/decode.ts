import type { Span } from './span.ts';

/** What was wrong with the bytes of a file, for people. */
export interface DecodeProblem {
  readonly code: 'invalid-text' | 'binary' | 'too-long';
  readonly message: string;
  /** Where in the decoded text; `null` where it concerns the whole file. */
  readonly span: Span | null;
}

export interface Decoded {
  /** Empty where the file is no text or is too long. */
  readonly text: string;
  readonly problems: readonly DecodeProblem[];
}

/** The longest file that is read, in bytes: far more than any article has, in any script. */
export const maximumLength = 8 * 1024 * 1024;

/**
 * The text of a file: UTF-8, or UTF-16 where it begins with a byte-order mark, which is dropped. Invalid bytes become
 * U+FFFD and one problem that says where the first is. Never fails.
 */
export function decode(bytes: Uint8Array, limit: number = maximumLength): Decoded {
  if (bytes.length > limit) return nothing('too-long', tooLong(bytes.length, limit));
  const utf16 = byteOrder(bytes);
  if (utf16 !== null) return decodeUtf16(bytes, utf16);
  if (isBinary(bytes))
    return nothing('binary', 'This file is not text: it contains zero bytes. Convert it to UTF-8 text.');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: [] };
  } catch {
    return decodeInvalid(bytes);
  }
}

function tooLong(length: number, limit: number): string {
  const megabytes = (count: number) => (count / 1024 / 1024).toFixed(1);
  return `This file is too long for an article: ${megabytes(length)} MiB, the limit is ${megabytes(limit)} MiB. Split it, or exclude it from the corpus.`;
}

function nothing(code: DecodeProblem['code'], message: string): Decoded {
  return { text: '', problems: [{ code, message, span: null }] };
}

function byteOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function decodeUtf16(bytes: Uint8Array, label: string): Decoded {
  // A byte order that the platform lacks is turned round first: only little-endian is certain to exist everywhere.
  const little = label === 'utf-16be' ? swapBytes(bytes) : bytes;
  const text = new TextDecoder('utf-16le').decode(little);
  if (text.includes('\0'))
    return nothing('binary', 'This file is not text: it contains zero characters. Convert it to UTF-8 text.');
  const first = text.indexOf('\ufffd');
  if (first < 0) return { text, problems: [] };
  return { text, problems: [invalidAt(text, first, 'UTF-16')] };
}

function swapBytes(bytes: Uint8Array): Uint8Array {
  const swapped = new Uint8Array(bytes.length);
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    swapped[i] = bytes[i + 1] as number;
    swapped[i + 1] = bytes[i] as number;
  }
  return swapped;
}

/** Text holds no zero bytes; a file that does is an image, a document of an office program, UTF-16 without a mark, or damaged. */
function isBinary(bytes: Uint8Array): boolean {
  return bytes.includes(0);
}

/** Bytes in another encoding than UTF-8: text with replacement characters, or, where these are too many, no text at all. */
function decodeInvalid(bytes: Uint8Array): Decoded {
  const text = new TextDecoder('utf-8').decode(bytes);
  let replaced = 0;
  for (let i = text.indexOf('\ufffd'); i >= 0; i = text.indexOf('\ufffd', i + 1)) replaced++;
  if (replaced > text.length / 4) return nothing('binary', 'This file is not UTF-8 text. Convert it to UTF-8.');
  return { text, problems: [invalidAt(text, text.indexOf('\ufffd'), 'UTF-8')] };
}

function invalidAt(text: string, offset: number, encoding: string): DecodeProblem {
  let line = 1;
  for (let i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) line++;
  const message = `Line ${line} holds bytes that are not ${encoding}; they are shown as \ufffd. Save the file as UTF-8.`;
  return { code: 'invalid-text', message, span: { start: offset, end: offset + 1 } };
}
