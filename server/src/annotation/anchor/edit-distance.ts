/**
 * Where a short pattern stands in a text with the fewest errors (characters inserted, lost or replaced), by the
 * bit-parallel algorithm of G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic
 * programming" (J. ACM 46, 1999): one column of the table of edit distances fits in one number, so that the time is linear in
 * the text. Both sides are UTF-16 code units; the pattern has at most `longestPattern` of them.
 *
 * With `anchored`, the match must start at the start of the text; else it may start anywhere. `visit` is told the errors
 * of the best match that ends after each character.
 */
export function editDistances(
  pattern: Uint16Array,
  text: Uint16Array,
  anchored: boolean,
  visit: (end: number, errors: number) => void,
): void {
  const length = pattern.length;
  for (let k = 0; k < length; k++) masks[pattern[k] as number] = (masks[pattern[k] as number] as number) | (1 << k);
  const last = 1 << (length - 1);
  let positive = -1;
  let negative = 0;
  let errors = length;
  for (let at = 0; at < text.length; at++) {
    const equal = masks[text[at] as number] as number;
    const vertical = equal | negative;
    const horizontal = (((equal & positive) + positive) ^ positive) | equal;
    let up = negative | ~(horizontal | positive);
    let down = positive & horizontal;
    if ((up & last) !== 0) errors += 1;
    else if ((down & last) !== 0) errors -= 1;
    up = (up << 1) | (anchored ? 1 : 0);
    down <<= 1;
    positive = down | ~(vertical | up);
    negative = up & vertical;
    visit(at + 1, errors);
  }
  for (let k = 0; k < length; k++) masks[pattern[k] as number] = 0;
}

/** For each code, where the pattern has it; zero between two searches. */
const masks = new Int32Array(0x10000);

/** The longest pattern of `editDistances`: the bits of a number. */
export const longestPattern = 32;
