import type { Position } from 'vscode-languageserver-types';
import { type Files, type StartOptions, start, type TestClient, uriOf } from './client.ts';

/** A server with these files and a client of it, for as long as `run` takes; its index is ready. */
export async function withServer(
  files: Files,
  run: (client: TestClient) => Promise<void>,
  options: StartOptions = {},
): Promise<void> {
  const client = await start({ ...files }, options);
  try {
    await client.ready();
    await run(client);
  } finally {
    await client.close();
  }
}

/** The parameters of a request about the first character of some words of a file. */
export function placeOf(
  files: Files,
  path: string,
  words: string,
): { readonly textDocument: { readonly uri: string }; readonly position: Position } {
  const text = String(files[path]);
  const index = text.indexOf(words);
  if (index < 0) throw new Error(`“${words}” is not in ${path}`);
  const before = text.slice(0, index).split('\n');
  const position = { line: before.length - 1, character: (before.at(-1) ?? '').length };
  return { textDocument: { uri: uriOf(path) }, position };
}

/** The words of a file at a range. */
export function wordsAt(files: Files, uri: string, { start, end }: { start: Position; end: Position }): string {
  const lines = String(files[decodeURIComponent(uri.slice(uriOf('').length))]).split('\n');
  if (start.line === end.line) return (lines[start.line] ?? '').slice(start.character, end.character);
  const inner = lines.slice(start.line + 1, end.line);
  const [first, last] = [lines[start.line] ?? '', lines[end.line] ?? ''];
  return [first.slice(start.character), ...inner, last.slice(0, end.character)].join('\n');
}
