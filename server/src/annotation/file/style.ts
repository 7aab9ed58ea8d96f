/**
 * How values are written: one scalar a line, short maps and lists in braces and brackets on one line, nothing folded,
 * and every scalar so that readers of YAML 1.1 and 1.2 take it for the same text.
 */
export type Value = TextValue | ListValue | MapValue;

export interface TextValue {
  readonly kind: 'text';
  readonly text: string;
  /**
   * `word`: without quotation marks where nobody can mistake it; `quoted`: always in double ones; `prose`: as a block of
   * lines where that keeps every character; `bare`: a number or a truth value, as it is.
   */
  readonly form: 'word' | 'quoted' | 'prose' | 'bare';
}

export interface ListValue {
  readonly kind: 'list';
  readonly flow: boolean;
  readonly items: readonly Value[];
}

export interface MapValue {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly fields: readonly FieldValue[];
}

/** `null` for a field that is not written. */
export interface FieldValue {
  readonly key: string;
  readonly value: Value | null;
}

/** `key: value` in one or more lines with LF, to stand at a column; the first line without its indent, no end of line. */
export function writeField(key: string, value: Value, column: number): string {
  return `${writeKey(key)}:${writeAfterColon(value, column)}`;
}

/** What follows the colon of a field whose key stands at a column: a blank and the value, or the lines below. */
export function writeAfterColon(value: Value, column: number): string {
  if (value.kind === 'text') {
    return value.form === 'prose' && isBlockSafe(value.text)
      ? ` ${writeBlock(value.text, column + 2)}`
      : ` ${writeFlow(value)}`;
  }
  if (value.flow) return ` ${writeFlow(value)}`;
  const indent = ' '.repeat(column + 2);
  if (value.kind === 'map') return `\n${indent}${writeFields(value.fields, column + 2)}`;
  return value.items.map((item) => `\n${indent}${writeItem(item, column + 2)}`).join('');
}

/** `- value`, the dash at a column; as `writeField` otherwise. */
export function writeItem(value: Value, column: number): string {
  if (value.kind === 'map' && !value.flow) return `- ${writeFields(value.fields, column + 2)}`;
  return `- ${writeFlow(value)}`;
}

/** A block map whose keys stand at a column; as `writeField` otherwise. */
export function writeFields(fields: readonly FieldValue[], column: number): string {
  const lines = fields.flatMap(({ key, value }) => (value === null ? [] : [writeField(key, value, column)]));
  return lines.join(`\n${' '.repeat(column)}`);
}

/** On one line, as it may stand in brackets and braces. */
export function writeFlow(value: Value): string {
  if (value.kind === 'text') {
    if (value.form === 'bare' || (value.form === 'word' && isPlainSafe(value.text))) return value.text;
    return quote(value.text);
  }
  if (value.kind === 'list') return `[${value.items.map(writeFlow).join(', ')}]`;
  const fields = value.fields.flatMap((field) =>
    field.value === null ? [] : [writeFlowField(field.key, field.value)],
  );
  return `{${fields.join(', ')}}`;
}

export function writeFlowField(key: string, value: Value): string {
  return `${writeKey(key)}: ${writeFlow(value)}`;
}

/** In quotation marks where need be: to readers of YAML 1.1, which are still most, a key `on` is the value true. */
function writeKey(key: string): string {
  return isPlainSafe(key) ? key : quote(key);
}

/** Words of letters, digits and a few signs that mean nothing to YAML, and that no version of it reads as anything else. */
function isPlainSafe(text: string): boolean {
  return /^\p{L}[\p{L}\p{N}_./-]*(?: [\p{L}\p{N}_./-]+)*$/u.test(text) && !otherwiseRead.test(text);
}

/** Words that are truth values, nothing, or (an exponent alone) a number to some reader of some version of YAML. */
const otherwiseRead = /^(?:false|n|no|null|off|on|true|y|yes|e\d+)$/i;

/** Characters that are not seen, that turn the direction of a line, or that a version of YAML takes for an end of line. */
const escaped =
  /["\\\p{Cc}\u00a0\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

function quote(text: string): string {
  return `"${text.replace(escaped, escapeCharacter)}"`;
}

function escapeCharacter(character: string): string {
  const short = shortEscapes[character];
  if (short !== undefined) return short;
  const code = character.charCodeAt(0).toString(16);
  return code.length <= 2 ? `\\x${code.padStart(2, '0')}` : `\\u${code.padStart(4, '0')}`;
}

const shortEscapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\u00a0': '\\_',
  '\u2028': '\\L',
  '\u2029': '\\P',
};

/** True where a literal block keeps each character: no blanks at its ends, nothing that must be escaped but line feeds. */
function isBlockSafe(text: string): boolean {
  if (text === '' || /^\s|\s$/.test(text)) return false;
  return [...text.matchAll(escaped)].every(([character]) => '"\\\n'.includes(character));
}

function writeBlock(text: string, column: number): string {
  const indent = ' '.repeat(column);
  return `|-\n${text
    .split('\n')
    .map((line) => (line === '' ? '' : indent + line))
    .join('\n')}`;
}
