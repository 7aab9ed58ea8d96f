import { findClaims } from '../../../corpus/search/find-claims.ts';
import { foldWords, soughtWord } from '../../../corpus/search/word-match.ts';
import { toClaim } from '../passage.ts';
import type { Tool } from '../tool.ts';

export const findClaim: Tool = {
  name: 'find_claim',
  title: 'Find claims',
  description:
    'Claims that have all of some words, in any order, in their text or in the name of who says them; the best match first. Typing errors are forgiven. Use get_claim for what disputes or repeats one.',
  inputs: {
    query: { type: 'string', description: 'Words of the claim or of its speaker.', isRequired: true },
    disputed: { type: 'boolean', description: 'Only claims that another passage disputes.' },
    limit: { type: 'integer', description: 'How many claims at most. Default: 20.' },
  },
  run: (snapshot, given) => {
    const words = [...new Set(foldWords(given.text('query')))].map(soughtWord);
    const isWanted = (id: string) =>
      !given.isOn('disputed') || snapshot.links.of(id).some(({ relation }) => relation === 'disputed');
    const found = findClaims(snapshot, words, Number.MAX_SAFE_INTEGER).filter(({ id }) => isWanted(id));
    const shown = found.slice(0, given.count('limit', 20, 200));
    return { found: found.length, claims: shown.map((entry) => toClaim(snapshot, entry)) };
  },
};
