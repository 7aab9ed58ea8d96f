import { type AnnotationFileKind, type FieldShape, fileKinds, fileShapes, type ValueShape } from './shape.ts';

type Json = { readonly [key: string]: unknown };

/**
 * The schemas for other tools, by the names of their files: one for each kind of file, and `annotations.schema.json`,
 * which tells the kinds apart by what stands in the file. They are in the draft of JSON Schema that the YAML tools of
 * editors read best. Keys that are not known are no errors in them: the format keeps such keys.
 */
export function jsonSchemas(): Readonly<Record<string, Json>> {
  const schemas = fileKinds.map((kind): [string, Json] => [fileName(kind), fileSchema(kind)]);
  return { 'annotations.schema.json': anyFileSchema(), ...Object.fromEntries(schemas) };
}

const draft = 'http://json-schema.org/draft-07/schema#';

function fileName(kind: AnnotationFileKind): string {
  return `${kind}.schema.json`;
}

/** Tools choose a schema by patterns of names that can leave none out, and the file of an article has any name. */
function anyFileSchema(): Json {
  const others = fileKinds.filter((kind) => kind !== 'article');
  const schema = others.reduceRight(
    // biome-ignore lint/suspicious/noThenProperty: it is a key of JSON Schema, and no promise.
    (rest: Json, kind): Json => ({ if: hasAnyKeyOf(kind), then: { $ref: `./${fileName(kind)}` }, else: rest }),
    { $ref: `./${fileName('article')}` },
  );
  return { $schema: draft, title: 'Annotations', ...schema };
}

function hasAnyKeyOf(kind: AnnotationFileKind): Json {
  const own = fileShapes[kind].fields.filter(({ key }) => key !== 'version');
  return { anyOf: own.map(({ key }) => ({ required: [key] })) };
}

function fileSchema(kind: AnnotationFileKind): Json {
  const { title, description, fields } = fileShapes[kind];
  return { $schema: draft, title, description, ...mapSchema(fields) };
}

function mapSchema(fields: readonly FieldShape[]): Json {
  const required = fields.filter(({ isRequired }) => isRequired).map(({ key }) => key);
  return {
    type: 'object',
    ...(required.length === 0 ? {} : { required }),
    properties: Object.fromEntries(fields.map((field) => [field.key, fieldSchema(field)])),
  };
}

/** A key with nothing after it says the same as no key, except where something has to stand. */
function fieldSchema({ description, value, isRequired }: FieldShape): Json {
  const schema = valueSchema(value);
  if (isRequired) return { description, ...schema };
  if (Array.isArray(schema.enum)) return { description, ...schema, enum: [...schema.enum, null] };
  return { description, ...schema, type: [schema.type, 'null'].flat() };
}

function valueSchema(shape: ValueShape): Json {
  switch (shape.kind) {
    case 'text':
      return { type: 'string', ...(shape.pattern === undefined ? {} : { pattern: shape.pattern }) };
    case 'one-of': {
      const values = shape.values.map(({ value }) => value);
      return { enum: values, markdownEnumDescriptions: shape.values.map(({ description }) => description) };
    }
    case 'list':
      return { type: 'array', items: valueSchema(shape.of) };
    case 'map':
      return mapSchema(shape.fields);
    case 'offsets':
      return { type: 'array', items: { type: 'integer', minimum: 0 }, minItems: 2, maxItems: 2 };
    case 'version':
      return { type: 'integer', enum: [1] };
    case 'reason':
      return { type: ['string', 'boolean'] };
  }
}
