import { type Lexeme, perLexeme, type TokenKind } from '../../text/lexeme.ts';
import { calendarNames } from '../lexicon/en/calendar-name.ts';
import { countries } from '../lexicon/en/country.ts';
import { demonyms } from '../lexicon/en/demonym.ts';
import { firstNames } from '../lexicon/en/first-name.ts';
import { lawNouns } from '../lexicon/en/law-noun.ts';
import { nameContext } from '../lexicon/en/name-context.ts';
import { notNames } from '../lexicon/en/not-a-name.ts';
import { organisationHeads } from '../lexicon/en/organisation-head.ts';
import { personTitles } from '../lexicon/en/person-title.ts';
import { places } from '../lexicon/en/place.ts';
import { reportingFinite } from '../lexicon/en/reporting-form.ts';
import { organisationCues } from '../lexicon/en/reporting-organisation-cue.ts';
import { roles } from '../lexicon/en/role.ts';
import { surnames } from '../lexicon/en/surname.ts';

/** How a word is written: “said”, “Agency”, “NATO”, “PayPal” or “al-Qaida”, “129”. */
export type WordCase = 'lower' | 'title' | 'upper' | 'mixed' | 'none';

/** What a word tells wherever it stands: made once for all places that have it. The numbers are hashes of 32 bits. */
export interface WordForm {
  readonly case: WordCase;
  readonly word: number;
  /** The case, with the length of capitals and with what signs and digits are in the word. */
  readonly shape: number;
  readonly pattern: number;
  /** One bit a word list that has the word. */
  readonly lists: number;
  /** Stands for shape, pattern and lists together. */
  readonly style: number;
  /** Where a token of this form is cut in two, in UTF-16 code units; 0: nowhere. */
  readonly cut: number;
  /** The length of a token of this form without its possessive ending, in UTF-16 code units. */
  readonly length: number;
  readonly affixes: Affixes;
  /** Where a tagger keeps what it knows of the form (`FormScores`); what stands there may be another form's. */
  row: number;
}

/** Asked for once in a form’s life, so that they stand apart from what is asked for at every place. */
export interface Affixes {
  readonly prefix2: number;
  readonly prefix3: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
}

/** Stands for the word beyond an end of the paragraph. */
export const edgeForm: WordForm = {
  case: 'none',
  word: 1,
  shape: 1,
  pattern: 1,
  lists: 0,
  style: 1,
  cut: 0,
  length: 0,
  affixes: { prefix2: 1, prefix3: 1, suffix2: 1, suffix3: 1, suffix4: 1 },
  row: 0,
};

/** Cut from a compound, “50” is a word (“50-led”); by itself it is a number. */
export const formOf = perLexeme(readForm);

function readForm({ text, lower, kind }: Lexeme): WordForm {
  const shape = readShape(text, kind);
  const lists = readLists(text, lower);
  const pattern = hashOf(
    text
      .replace(/\p{Lu}+/gu, 'A')
      .replace(/\p{Ll}+/gu, 'a')
      .replace(/\d+/gu, '0'),
  );
  const isWord = kind === 'word';
  const length = isWord && /.['’][sS]$/u.test(text) ? text.length - 2 : text.length;
  return {
    case: isWord ? readCase(text) : 'none',
    word: hashOf(lower),
    shape,
    pattern,
    lists,
    style: Math.imul(Math.imul(shape, 0x9e3779b1) ^ lists, 0x85ebca6b) ^ pattern,
    cut: isWord ? findCut(text.slice(0, length)) : 0,
    length,
    affixes: {
      prefix2: hashOf(lower.slice(0, 2)),
      prefix3: hashOf(lower.slice(0, 3)),
      suffix2: hashOf(lower.slice(-2)),
      suffix3: hashOf(lower.slice(-3)),
      suffix4: hashOf(lower.slice(-4)),
    },
    row: 0,
  };
}

function findCut(text: string): number {
  const prefix = prefixed.exec(text);
  return prefix === null ? (suffixed.exec(text)?.index ?? 0) : (prefix[1] as string).length;
}

/** A prefix that is no part of the name after it. */
const prefixed = /^((?:anti|ex|non|post|pre|pro|then)-)(?=\p{Lu})/iu;
/** What a name before it is put to: participles, and the few other words that news joins to names. */
const suffixed =
  /(?<=[\p{Lu}\d][\p{L}\d.]{0,40})-(?=\p{Ll})(?:\p{Ll}{2,20}ed|led|run|built|made|born|style|like|wide|bound|listed|funded|focused|friendly|related|specific|only)$/u;

function readCase(text: string): WordCase {
  if (!/\p{Lu}/u.test(text)) return /\p{L}/u.test(text) ? 'lower' : 'none';
  if (!/\p{Ll}/u.test(text)) return text.length === 1 ? 'title' : 'upper';
  return /^\p{Lu}[^\p{Lu}]*$/u.test(text) ? 'title' : 'mixed';
}

const cases = { lower: 2, title: 3, upper: 4, mixed: 5, none: 6 } as const;

function readShape(text: string, kind: TokenKind): number {
  if (kind !== 'word') return kind === 'number' ? 7 : kind === 'symbol' ? 8 : hashOf(text);
  const written = readCase(text);
  let shape: number = cases[written];
  if (written === 'upper') shape += Math.min(text.length, 6) * 16;
  if (/\d/u.test(text)) shape += 128;
  if (text.includes('-')) shape += 256;
  if (text.includes('.')) shape += 512;
  if (text.includes('&')) shape += 1024;
  return shape;
}

const lists: readonly ReadonlySet<string>[] = [
  new Set(calendarNames),
  new Set(countries.flatMap((name) => [name, ...name.split(' ').filter((word) => word.length > 3)])),
  new Set(demonyms),
  new Set(firstNames),
  new Set(places.flatMap((name) => name.split(' '))),
  new Set(surnames),
];
const lowerLists: readonly ReadonlySet<string>[] = [
  new Set(lawNouns),
  new Set(notNames),
  new Set(organisationHeads.map(([word]) => word)),
  new Set(personTitles),
  new Set(roles),
  new Set(organisationCues),
  new Set(reportingFinite),
  ...[...new Set(nameContext.map(([, kind]) => kind))].map(
    (kind) => new Set(nameContext.filter((entry) => entry[1] === kind).map(([word]) => word)),
  ),
];

function readLists(text: string, lower: string): number {
  let bits = 0;
  lists.forEach((list, i) => {
    if (list.has(text)) bits |= 1 << i;
  });
  const bare = lower.endsWith('.') && lower.length > 1 ? lower.slice(0, -1) : lower;
  lowerLists.forEach((list, i) => {
    if (list.has(bare)) bits |= 64 << i;
  });
  return bits;
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}
