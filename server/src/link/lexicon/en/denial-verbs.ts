/**
 * Verbs by which a speaker says that something is not so, with a clause or a noun of what is denied. Looked up by stem,
 * so that every form is found. Compiled for this project from general knowledge of English news (MIT, as the project).
 * Admit a verb whose subject holds its object to be untrue whatever the object is.
 */
export const denialVerbs: readonly string[] = [
  'controvert',
  'debunk',
  'deny',
  'disclaim',
  'discredit',
  'disprove',
  'gainsay',
  'rebut',
  'refute',
  'rubbish',
];
