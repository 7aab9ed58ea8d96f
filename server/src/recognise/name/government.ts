import type { FoundMention } from '../name.ts';
import { countrySet, demonymSet, noVotes } from './evidence.ts';
import type { Group } from './group.ts';
import type { Word } from './word.ts';

/** A nation’s usual short name, where it has several. */
const short = new Map([
  ['Britain', 'UK'],
  ['British', 'UK'],
  ['U.K.', 'UK'],
  ['United Kingdom', 'UK'],
  ['America', 'US'],
  ['American', 'US'],
  ['U.S.', 'US'],
]);

/**
 * The governments that an article speaks of: “the UK government”, and “the government” where only one nation’s is named.
 * They are descriptions, not names, and may cover the mention of the nation as a place. `taken` are the mentions found so
 * far, sorted.
 */
export function findGovernments(words: readonly Word[], taken: readonly FoundMention[]): FoundMention[] {
  const places: { first: number; last: number; nation: string | null }[] = [];
  words.forEach((word, i) => {
    if (word.lower !== 'government' || i === 0) return;
    const before = words[i - 1] as Word;
    if (before.paragraph !== word.paragraph) return;
    if (countrySet.has(before.text) || demonymSet.has(before.text))
      places.push({ first: i - 1, last: i + 1, nation: short.get(before.text) ?? before.text });
    else if (before.lower === 'the') places.push({ first: i - 1, last: i + 1, nation: null });
  });
  const nations = new Set(places.flatMap(({ nation }) => (nation === null ? [] : [nation])));
  if (nations.size === 0) return [];
  const groups = new Map([...nations].map((nation) => [nation, groupOf(`${nation} government`)]));
  const only = nations.size === 1 ? [...groups.values()][0] : undefined;
  let next = 0;
  return places.flatMap(({ first, last, nation }): FoundMention[] => {
    while (next < taken.length && (taken[next] as FoundMention).last <= first) next++;
    const other = taken[next];
    const group = nation === null ? only : groups.get(nation);
    const overlaps = other !== undefined && other.first < last && !(other.kind === 'place' && other.first === first);
    if (group === undefined || overlaps) return [];
    return [
      {
        start: (words[first] as Word).start,
        end: (words[last - 1] as Word).end,
        first,
        last,
        kind: 'organisation',
        group,
        nominal: true,
      },
    ];
  });
}

function groupOf(form: string): Group {
  return { key: form, votes: noVotes(), forms: new Map([[form, 1]]), acronym: null, firm: 1, kind: null, title: null };
}
