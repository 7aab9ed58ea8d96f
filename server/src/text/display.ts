/** Text of an article on one line, without what would garble the text around it: controls, marks that turn the direction, halves of surrogate pairs. */
export function toDisplayText(text: string): string {
  return text
    .replace(/[\s\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd');
}
