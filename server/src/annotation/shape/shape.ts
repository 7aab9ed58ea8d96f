import type { Path } from '../file/path.ts';
import { articleShape } from './article-shape.ts';
import { claimsShape } from './claims-shape.ts';
import { codebookShape } from './codebook-shape.ts';
import { organisationsShape } from './organisations-shape.ts';

/** The kinds of files in `annotations/`. */
export const fileKinds = ['article', 'codebook', 'claims', 'organisations'] as const;
export type AnnotationFileKind = (typeof fileKinds)[number];

/** What a file of a kind may hold: what completion offers, what a key means, and the schema for other tools. */
export const fileShapes: Readonly<Record<AnnotationFileKind, FileShape>> = {
  article: articleShape,
  codebook: codebookShape,
  claims: claimsShape,
  organisations: organisationsShape,
};

export interface FileShape {
  readonly title: string;
  readonly description: string;
  readonly fields: readonly FieldShape[];
  /** The key of the list of entries among the fields. */
  readonly listKey: string;
}

export interface FieldShape {
  readonly key: string;
  readonly description: string;
  readonly value: ValueShape;
  readonly isRequired?: true;
}

export type ValueShape =
  /** `pattern`: what the whole text must match. */
  | { readonly kind: 'text'; readonly refersTo?: Referent; readonly pattern?: string }
  | { readonly kind: 'one-of'; readonly values: readonly Choice[] }
  | { readonly kind: 'list'; readonly of: ValueShape }
  | { readonly kind: 'map'; readonly fields: readonly FieldShape[] }
  /** Two offsets in brackets. */
  | { readonly kind: 'offsets' }
  | { readonly kind: 'version' }
  /** A text or a truth value; the text may name a tag. */
  | { readonly kind: 'reason' };

/** What a text stands for: a name that is defined elsewhere (or here), or a passage. */
export type Referent = 'tag' | 'tag-definition' | 'annotation' | 'annotation-definition' | 'article' | 'passage';

export interface Choice {
  readonly value: string;
  readonly description: string;
}

/** The shape at a path of an entry, or of the file where `inEntry` is false; `null` where nothing is known there. */
export function shapeAt(kind: AnnotationFileKind, inEntry: boolean, path: Path): ValueShape | null {
  const { fields, listKey } = fileShapes[kind];
  let shape: ValueShape | null = { kind: 'map', fields };
  for (const step of inEntry ? [listKey, 0, ...path] : path) shape = shape && inside(shape, step);
  return shape;
}

function inside(shape: ValueShape, step: string | number): ValueShape | null {
  if (shape.kind === 'offsets') return shape;
  if (shape.kind === 'list') return typeof step === 'number' ? shape.of : null;
  if (shape.kind === 'map') return shape.fields.find(({ key }) => key === step)?.value ?? null;
  return null;
}
