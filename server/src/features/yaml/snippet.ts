import type { FieldShape, ValueShape } from '../../annotation/shape/shape.ts';

/** A field as a snippet of the language protocol, with stops where something is to be filled in. */
export function toSnippet({ key, value }: FieldShape, isFlow: boolean): string {
  if (key === 'note' && !isFlow) return `${key}: |-\n  $0`;
  return `${key === 'on' ? '"on"' : key}: ${valueSnippet(value, 1, isFlow)}`;
}

/** A snippet as plain text, for clients that do not fill in. */
export function withoutStops(snippet: string): string {
  return snippet.replace(/\$\{\d+\|[^}]*\|\}|\$\{\d+:([^}]*)\}|\$\d+/g, '$1').trimEnd();
}

function valueSnippet(shape: ValueShape, stop: number, isFlow: boolean): string {
  switch (shape.kind) {
    case 'text':
      return shape.refersTo === undefined || shape.refersTo === 'passage' ? quoted(shape, stop) : `$${stop}`;
    case 'one-of':
      return `\${${stop}|${shape.values.map(({ value }) => value).join(',')}|}`;
    case 'list':
      return shape.of.kind === 'map' && !isFlow
        ? `\n  - ${valueSnippet(shape.of, stop, true)}`
        : `[${valueSnippet(shape.of, stop, true)}]`;
    case 'map':
      return `{${shape.fields
        .filter(({ isRequired }) => isRequired)
        .map((field, i) => `${field.key}: ${valueSnippet(field.value, stop + i, true)}`)
        .join(', ')}}`;
    case 'offsets':
      return `[$${stop}, $${stop + 1}]`;
    case 'version':
      return '1';
    case 'reason':
      return `"$${stop}"`;
  }
}

/** What people write in their own words may hold anything: in quotation marks it is safe. */
function quoted({ pattern }: { readonly pattern?: string }, stop: number): string {
  return pattern?.includes('#') ? `"#\${${stop}:3b82f6}"` : `"$${stop}"`;
}
