import { complain } from './output.ts';

export interface Line<T> {
  readonly number: number;
  readonly value: T;
}

/** A line longer than this, in UTF-16 code units, is not read. */
const longest = 64 * 1024 * 1024;

/**
 * The values of standard input, one JSON object a line, as they come in. Empty lines are passed over. A line that is no
 * JSON, or that `read` gives no value for, is reported to `broken` and passed over. A byte-order mark at the start and
 * carriage returns before line feeds do not matter.
 */
export async function* readJsonLines<T>(
  input: AsyncIterable<Uint8Array>,
  read: (value: unknown) => T | string,
  broken: (message: string) => void = complain,
): AsyncGenerator<Line<T>> {
  let number = 0;
  for await (const line of splitLines(input)) {
    number++;
    if (line === null) {
      broken(`standard input, line ${number}: longer than ${longest} characters`);
      continue;
    }
    if (line.trim() === '') continue;
    const value = parse(line, read);
    if (typeof value === 'string') broken(`standard input, line ${number}: ${value}`);
    else yield { number, value };
  }
}

function parse<T>(line: string, read: (value: unknown) => T | string): T | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'not JSON';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not a JSON object';
  return read(value);
}

/** The lines without their ends; `null` for one that is too long. */
async function* splitLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<string | null> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  let length = 0;
  const take = (part: string) => {
    length += part.length;
    if (length <= longest) parts.push(part);
    else parts = [];
  };
  const finish = () => {
    const line = length <= longest ? parts.join('') : null;
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of input) {
    const text = decoder.decode(chunk, { stream: true });
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      take(text.slice(start, end));
      yield finish();
      start = end + 1;
    }
    take(text.slice(start));
  }
  take(decoder.decode());
  if (length > 0) yield finish();
}
