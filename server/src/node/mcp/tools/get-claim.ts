import { toClaim, toLink } from '../passage.ts';
import { type Tool, ToolError } from '../tool.ts';

export const getClaim: Tool = {
  name: 'get_claim',
  title: 'Get claim',
  description:
    'A claim with every passage linked to it: those that dispute it, those that state the same, and related ones, each with the reasons. A related passage differs in what its reason says, as another year or scope.',
  inputs: {
    id: { type: 'string', description: 'The id of the claim, as other tools answer it.', isRequired: true },
    limit: { type: 'integer', description: 'How many linked passages at most, the most telling first. Default: 50.' },
  },
  run: (snapshot, given) => {
    const claim = snapshot.claims.get(given.text('id'));
    if (claim === undefined) throw new ToolError('There is no claim with this id (any more): find_claim finds claims.');
    const links = snapshot.links.of(claim.id);
    const shown = links.slice(0, given.count('limit', 50, 500));
    return {
      claim: toClaim(snapshot, claim),
      linked: links.length,
      passages: shown.map((link) => toLink(snapshot, link, claim.id)),
    };
  },
};
