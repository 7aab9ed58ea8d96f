import { confidences, linkRelations, offsetUnits, statuses } from '../model.ts';
import { by, field, listOf, map, on, oneOf, passageFields, required, text, textFor, time, version } from './fields.ts';
import type { FileShape } from './shape.ts';

/** The file of one article's annotations. */
export const articleShape: FileShape = {
  title: 'Annotations of an article',
  description: 'What people say about passages of one article.',
  listKey: 'annotations',
  fields: [
    version,
    required('article', textFor('article'), 'The path of the article, relative to the folder of the workspace.'),
    field(
      'unit',
      oneOf(offsetUnits, {
        utf16: 'UTF-16 code units, as JavaScript, Java and most editors count.',
        codepoint: 'Unicode code points, as Python counts.',
      }),
      'What the offsets in “at” count.',
    ),
    field(
      'source',
      map(
        field('title', text, 'The headline as it was published.'),
        field('outlet', text, 'Who published it.'),
        field('published', time, 'The date of publication: “"2026-03-31"”.'),
        field('url', text, 'Where it was published.'),
        field('file', text, 'The name of the file that the text was taken from.'),
      ),
      'Where the article comes from.',
    ),
    field(
      'annotations',
      listOf(
        map(
          required('id', textFor('annotation-definition'), 'Random, unique over all files and never used again.'),
          ...passageFields,
          field('tags', listOf(textFor('tag')), 'Tags of the codebook.'),
          field(
            'status',
            oneOf(statuses, {
              proposed: 'A rule or a model proposed it; nobody has looked at it yet.',
              open: 'Somebody has to look into it.',
              checked: 'Somebody has checked it, and it holds.',
              disputed: 'Somebody has checked it, and it does not hold, or people do not agree.',
              resolved: 'Nothing is left to be done.',
            }),
            'How far the work on it is.',
          ),
          field(
            'confidence',
            oneOf(confidences, {
              low: 'A guess.',
              medium: 'Probably right.',
              high: 'As good as certain.',
            }),
            'How sure the person is.',
          ),
          field('note', text, 'What is to be said of the passage, in Markdown.'),
          field(
            'links',
            listOf(
              map(
                required(
                  'rel',
                  oneOf(linkRelations, {
                    same: 'Both passages claim the same.',
                    disputes: 'This passage disputes the other one.',
                    supports: 'This passage supports the other one.',
                    corrects: 'This passage corrects the other one.',
                    'disputed-by': 'The other passage disputes this one.',
                    'supported-by': 'The other passage supports this one.',
                    'corrected-by': 'The other passage corrects this one.',
                  }),
                  'How this passage relates to the other one.',
                ),
                required('to', textFor('annotation'), 'The id of the other annotation.'),
              ),
            ),
            'Links to other annotations, in any file. A link is written once; the other end shows it reversed.',
          ),
          by,
          field('on', time, 'When it was written, or its status set, in UTC: “"2026-03-31T09:12:00Z"”.'),
          field('via', text, 'Who proposed it: “human”, “rule:…” or “model:…”.'),
          field('accepted-by', text, 'The handle of the person who accepted what a rule or a model proposed.'),
          field(
            'replies',
            listOf(map(by, on, required('text', text, 'The reply, in Markdown.'))),
            'What others answered, in order.',
          ),
        ),
      ),
      'The annotations, sorted by where their passages start.',
    ),
  ],
};
