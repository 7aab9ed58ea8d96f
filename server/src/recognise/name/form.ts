import { TextCache } from '../../text/text-cache.ts';

/**
 * What a name is compared by: spelling variants of one name have one key. Case, stops, hyphens, apostrophes, spaces and a
 * leading “the” do not count; “&” is “and”, “Center” is “Centre”.
 */
export function formKey(text: string): string {
  return known.get(text) ?? known.set(text, toKey(text));
}

const known = new TextCache<string>();

function toKey(text: string): string {
  return plainKey(text) ?? anyKey(text);
}

/** The key of most names: words of ASCII letters and digits without a spelling that varies; `null` for all others. */
function plainKey(text: string): string | null {
  if (!/^[A-Za-z0-9 ]+$/.test(text)) return null;
  const lower = text.toLowerCase();
  if (lower.includes('center') || lower.includes('organization')) return null;
  return (/^the\s/.test(lower) ? lower.slice(4) : lower).replaceAll(' ', '');
}

function anyKey(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/^the\s+/u, '')
    .replaceAll('&', ' and ')
    .replace(/\bcenter\b/gu, 'centre')
    .replace(/\borganization\b/gu, 'organisation')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A readable key: “world-health-organization”. Letters of every script stay, accents do not. */
export function slugOf(text: string): string {
  if (/^[A-Za-z0-9 ]+$/.test(text) && !/^the\s|^ | $| {2}/i.test(text)) return text.toLowerCase().replaceAll(' ', '-');
  const slug = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/^the\s+/u, '')
    .replace(/[’'.\p{M}]+/gu, '')
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return slug === '' ? 'name' : slug;
}

const legalForms = /\s+(?:co|corp|corporation|gmbh|inc|incorporated|limited|llc|llp|ltd|plc)\.?$/iu;

/** The name without its legal form: “Acme Inc.” is “Acme”. */
export function withoutLegalForm(name: string): string {
  return name.replace(legalForms, '').replace(/,$/u, '');
}
