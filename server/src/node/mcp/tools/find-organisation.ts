import { groupBy } from '../../../corpus/group.ts';
import { foldWords, soughtWord } from '../../../corpus/search/word-match.ts';
import type { Tool } from '../tool.ts';

export const findOrganisation: Tool = {
  name: 'find_organisation',
  title: 'Find organisations',
  description:
    'Organisations by words of any of their names: the name that each is known by, its other names, what it is part of, and which articles name it.',
  inputs: {
    query: { type: 'string', description: 'Words of a name, or an acronym.', isRequired: true },
    limit: { type: 'integer', description: 'How many organisations at most. Default: 20.' },
  },
  run: (snapshot, given) => {
    const words = foldWords(given.text('query')).map(soughtWord);
    const { all } = snapshot.identities;
    const found = [...all.values()].filter(({ kind, name, aliases }) => {
      const texts = foldWords([name, ...aliases].join(' '));
      return kind === 'organisation' && words.every((word) => texts.some((text) => word.match(text) > 0));
    });
    return {
      found: found.length,
      organisations: found
        .slice(0, given.count('limit', 20, 200))
        .map(({ id, name, aliases, description, parent }) => ({
          id,
          name,
          aliases: aliases.filter((alias) => alias !== name),
          kind: description,
          part_of: all.get(parent ?? '')?.name ?? null,
          articles: [...groupBy(snapshot.namesOf(id), ({ uri }) => uri).keys()],
        })),
    };
  },
};
