import type { Claim } from '../recognise/model.ts';
import type { Span } from '../text/span.ts';
import { assurances } from './lexicon/en/assurances.ts';
import { charges } from './lexicon/en/charges.ts';
import type { Conduct } from './model.ts';
import { findPhrase, readPhrases } from './phrase.ts';
import { readAspects } from './polarity.ts';
import type { Word } from './terms.ts';

export interface ConductContext {
  /** The organisations and persons of the claim, and whom these persons act for. */
  readonly actors: readonly string[];
  /** For whom it is said. */
  readonly speakerOrganisation: string | null;
  readonly speaker: string | null;
  /** Organisations that “they” and “the firm” may stand for, the nearest first. */
  readonly recent: readonly string[];
  /** Aspects that the sentence and the one before it speak of, for a charge that names none. */
  readonly aspects: readonly string[];
}

const referring = new Set(['company', 'firm', 'giant', 'it', 'its', 'their', 'they', 'group', 'government']);

const chargePhrases = readPhrases(charges);
const assurancePhrases = readPhrases(assurances);

/** A charge against someone else, or an assurance of one's own good conduct; `null` where the claim is neither. */
export function readConducts(words: readonly Word[], claim: Claim, context: ConductContext): Conduct[] {
  const own = context.speakerOrganisation;
  const conducts: Conduct[] = [];
  const charge = findPhrase(words, chargePhrases);
  const others = context.actors.filter((identity) => identity !== own && identity !== context.speaker);
  if (charge !== null && !isOwnVoice(words, charge)) {
    const stoodFor = words.some((word) => referring.has(word.lower)) ? context.recent : [];
    const actors = others.length > 0 ? others : stoodFor.filter((identity) => identity !== own).slice(0, 1);
    if (actors.length > 0) conducts.push(makeConduct('charge', actors, words, charge, context));
  }
  const assurance = findPhrase(words, assurancePhrases);
  if (assurance !== null && charge === null && own !== null && claim.attribution !== null)
    conducts.push(makeConduct('assurance', [own], words, assurance, context));
  return conducts;
}

function makeConduct(
  kind: Conduct['kind'],
  actors: readonly string[],
  words: readonly Word[],
  span: Span,
  { aspects }: ConductContext,
): Conduct {
  const own = readAspects(words);
  return { kind, actors, aspects: own.length > 0 ? own : aspects, span };
}

/** “We failed to …” is a confession. */
function isOwnVoice(words: readonly Word[], span: Span): boolean {
  return words.some((word) => word.start < span.start && (word.lower === 'we' || word.lower === 'i'));
}
