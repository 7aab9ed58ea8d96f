import type { Tag } from '../model.ts';
import { type FileKind, type ListFile, parseListFile } from './list-file.ts';
import { fieldOf, type Reader } from './reading.ts';
import type { MapNode } from './tree.ts';

/** `annotations/codebook.yaml` as it was read. */
export type ParsedCodebook = ListFile<null, Tag>;

/** Reads the codebook; `previous` is what was read of an earlier text of it. */
export function parseCodebook(text: string, previous: ParsedCodebook | null = null): ParsedCodebook {
  return parseListFile(text, codebookKind, previous);
}

export const codebookKeys = ['version', 'tags'] as const;
export const tagKeys = [
  'id',
  'label',
  'description',
  'use-when',
  'not-when',
  'examples',
  'parent',
  'colour',
  'deprecated',
] as const;

export const codebookKind: FileKind<null, Tag> = {
  listKey: 'tags',
  readHead: (map, reader) => {
    if (map !== null) reader.checkKeys(map, codebookKeys);
    return null;
  },
  readEntry: readTag,
  entryHint: 'A tag is written as “- id: …”, with its label and description below.',
};

function readTag(map: MapNode, reader: Reader): Tag | null {
  reader.checkKeys(map, tagKeys);
  const id = reader.requireText(map, 'id');
  const tag = {
    label: reader.readText(map, 'label'),
    description: reader.readText(map, 'description'),
    useWhen: reader.readText(map, 'use-when'),
    notWhen: reader.readText(map, 'not-when'),
    examples: reader.readTexts(map, 'examples'),
    parent: reader.readText(map, 'parent'),
    colour: readColour(map, reader),
    deprecated: readDeprecated(map, reader),
  };
  return id === null ? null : { id, ...tag };
}

function readColour(map: MapNode, reader: Reader): string | null {
  const colour = reader.readText(map, 'colour');
  if (colour === null || /^#[\da-fA-F]{6}$|^[a-z][a-z-]*$/.test(colour)) return colour;
  const message = `“${colour}” is not a colour. Write it as “"#3b82f6"”, in quotation marks, or by its name.`;
  reader.report('schema', message, fieldOf(map, 'colour')?.valueSpan ?? map.span);
  return null;
}

/** `true`, `false`, or a text that says what to use instead. */
function readDeprecated(map: MapNode, reader: Reader): string | boolean {
  const text = reader.readText(map, 'deprecated');
  const value = map && fieldOf(map, 'deprecated')?.value;
  if (value?.kind === 'text' && value.form === 'plain' && (text === 'true' || text === 'false')) return text === 'true';
  return text ?? false;
}
