import { verdicts } from '../model.ts';
import { by, field, listOf, map, on, oneOf, passageFields, required, text, textFor, version } from './fields.ts';
import type { FileShape } from './shape.ts';

const passage = map(
  required('article', textFor('article'), 'The path of the article, relative to the folder of the workspace.'),
  ...passageFields,
);

/** What people decided about claims. */
export const claimsShape: FileShape = {
  title: 'Decisions about claims',
  description: 'What people decided about pairs of claims. These decisions go before what the program finds.',
  listKey: 'decisions',
  fields: [
    version,
    field(
      'decisions',
      listOf(
        map(
          required('id', text, 'Random, unique and never used again.'),
          required('a', passage, 'The one claim.'),
          required('b', passage, 'The other claim.'),
          required(
            'decided',
            oneOf(verdicts, {
              same: 'Both claim the same.',
              'not-same': 'They do not claim the same.',
              disputed: 'One disputes the other.',
              'not-disputed': 'Neither disputes the other.',
            }),
            'What was decided about the two.',
          ),
          field('note', text, 'Why.'),
          by,
          on,
        ),
      ),
      'The decisions, sorted by id.',
    ),
  ],
};
