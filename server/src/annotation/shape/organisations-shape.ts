import { field, listOf, map, required, text, texts, version } from './fields.ts';
import type { FileShape } from './shape.ts';

/** What people have settled about names. */
export const organisationsShape: FileShape = {
  title: 'Organisations',
  description: 'What people have settled about names of organisations.',
  listKey: 'organisations',
  fields: [
    version,
    field(
      'organisations',
      listOf(
        map(
          required('name', text, 'The name that is shown.'),
          field('aliases', texts, 'Its other names.'),
          field('formerly', texts, 'The names that it had before.'),
          field('part-of', text, 'What owns it; with nothing after the colon: nobody.'),
          field('note', text, 'What is worth knowing about it.'),
        ),
      ),
      'Organisations with their names.',
    ),
    field('not-organisations', texts, 'Names that are never shown as organisations.'),
  ],
};
