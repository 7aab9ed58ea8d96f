import { field, listOf, map, required, text, textFor, textLike, texts, version } from './fields.ts';
import type { FileShape } from './shape.ts';

/** The codebook. */
export const codebookShape: FileShape = {
  title: 'Codebook',
  description: 'The tags that a team has agreed on.',
  listKey: 'tags',
  fields: [
    version,
    field(
      'tags',
      listOf(
        map(
          required(
            'id',
            textFor('tag-definition'),
            'The tag as annotations carry it. “claim/quantity” stands below “claim” unless “parent” says otherwise.',
          ),
          field('label', text, 'How the tag is shown.'),
          field('description', text, 'What the tag means.'),
          field('use-when', text, 'When to use it.'),
          field('not-when', text, 'When not to use it, and what to use instead.'),
          field('examples', texts, 'Passages that should carry it.'),
          field('parent', textFor('tag'), 'The tag above it, where the id does not say so.'),
          field(
            'colour',
            textLike('^#[0-9a-fA-F]{6}$|^[a-z][a-z-]*$'),
            'The colour of its passages: “"#3b82f6"”, in quotation marks, or a name.',
          ),
          field(
            'deprecated',
            { kind: 'reason' },
            'The tag is not offered any more: “true”, or a text with the tag to use instead.',
          ),
        ),
      ),
      'The tags, in the order in which they are offered.',
    ),
  ],
};
