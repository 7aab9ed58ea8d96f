import { compare } from '../../../link/link.ts';
import { renderReason } from '../../../link/reason.ts';
import { noStatistics, prepareSentence } from '../../../link/sentence.ts';
import type { Tool } from '../tool.ts';

export const comparePassages: Tool = {
  name: 'compare_passages',
  title: 'Compare passages',
  description:
    'Whether two sentences state the same, dispute each other, are related or neither, with the reasons. They need not be of an article. `same` and `disputed` are probabilities.',
  inputs: {
    a: { type: 'string', description: 'One sentence.', isRequired: true },
    b: { type: 'string', description: 'The other sentence.', isRequired: true },
  },
  run: (_, given) => {
    const [a, b] = [prepareSentence(given.text('a')), prepareSentence(given.text('b'))];
    const { relation, same, disputed, evidence } = compare(a, b, noStatistics);
    return { relation, same, disputed, reasons: evidence.map(renderReason) };
  },
};
