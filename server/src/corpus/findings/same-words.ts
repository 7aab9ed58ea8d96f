/** Whether two words, or stretches of words in lower case, differ in spelling alone: “realise”, “realize”; “it’s”, “it is”; “two”, “2”. */
export function sameWords(a: string, b: string): boolean {
  return a === b || spellingKey(a) === spellingKey(b);
}

function spellingKey(words: string): string {
  return words
    .replace(/[’ʼ`]/g, "'")
    .replace(/\bcan(?:not|'?t)\b/g, 'can not')
    .replace(/\bwon't\b/g, 'will not')
    .replace(/n't\b|(?<=\b(?:do|does|did|is|was|were|has|have|could|would))nt\b/g, ' not')
    .replace(/'(s|re|ve|ll|m|d)\b/g, (_, ending: string) => ` ${contracted[ending]}`)
    .replace(/\bper cent\b|%/g, 'percent')
    .replace(/:00\b/g, '')
    .split(/[\s\-‐‑–—.]+/u)
    .map(wordKey)
    .join('');
}

const contracted: Readonly<Record<string, string>> = {
  s: 'is',
  re: 'are',
  ve: 'have',
  ll: 'will',
  m: 'am',
  d: 'would',
};

/** British and American spelling, and numbers in words and in figures, are one. */
function wordKey(word: string): string {
  const number = numbers.indexOf(word);
  if (number >= 0) return String(number);
  const known = variants.get(word);
  if (known !== undefined) return known;
  return word
    .replace(/(?<=.{2})is(?=(?:e[ds]?|er|ers|ing|ation|ations)$)/, 'iz')
    .replace(/(?<=.{2})ys(?=(?:e[ds]?|ing)$)/, 'yz')
    .replace(/(?<=.{2})our/, 'or')
    .replace(/(?<=[^aeiou])re(?=s?$)/, 'er')
    .replace(/ll(?=(?:ed|er|ers|ing)$)/, 'l')
    .replace(/enc(?=es?$)/, 'ens')
    .replace(/ogue(?=s?$)/, 'og')
    .replace(/ae|oe/g, 'e');
}

const numbers: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

const variants: ReadonlyMap<string, string> = new Map([
  ['amongst', 'among'],
  ['gonna', 'goingto'],
  ['gotta', 'gotto'],
  ['gray', 'grey'],
  ['has', 'is'],
  ['ok', 'okay'],
  ['programme', 'program'],
  ['programmes', 'programs'],
  ['till', 'until'],
  ['towards', 'toward'],
  ['wanna', 'wantto'],
  ['whilst', 'while'],
]);
