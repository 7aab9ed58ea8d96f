import { perLexeme } from '../../text/lexeme.ts';
import { commonWordOrganisations } from '../lexicon/en/common-word-organisation.ts';
import { companies } from '../lexicon/en/company.ts';
import { countries } from '../lexicon/en/country.ts';
import { knownOrganisations } from '../lexicon/en/known-organisation.ts';
import { movements } from '../lexicon/en/movement.ts';
import { newsOutlets } from '../lexicon/en/news-outlet.ts';
import { places } from '../lexicon/en/place.ts';
import { publicBodies } from '../lexicon/en/public-body.ts';
import { sportsClubs } from '../lexicon/en/sports-club.ts';
import { isCapital } from './label.ts';
import { isPossessive } from './possessive.ts';
import type { Word } from './word.ts';

/** What the lists know of a name: one bit a list. */
const lists: readonly (readonly string[])[] = [
  companies,
  commonWordOrganisations,
  newsOutlets,
  publicBodies,
  movements,
  sportsClubs,
  knownOrganisations,
  places,
  countries,
];

const [common, clubs, place, country] = [1 << 1, 1 << 5, 1 << 7, 1 << 8];

/**
 * Where the organisation ends that begins at `i` by what `lookUp` found, if its name is hardly ever anything else; `i` where
 * there is none.
 */
export function knownEnd(found: Int32Array, words: readonly Word[], i: number): number {
  const here = found[i] as number;
  const bits = here >> 2;
  if (bits === 0 || (here & 3) > 1 || (bits & (common | place | country)) !== 0) return i;
  if ((here & 3) === 0) return (bits & clubs) === 0 && (words[i] as Word).text.length > 2 ? i + 1 : i;
  let end = i + 1;
  while (((found[end] as number) & 3) === 2) end++;
  // “Xinhua news agency”: what tells the kind in lower case helps to know a name and is no part of it.
  while (end > i && (words[end] as Word).case === 'lower') end--;
  return end + 1;
}

interface Node {
  /** The lists that have the name that ends here; in capitals only where all their names are acronyms. */
  any: number;
  capitals: number;
  next: Map<string, Node> | null;
}

/**
 * For each word what the lists know of the name that it is part of: the bits of the lists times 4, plus 0 for a name of one
 * word, 1 for the first word of a longer one, 2 for one inside, 3 for the last; 0 where no name is known. The longest name from
 * the left wins; lower-case words do not begin one. Linear.
 */
export function lookUp(words: readonly Word[]): Int32Array {
  const found = new Int32Array(words.length);
  for (let i = 0; i < words.length; ) {
    const first = words[i] as Word;
    if (!isCapital(first)) {
      i++;
      continue;
    }
    let node = beginningWith(first.lexeme) ?? undefined;
    let end = i;
    let bits = 0;
    let capitals = first.case === 'upper';
    for (let k = i; node !== undefined; ) {
      const here = capitals ? node.any | node.capitals : node.any;
      if (here !== 0 && !(k === i && first.text.length === 1)) [end, bits] = [k + 1, here];
      const inner = words[k] as Word;
      if (isPossessive(inner)) node = node.next?.get(inner.possessiveEnd === inner.end + 1 ? plural : singular);
      if (node === undefined) break;
      const word = words[++k];
      if (node.next === null || word === undefined || word.paragraph !== first.paragraph) break;
      node = node.next.get(word.lower);
      capitals &&= word.case === 'upper';
    }
    if (end === i) {
      i++;
      continue;
    }
    for (let k = i; k < end; k++) {
      const place = end - i === 1 ? 0 : k === i ? 1 : k === end - 1 ? 3 : 2;
      found[k] = bits * 4 + place;
    }
    i = end;
  }
  return found;
}

/** The possessive ending is a step of its own: “people’s party”. */
const [singular, plural] = ["'s", "'"];

const root: Node = { any: 0, capitals: 0, next: null };

/** What the lists know of names that begin with a form. */
const beginningWith = perLexeme(({ lower }): Node | null => root.next?.get(lower) ?? null);

function add(name: string, bit: number): void {
  let node = root;
  for (const part of name.toLowerCase().split(/ |(?='s? )/u)) {
    node.next ??= new Map();
    let next = node.next.get(part);
    if (next === undefined) {
      next = { any: 0, capitals: 0, next: null };
      node.next.set(part, next);
    }
    node = next;
  }
  // “WHO” and “AMP” are names in capitals alone.
  if (name === name.toUpperCase()) node.capitals |= bit;
  else node.any |= bit;
}

lists.forEach((names, i) => {
  for (const name of names) add(name, 1 << i);
});
