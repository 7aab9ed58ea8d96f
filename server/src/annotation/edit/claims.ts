import { claimsKind, type ParsedClaimsFile } from '../file/claims-file.ts';
import { decisionFields } from '../file/fields.ts';
import type { Decision } from '../model.ts';
import { type EditableKind, editFile, type FileChange, type FileEdit } from './edit-file.ts';

export type ClaimsChange = FileChange<null, Decision>;

/** Changes what people decided about claims; that of an empty text is a new file. */
export function editClaims(file: ParsedClaimsFile, change: ClaimsChange): FileEdit<ParsedClaimsFile> {
  return editFile(file, editableClaims, change);
}

const editableClaims: EditableKind<null, Decision> = {
  ...claimsKind,
  idKey: 'id',
  idOf: ({ id }) => id,
  fieldsOf: decisionFields,
  // Ids are random, so that decisions of two people seldom come to stand at one place of the file.
  compare: (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  headFieldsOf: () => [],
};
