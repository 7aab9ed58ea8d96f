/** The third person singular of a verb, or the plural of a noun, by the rules of English spelling. */
export function addS(word: string): string {
  if (/[^aeiou]y$/u.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/u.test(word) ? `${word}es` : `${word}s`;
}

/** The past tense of a regular verb. */
export function addEd(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/u.test(verb)) return `${verb.slice(0, -1)}ied`;
  return `${doubleLast(verb)}ed`;
}

/** The present participle. */
export function addIng(verb: string): string {
  return verb.endsWith('e') && !verb.endsWith('ee') ? `${verb.slice(0, -1)}ing` : `${doubleLast(verb)}ing`;
}

/** A last consonant after a single stressed vowel is doubled: in words of one syllable, and in those that end as below. */
function doubleLast(verb: string): string {
  const doubled =
    /^[^aeiou]*[aeiou][bdgklmnprt]$/u.test(verb) || /(?:[^s]mit|[^f]fer|cur|pel|cel|trol|gin|get)$/u.test(verb);
  return doubled && !/^(?:offer|suffer|differ|cover)$/u.test(verb) ? verb + verb.at(-1) : verb;
}
