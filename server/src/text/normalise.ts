/**
 * The canonical form of a quotation's text: two quotations with equal forms say the same words. Case, kinds of quotation
 * marks, apostrophes, dashes and white space, invisible characters, ellipses, brackets around an editor's insertion, and
 * marks at either end do not count. Linear.
 */
export function normaliseQuotation(text: string): string {
  const form = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/[‘’‚‛ʼ′`´]/gu, "'")
    .replace(/["“”„‟″«»‹›[\](){}]/gu, '')
    .replace(/[‐‑‒–—―−-]/gu, '-')
    .replace(/(?:\.{2,}|…)/gu, ' ')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '');
  let end = form.length;
  while (end > 0 && !/[\p{L}\p{N}\p{M}\p{Cs}]/u.test(form[end - 1] as string)) end--;
  return form.slice(0, end);
}
