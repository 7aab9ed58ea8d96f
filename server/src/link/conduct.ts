import type { Claim } from '../recognise/model.ts';
import type { Span } from '../text/span.ts';
import { assurances } from './lexicon/en/assurances.ts';
import { charges } from './lexicon/en/charges.ts';
import type { Conduct } from './model.ts';
import { findPhrase, readPhrases } from './phrase.ts';
import { readAspects } from './polarity.ts';
import type { Word } from './terms.ts';

export interface ConductContext {
  /** Identities mentioned in the claim. */
  readonly identities: readonly string[];
  /** For whom it is said. */
  readonly speakerOrganisation: string | null;
  readonly speaker: string | null;
  /** Organisations that “they” and “the firm” may stand for, the nearest first. */
  readonly recent: readonly string[];
}

const chargePhrases = readPhrases(charges);
const assurancePhrases = readPhrases(assurances);

/** A charge against someone else, or an assurance of one's own good conduct; `null` where the claim is neither. */
export function readConducts(words: readonly Word[], claim: Claim, context: ConductContext): Conduct[] {
  const own = context.speakerOrganisation;
  const conducts: Conduct[] = [];
  const charge = findPhrase(words, chargePhrases);
  const others = context.identities.filter((identity) => identity !== own && identity !== context.speaker);
  if (charge !== null && !isOwnVoice(words, charge)) {
    const actors = others.length > 0 ? others : context.recent.filter((identity) => identity !== own).slice(0, 1);
    if (actors.length > 0) conducts.push(makeConduct('charge', actors, words, charge));
  }
  const assurance = findPhrase(words, assurancePhrases);
  if (assurance !== null && charge === null && own !== null && claim.attribution !== null)
    conducts.push(makeConduct('assurance', [own], words, assurance));
  return conducts;
}

function makeConduct(kind: Conduct['kind'], actors: readonly string[], words: readonly Word[], span: Span): Conduct {
  return { kind, actors, aspects: readAspects(words), span };
}

/** “We failed to …” is a confession. */
function isOwnVoice(words: readonly Word[], span: Span): boolean {
  return words.some((word) => word.start < span.start && (word.lower === 'we' || word.lower === 'i'));
}
