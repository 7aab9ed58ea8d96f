const invisible = /[\s\p{Cc}\p{Cf}]/u;

/**
 * True for a UTF-16 code unit that shows nothing: white space, the no-break spaces included, control characters, and
 * format characters such as zero-width spaces, byte-order marks and marks of writing direction.
 */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return true;
  if (code < 0x7f) return false;
  return invisible.test(String.fromCharCode(code));
}

/** LF, VT, FF, CR, NEL and the Unicode separators end a line. */
export function isLineEnd(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** True for a UTF-16 code unit that is white space, as regular expressions have it. */
export function isWhiteSpace(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return whiteSpace.test(String.fromCharCode(code));
}

const whiteSpace = /\s/u;
