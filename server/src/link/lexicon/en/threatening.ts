/**
 * Words that foretell or bring harm, whatever their object is: “threatens to cost jobs”, “risks chaos”. Looked up by stem.
 * Compiled for this project from general knowledge of English news (MIT, as the project).
 * Admit a word where what it is said of is bad, be its object good (“threatens peace”) or bad (“threatens chaos”).
 */
export const threatening: readonly string[] = [
  'afflict',
  'alarm',
  'dread',
  'endanger',
  'endure',
  'fear',
  'fearful',
  'haunt',
  'imperil',
  'inflict',
  'jeopardise',
  'jeopardize',
  'menace',
  'scare',
  'suffer',
  'threaten',
  'worry',
];
