/**
 * Words for relations between two that are named. Compiled for this project from general knowledge of English (MIT, as the
 * project).
 */

/** Verbs of what one does to another and not the other way round. Admit one where “X verb Y” and “Y verb X” cannot both be told of one event. */
export const directedVerbs: Readonly<Record<string, readonly string[]>> = {
  acquire: ['acquire', 'buy', 'purchase'],
  beat: ['beat', 'defeat', 'outpoint', 'thrash', 'trounce', 'oust', 'unseat'],
  employ: ['employ', 'hire'],
  invade: ['invade'],
  kill: ['assassinate', 'kill', 'murder', 'stab'],
  own: ['own'],
  succeed: ['succeed', 'succeeded', 'supersede'],
  sue: ['sue'],
};

/** Nouns of what one is to another: “X is the noun of Y”, told as that verb; `-` where X is the one it is done to. */
export const relationNouns: readonly (readonly [noun: string, relation: string])[] = [
  ['arm', '-own'],
  ['daughter', '-parent'],
  ['division', '-own'],
  ['employee', '-employ'],
  ['employer', 'employ'],
  ['father', 'parent'],
  ['mother', 'parent'],
  ['owner', 'own'],
  ['predecessor', '-succeed'],
  ['son', '-parent'],
  ['subsidiary', '-own'],
  ['successor', 'succeed'],
  ['unit', '-own'],
];

/** What one alone is of a country, a body or a place at a time. Admit a noun of which “the X of Y” names one. */
export const singleRoles: readonly string[] = [
  'archbishop',
  'capital',
  'captain',
  'ceo',
  'chairman',
  'chairwoman',
  'chancellor',
  'coach',
  'emperor',
  'executive',
  'governor',
  'king',
  'mayor',
  'minister',
  'owner',
  'patriarch',
  'pope',
  'premier',
  'president',
  'queen',
  'speaker',
];

/** Words before or behind such a noun by which it is another, or of another time. */
export const roleQualifiers: readonly string[] = [
  'acting',
  'assistant',
  'candidate',
  'deputy',
  'designate',
  'elect',
  'ex',
  'first',
  'former',
  'honorary',
  'interim',
  'late',
  'next',
  'old',
  'then',
  'vice',
];

/** What many are of a body or a person, each of them one who is named. */
export const fillerNouns: readonly string[] = [
  'cousin',
  'founder',
  'husband',
  'member',
  'spokesman',
  'spokeswoman',
  'widow',
  'wife',
];
