import { type DecidedPassage, type Decision, verdicts } from '../model.ts';
import { readTarget } from './article-file.ts';
import { type FileKind, type ListFile, parseListFile } from './list-file.ts';
import { fieldOf, type Reader, startOf } from './reading.ts';
import type { MapNode } from './tree.ts';

/** `annotations/claims.yaml` as it was read. */
export type ParsedClaimsFile = ListFile<null, Decision>;

/** Reads what people decided about claims; `previous` is what was read of an earlier text of the file. */
export function parseClaims(text: string, previous: ParsedClaimsFile | null = null): ParsedClaimsFile {
  return parseListFile(text, claimsKind, previous);
}

export const claimsKeys = ['version', 'decisions'] as const;
export const decisionKeys = ['id', 'a', 'b', 'decided', 'note', 'by', 'on'] as const;
export const passageKeys = ['article', 'quote', 'prefix', 'suffix', 'at'] as const;

export const claimsKind: FileKind<null, Decision> = {
  listKey: 'decisions',
  readHead: (map, reader) => {
    if (map !== null) reader.checkKeys(map, claimsKeys);
    return null;
  },
  readEntry: readDecision,
  entryHint: 'A decision is written as “- id: …”, with “a:”, “b:” and “decided:” below.',
};

function readDecision(map: MapNode, reader: Reader): Decision | null {
  reader.checkKeys(map, decisionKeys);
  const id = reader.requireText(map, 'id');
  const a = readPassage(map, 'a', reader);
  const b = readPassage(map, 'b', reader);
  if (fieldOf(map, 'decided') === undefined) reader.requireText(map, 'decided');
  const decided = reader.readOneOf(map, 'decided', verdicts);
  const note = reader.readText(map, 'note');
  const by = reader.readText(map, 'by');
  const on = reader.readTime(map, 'on');
  return id === null || a === null || b === null || decided === null ? null : { id, a, b, decided, note, by, on };
}

function readPassage(decision: MapNode, key: string, reader: Reader): DecidedPassage | null {
  const map = reader.readMap(decision, key);
  if (map === null) {
    if (!fieldOf(decision, key)?.value) reader.report('schema', `“${key}: …” is missing here.`, startOf(decision));
    return null;
  }
  reader.checkKeys(map, passageKeys);
  const article = reader.requireText(map, 'article');
  const target = readTarget(map, reader);
  return article === null || target === null ? null : { article, ...target };
}
