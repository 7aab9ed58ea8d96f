import { analyse } from '../recognise/analyse.ts';
import type { Claim } from '../recognise/model.ts';
import { prepareClaims } from './link.ts';
import type { PreparedClaim, TermStatistics } from './model.ts';

/** Prepares a sentence that stands alone, all of it one claim; names are told apart by their forms only. */
export function prepareSentence(text: string): PreparedClaim {
  const analysis = analyse(text);
  const [first] = analysis.claims;
  const claim: Claim = {
    key: 'sentence',
    kind: 'fact',
    quoted: false,
    negated: false,
    sentence: 0,
    attribution: null,
    speaker: null,
    speakerPerson: null,
    speakerOrganisation: null,
    checkWorthy: 0,
    ...first,
    start: 0,
    end: text.length,
    text,
  };
  return prepareClaims(
    { ...analysis, title: null, leftovers: [], claims: [claim] },
    (name) => name,
  )[0] as PreparedClaim;
}

/** Without a corpus no word is rarer than another. */
export const noStatistics: TermStatistics = { claims: 0, frequency: () => 0 };
