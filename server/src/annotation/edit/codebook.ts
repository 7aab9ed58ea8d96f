import { codebookKind, type ParsedCodebook } from '../file/codebook-file.ts';
import { tagFields } from '../file/fields.ts';
import type { Tag } from '../model.ts';
import { type EditableKind, editFile, type FileChange, type FileEdit } from './edit-file.ts';

export type CodebookChange = FileChange<null, Tag>;

/** Changes the codebook; that of an empty text is a new one. Tags stay in the order of the people who wrote them. */
export function editCodebook(file: ParsedCodebook, change: CodebookChange): FileEdit<ParsedCodebook> {
  return editFile(file, editableCodebook, change);
}

const editableCodebook: EditableKind<null, Tag> = {
  ...codebookKind,
  idKey: 'id',
  idOf: ({ id }) => id,
  fieldsOf: tagFields,
  compare: null,
  headFieldsOf: () => [],
};
