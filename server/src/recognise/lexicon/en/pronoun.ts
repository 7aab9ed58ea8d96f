/**
 * Pronouns that can be the subject of a verb of saying and point back to someone in the text. A closed class of English; own list.
 */
export const subjectPronouns: readonly string[] = [
  'both',
  'everyone',
  'few',
  'he',
  'it',
  'many',
  'most',
  'neither',
  'nobody',
  'one',
  'others',
  'several',
  'she',
  'some',
  'that',
  'these',
  'they',
  'this',
  'those',
  'which',
  'who',
];
