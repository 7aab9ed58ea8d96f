/**
 * Where a short pattern stands in a text with the fewest errors (characters inserted, lost or replaced), by the
 * bit-parallel algorithm of G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic
 * programming" (J. ACM 46, 1999): one column of the table of edit distances fits in one number, so that the time is linear in
 * the text. Both sides are codes of characters; the pattern has at most `longestPattern` of them.
 *
 * With `anchored`, the match must start at the start of the text; else it may start anywhere. `visit` is told the errors
 * of the best match that ends after each character.
 */
export function editDistances(
  pattern: ArrayLike<number>,
  text: ArrayLike<number>,
  anchored: boolean,
  visit: (end: number, errors: number) => void,
): void {
  const length = pattern.length;
  const masks = new Map<number, number>();
  for (let k = 0; k < length; k++) {
    const code = pattern[k] as number;
    masks.set(code, (masks.get(code) ?? 0) | (1 << k));
  }
  const last = 1 << (length - 1);
  let positive = -1;
  let negative = 0;
  let errors = length;
  for (let at = 0; at < text.length; at++) {
    const equal = masks.get(text[at] as number) ?? 0;
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
}

/** The longest pattern of `editDistances`: the bits of a number. */
export const longestPattern = 32;
