import { articleNamed, toLink } from '../passage.ts';
import type { Tool } from '../tool.ts';

export const listDisputes: Tool = {
  name: 'list_disputes',
  title: 'List disputes',
  description:
    'Pairs of passages that dispute each other, the surest first, with the reasons; of one article or of all.',
  inputs: {
    article: { type: 'string', description: 'The path of an article, or the name of its file. Default: all.' },
    limit: { type: 'integer', description: 'How many pairs at most. Default: 20.' },
  },
  run: (snapshot, given) => {
    const name = given.optionalText('article');
    const links = name === null ? snapshot.links.all : snapshot.links.ofArticle(articleNamed(snapshot, name).uri);
    const disputes = links.filter(({ relation }) => relation === 'disputed').toSorted((a, b) => b.score - a.score);
    const shown = disputes.slice(0, given.count('limit', 20, 200));
    return { found: disputes.length, disputes: shown.map((link) => toLink(snapshot, link, null)) };
  },
};
