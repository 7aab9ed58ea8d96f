/** An element as text, with the element names and attributes of this program and the texts of others in it. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  ...children: readonly string[]
): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === null ? '' : ` ${key}="${escapeXml(value)}"`,
  );
  const content = children.join('');
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`;
}

/**
 * A text within an element or an attribute. Line ends and tabs are written as references, which readers leave as they
 * are; characters that XML 1.0 does not have become U+FFFD.
 */
export function escapeXml(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu, (one) => (/[\t\n\r\x7f-\x9f]/.test(one) ? one : '\ufffd'))
    .replace(/[&<>"'\n\r\t\x85\u2028]/g, (one) => `&#${one.charCodeAt(0)};`);
}
