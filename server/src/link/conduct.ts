import type { Claim } from '../recognise/model.ts';
import type { Span } from '../text/span.ts';
import { assurances } from './lexicon/en/assurances.ts';
import { caring } from './lexicon/en/caring.ts';
import { charges } from './lexicon/en/charges.ts';
import { neglecting } from './lexicon/en/neglecting.ts';
import type { Conduct } from './model.ts';
import { findPhrase, readPhrases } from './phrase.ts';
import { readAspects } from './polarity.ts';
import { stemOf, type Word } from './terms.ts';

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
  const charge = findPhrase(words, chargePhrases) ?? findNeglect(words) ?? findRanking(words);
  const others = context.actors.filter((identity) => identity !== own && identity !== context.speaker);
  if (charge !== null && !isOwnVoice(words, charge)) {
    const stoodFor = words.some((word) => referring.has(word.lower)) ? context.recent : [];
    const actors = others.length > 0 ? others : stoodFor.filter((identity) => identity !== own).slice(0, 1);
    if (actors.length > 0) conducts.push(makeConduct('charge', actors, words, charge, context));
  }
  const assurance = findPhrase(words, assurancePhrases) ?? findPriority(words) ?? findCare(words);
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

/** “Ignored warnings”, “failed to act”; “puts patients at risk” too, but not what a risk does. */
function findNeglect(words: readonly Word[]): Span | null {
  const at = words.findIndex(
    (word, i) => neglectStems.has(word.stem) && !/(?:ure|ing|ance)s?$/u.test(word.lower) && words[i + 1] !== undefined,
  );
  if (at >= 0) return spanOf(words, at, nextContent(words, at));
  const risk = words.findIndex((word, i) => word.lower === 'risk' && words[i - 1]?.lower === 'at');
  const put = words.findIndex((word, i) => i < risk && i >= risk - reach && /^put/u.test(word.lower));
  return put < 0 ? null : spanOf(words, put, risk);
}

/** “Puts profit above safety”: what should come first comes second. */
function findRanking(words: readonly Word[]): Span | null {
  const at = words.findIndex(
    (word, i) =>
      rankWords.has(word.lower) && words.slice(Math.max(0, i - reach), i).some(({ stem }) => placing.has(stem)),
  );
  if (at < 0) return null;
  const put = words.findLastIndex((word, i) => i < at && placing.has(word.stem));
  return spanOf(words, put, nextContent(words, at));
}

/** “Top priority”, “of the utmost importance”, “the highest standards”. */
function findPriority(words: readonly Word[]): Span | null {
  const at = words.findIndex(
    (word, i) => superlatives.has(word.lower) && words.slice(i + 1, i + 4).some(({ stem }) => importance.has(stem)),
  );
  if (at < 0) return null;
  const noun = words.findIndex((word, i) => i > at && importance.has(word.stem));
  return spanOf(words, at, noun);
}

/** “We protect …”, “it complied with …”. */
function findCare(words: readonly Word[]): Span | null {
  const at = words.findIndex(
    (word, i) =>
      careStems.has(word.stem) && words.slice(Math.max(0, i - 3), i).some(({ lower }) => ownVoice.has(lower)),
  );
  return at < 0 ? null : spanOf(words, at, nextContent(words, at));
}

const reach = 10;
const neglectStems = new Set(neglecting.map(stemOf));
const careStems = new Set(caring.map(stemOf));
const rankWords = new Set(['above', 'ahead', 'before', 'over']);
const placing = new Set(['place', 'prioritis', 'prioritiz', 'put']);
const superlatives = new Set(['absolute', 'critically', 'first', 'foremost', 'highest', 'one', 'top', 'utmost']);
const importance = new Set(['import', 'prioriti', 'standard']);
const ownVoice = new Set(['it', 'they', 'we']);

function nextContent(words: readonly Word[], at: number): number {
  const next = words.findIndex((word, i) => i > at && word.content);
  return next < 0 ? words.length - 1 : next;
}

function spanOf(words: readonly Word[], first: number, last: number): Span {
  return { start: (words[first] as Word).start, end: (words[last] as Word).end };
}

/** “We failed to …” is a confession. */
function isOwnVoice(words: readonly Word[], span: Span): boolean {
  return words.some((word) => word.start < span.start && (word.lower === 'we' || word.lower === 'i'));
}
