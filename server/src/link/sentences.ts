import { analyse } from '../recognise/analyse.ts';
import type { Analysis, Claim } from '../recognise/model.ts';
import { compare, prepareClaims } from './link.ts';
import type { Comparison } from './model.ts';

/** Without a corpus every word counts alike. */
const noStatistics = { claims: 0, frequency: () => 0 };

/**
 * Compares two sentences that stand alone. Where one states several things, the most telling pair of these decides:
 * a dispute before an agreement, an agreement before a relation.
 */
export function compareSentences(a: string, b: string): Comparison {
  const left = prepareClaims(readSentence(a), (name) => name);
  const right = prepareClaims(readSentence(b), (name) => name);
  let best: Comparison = { relation: 'unrelated', same: 0, disputed: 0, evidence: [] };
  for (const one of left) {
    for (const other of right) {
      const found = compare(one, other, noStatistics);
      if (weigh(found) > weigh(best)) best = found;
    }
  }
  return best;
}

function weigh({ relation, same, disputed }: Comparison): number {
  const order = { disputed: 6, same: 4, related: 2, unrelated: 0 };
  return order[relation] + Math.max(same, disputed);
}

/** A sentence that states nothing of its own accord is taken as one claim: whoever compares it says that it is one. */
function readSentence(text: string): Analysis {
  const analysis = analyse(text);
  return analysis.claims.length > 0 ? analysis : { ...analysis, claims: wholeAsClaim(text) };
}

function wholeAsClaim(text: string): Claim[] {
  if (text.trim() === '') return [];
  return [
    {
      start: 0,
      end: text.length,
      key: 'whole',
      text,
      kind: 'fact',
      quoted: false,
      negated: false,
      sentence: 0,
      attribution: null,
      speaker: null,
      speakerPerson: null,
      speakerOrganisation: null,
      checkWorthy: 0,
    },
  ];
}
