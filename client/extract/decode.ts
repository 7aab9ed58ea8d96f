/**
 * The text of bytes: by their byte-order mark, else by the encoding that is declared, else as UTF-8 where they are that,
 * else as windows-1252, which is what old pages mean by Latin-1. A byte-order mark is dropped.
 */
export function decode(bytes: Uint8Array, declared: string | null): string {
  for (const encoding of [byteOrderMark(bytes), declared, 'utf-8']) {
    if (encoding === null) continue;
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not that encoding, or none that is known.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

function byteOrderMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}
