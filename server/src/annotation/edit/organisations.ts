import { organisationFields, words } from '../file/fields.ts';
import { type OrganisationsFile, type OrganisationsHead, organisationsKind } from '../file/organisations-file.ts';
import type { SettledOrganisation } from '../model.ts';
import { type EditableKind, editFile, type FileChange, type FileEdit } from './edit-file.ts';

export type OrganisationsChange = FileChange<OrganisationsHead, SettledOrganisation>;

/** Changes what people have settled about names; that of an empty text is a new file. */
export function editOrganisations(file: OrganisationsFile, change: OrganisationsChange): FileEdit<OrganisationsFile> {
  return editFile(file, editableOrganisations, change);
}

const editableOrganisations: EditableKind<OrganisationsHead, SettledOrganisation> = {
  ...organisationsKind,
  idKey: 'name',
  idOf: ({ name }) => name,
  fieldsOf: organisationFields,
  compare: null,
  headFieldsOf: ({ notOrganisations }) => [{ key: 'not-organisations', value: words(notOrganisations) }],
};
