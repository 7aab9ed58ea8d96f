import type {
  Annotation,
  ArticleSource,
  DecidedPassage,
  Decision,
  SettledOrganisation,
  Tag,
  Target,
} from '../model.ts';
import type { ArticleHead } from './article-file.ts';
import type { FieldValue, ListValue, MapValue, TextValue, Value } from './style.ts';

/** The fields of an annotation in the order in which they are written; `null` for what is not written. */
export function annotationFields({ target, ...annotation }: Annotation): FieldValue[] {
  return [
    { key: 'id', value: word(annotation.id) },
    ...targetFields(target),
    { key: 'tags', value: words(annotation.tags) },
    { key: 'status', value: word(annotation.status) },
    { key: 'confidence', value: word(annotation.confidence) },
    { key: 'note', value: prose(annotation.note) },
    {
      key: 'links',
      value: blockList(annotation.links.map(({ rel, to }) => flowMap({ rel: word(rel), to: word(to) }))),
    },
    { key: 'by', value: word(annotation.by) },
    { key: 'on', value: quoted(annotation.on) },
    { key: 'via', value: word(annotation.via) },
    { key: 'accepted-by', value: word(annotation.acceptedBy) },
    {
      key: 'replies',
      value: blockList(
        annotation.replies.map(({ by, on, text }) => flowMap({ by: word(by), on: quoted(on), text: quoted(text) })),
      ),
    },
  ];
}

/** The fields of an article's file between its version and its annotations. */
export function articleFields(file: ArticleHead): FieldValue[] {
  return [
    { key: 'article', value: word(file.article) },
    { key: 'unit', value: word(file.unit) },
    { key: 'source', value: sourceValue(file.source) },
  ];
}

export function tagFields(tag: Tag): FieldValue[] {
  return [
    { key: 'id', value: word(tag.id) },
    { key: 'label', value: word(tag.label) },
    { key: 'description', value: line(tag.description) },
    { key: 'use-when', value: line(tag.useWhen) },
    { key: 'not-when', value: line(tag.notWhen) },
    { key: 'examples', value: blockList(tag.examples.map((example) => quoted(example) as TextValue)) },
    { key: 'parent', value: word(tag.parent) },
    { key: 'colour', value: word(tag.colour) },
    { key: 'deprecated', value: typeof tag.deprecated === 'string' ? quoted(tag.deprecated) : flag(tag.deprecated) },
  ];
}

export function decisionFields(decision: Decision): FieldValue[] {
  return [
    { key: 'id', value: word(decision.id) },
    { key: 'a', value: passageValue(decision.a) },
    { key: 'b', value: passageValue(decision.b) },
    { key: 'decided', value: word(decision.decided) },
    { key: 'note', value: prose(decision.note) },
    { key: 'by', value: word(decision.by) },
    { key: 'on', value: quoted(decision.on) },
  ];
}

export function organisationFields(organisation: SettledOrganisation): FieldValue[] {
  return [
    { key: 'name', value: word(organisation.name) },
    { key: 'aliases', value: words(organisation.aliases) },
    { key: 'formerly', value: words(organisation.formerly) },
    { key: 'note', value: line(organisation.note) },
  ];
}

/** A list of words in brackets; `null` for none. */
export function words(texts: readonly string[]): ListValue | null {
  return texts.length === 0 ? null : { kind: 'list', flow: true, items: texts.map((text) => word(text) as TextValue) };
}

/** True where both say the same, however it is written. */
export function sameValue(a: Value | null, b: Value | null): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  if (a.kind === 'text') return b.kind === 'text' && a.text === b.text && (a.form === 'bare') === (b.form === 'bare');
  if (a.kind === 'list') {
    return (
      b.kind === 'list' &&
      a.items.length === b.items.length &&
      a.items.every((item, i) => sameValue(item, b.items[i] as Value))
    );
  }
  return b.kind === 'map' && sameFields(a.fields, b.fields);
}

/** As `sameValue`, of fields that stand in the same order. */
export function sameFields(a: readonly FieldValue[], b: readonly FieldValue[]): boolean {
  return (
    a.length === b.length && a.every(({ key, value }, i) => key === b[i]?.key && sameValue(value, b[i]?.value ?? null))
  );
}

function targetFields({ quote, prefix, suffix, at }: Target): FieldValue[] {
  const span: Value | null = at && { kind: 'list', flow: true, items: [bare(`${at.start}`), bare(`${at.end}`)] };
  return [
    { key: 'quote', value: quoted(quote) },
    { key: 'prefix', value: quoted(prefix || null) },
    { key: 'suffix', value: quoted(suffix || null) },
    { key: 'at', value: span },
  ];
}

function passageValue({ article, ...target }: DecidedPassage): MapValue {
  return { kind: 'map', flow: false, fields: [{ key: 'article', value: word(article) }, ...targetFields(target)] };
}

function sourceValue(source: ArticleSource | null): MapValue | null {
  if (source === null) return null;
  const { title, outlet, published, url, file } = source;
  return flowMap({
    title: quoted(title),
    outlet: word(outlet),
    published: quoted(published),
    url: quoted(url),
    file: word(file),
  });
}

function word(text: string | null): TextValue | null {
  return text === null ? null : { kind: 'text', text, form: 'word' };
}

function quoted(text: string | null): TextValue | null {
  return text === null ? null : { kind: 'text', text, form: 'quoted' };
}

function prose(text: string | null): TextValue | null {
  return text === null ? null : { kind: 'text', text, form: 'prose' };
}

/** In quotation marks; a text of several lines as a block. */
function line(text: string | null): TextValue | null {
  return text?.includes('\n') ? prose(text) : quoted(text);
}

function bare(text: string): TextValue {
  return { kind: 'text', text, form: 'bare' };
}

function flag(on: boolean): TextValue | null {
  return on ? bare('true') : null;
}

function flowMap(fields: Readonly<Record<string, Value | null>>): MapValue {
  return { kind: 'map', flow: true, fields: Object.entries(fields).map(([key, value]) => ({ key, value })) };
}

function blockList(items: readonly Value[]): ListValue | null {
  return items.length === 0 ? null : { kind: 'list', flow: false, items };
}
