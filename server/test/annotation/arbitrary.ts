import fc from 'fast-check';
import {
  type Annotation,
  confidences,
  type Decision,
  linkRelations,
  type SettledOrganisation,
  statuses,
  type Tag,
  verdicts,
} from '../../src/annotation/model.ts';

/** Plain objects, as reading makes them. */
const record = <T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(fields, { noNullPrototype: true }) as fc.Arbitrary<T>;

/** Texts that YAML, one of its versions or one of its readers takes for something else. */
const treacherous = [
  'no',
  'On',
  'y',
  '~',
  'null',
  'TRUE',
  '1860',
  '0x1F',
  '0o7',
  '1_000',
  '12:30',
  '190:20:30',
  '1e3',
  '.5',
  '.inf',
  '2024-01-01',
  '=',
  '<<',
  '-',
  '- x',
  '? x',
  ': x',
  'a: b',
  'a #b',
  '# x',
  '*x',
  '&x',
  '!x',
  '%x',
  '@x',
  '`x',
  '|',
  '>',
  '|-',
  '[x',
  ']',
  '{x',
  '}',
  ',',
  "'",
  '"',
  "it's",
  '"q"',
  "'q",
  '\\',
  '\\n',
  '---',
  '...',
  '--- x',
  '<<<<<<< ours',
  '=======',
  '>>>>>>> theirs',
  'a\nb',
  'a\n\nb',
  '\na',
  'a\n',
  'a\r\nb',
  ' a',
  'a ',
  '\ta',
  'a\tb',
  'a\n  b\n c',
  'a\n# b',
  'a\n- b',
  'a  \nb',
  'a\n   \nb',
  'a\u00a0b',
  'a\u2028b',
  'a\u2029b',
  'a\u0085b',
  '\ufeffa',
  'a\u200bb',
  '\u202eabc',
  '\u0000',
  '\u007f',
  '\u001b[31m',
  '😀',
  '👩‍👩‍👧',
  '\ud800',
  '\udc00x',
  'x\ud83d',
  '\uffff',
  'Übergrößenträger',
  '日本語',
  'x'.repeat(3000),
  'word '.repeat(500).trim(),
];

export const text = fc.oneof(fc.constantFrom(...treacherous), fc.string(), fc.string({ unit: 'binary' }));
/** A text that holds more than blanks. */
export const name = text.map((one) => (one.trim() === '' ? 'x' : one));
const trimmedName = name.map((one) => one.trim());
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const time = fc.constantFrom('2024-03-03T09:12:00Z', '2024-03-03');
const id = fc.string({ unit: fc.constantFrom(...'abcdef0123456789'), minLength: 8, maxLength: 8 });
const at = fc.tuple(fc.nat(5000), fc.nat(100)).map(([start, length]) => ({ start, end: start + length }));
const target = record({ quote: name, prefix: text, suffix: text, at: maybe(at) });

export const annotation: fc.Arbitrary<Annotation> = record({
  id: fc.oneof({ weight: 4, arbitrary: id.map((one) => `a-${one}`) }, { weight: 1, arbitrary: trimmedName }),
  target,
  tags: fc.array(name, { maxLength: 4 }),
  status: maybe(fc.constantFrom(...statuses)),
  confidence: maybe(fc.constantFrom(...confidences)),
  note: maybe(text),
  links: fc.array(record({ rel: fc.constantFrom(...linkRelations), to: name }), { maxLength: 3 }),
  by: maybe(text),
  on: maybe(time),
  via: maybe(fc.constantFrom('human', 'rule:same-figures', 'model:x')),
  acceptedBy: maybe(text),
  replies: fc.array(record({ by: maybe(text), on: maybe(time), text: name }), { maxLength: 3 }),
});

/** With an id each of its own. */
export const annotations = (size: { minLength?: number; maxLength?: number }) =>
  fc.uniqueArray(annotation, { ...size, selector: (one) => one.id });

export const tag: fc.Arbitrary<Tag> = record({
  id: trimmedName,
  label: maybe(text),
  description: maybe(text),
  useWhen: maybe(text),
  notWhen: maybe(text),
  examples: fc.array(name, { maxLength: 3 }),
  parent: maybe(text),
  colour: maybe(fc.constantFrom('#3b82f6', 'teal')),
  deprecated: fc.oneof(fc.boolean(), text),
});

const passage = target.chain((one) => name.map((article) => ({ article, ...one })));

export const decision: fc.Arbitrary<Decision> = record({
  id: id.map((one) => `d-${one}`),
  a: passage,
  b: passage,
  decided: fc.constantFrom(...verdicts),
  note: maybe(text),
  by: maybe(text),
  on: maybe(time),
});

export const organisation: fc.Arbitrary<SettledOrganisation> = record({
  name: trimmedName,
  aliases: fc.array(trimmedName, { maxLength: 3 }),
  formerly: fc.array(trimmedName, { maxLength: 3 }),
  note: maybe(text),
});
