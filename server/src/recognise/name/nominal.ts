import { auxiliaries } from '../lexicon/en/auxiliary.ts';
import { conjunctions } from '../lexicon/en/conjunction.ts';
import { determiners } from '../lexicon/en/determiner.ts';
import { organisationHeads } from '../lexicon/en/organisation-head.ts';
import { organisationNouns } from '../lexicon/en/organisation-noun.ts';
import { prepositions } from '../lexicon/en/preposition.ts';
import type { FoundMention } from '../name.ts';
import { headIndex } from './describe.ts';
import type { Group } from './group.ts';
import type { Word } from './word.ts';

const nouns = new Map(organisationNouns);
const heads = new Map(organisationHeads);

/** The antecedent is one of so many organisations named last. */
const memory = 12;

/**
 * The descriptions of an organisation that stand for its name: “the charity”, “the social media giant”, “the agency”.
 * The antecedent is an organisation named before whose name is headed by that noun, or else whose kind the noun tells;
 * the nearest of those (`isNearer`), where the kind is unknown the one named most often. A description without one is left alone.
 */
export function findNominals(
  words: readonly Word[],
  mentions: readonly FoundMention[],
  described: ReadonlyMap<Group, string>,
): FoundMention[] {
  const organisations = mentions.filter((mention) => mention.kind === 'organisation');
  if (organisations.length === 0) return [];
  const found: FoundMention[] = [];
  const seen = new Map<Group, Antecedent>();
  let next = 0;
  let sentence = 0;
  let read = 0;
  for (let i = 0; i + 1 < words.length; i++) {
    for (; next < organisations.length && (organisations[next] as FoundMention).last <= i; next++) {
      const mention = organisations[next] as FoundMention;
      for (; read <= mention.first; read++) if ((words[read] as Word).initial) sentence++;
      remember(seen, mention, words, sentence);
    }
    const noun = nounAt(words, i);
    if (noun === null) continue;
    const group = antecedent([...seen.values()], (words[noun] as Word).lower, described);
    if (group === null) continue;
    found.push({
      start: (words[i] as Word).start,
      end: (words[noun] as Word).end,
      first: i,
      last: noun + 1,
      kind: 'organisation',
      group,
      nominal: true,
    });
    i = noun;
  }
  return found;
}

interface Antecedent {
  readonly group: Group;
  readonly heads: Set<string>;
  times: number;
  /** The sentence of its last mention, counted from the start of the article, and the word that it is first named by there. */
  sentence: number;
  first: number;
}

function remember(seen: Map<Group, Antecedent>, mention: FoundMention, words: readonly Word[], sentence: number): void {
  const { group, first } = mention;
  const known = seen.get(group) ?? { group, heads: new Set<string>(), times: 0, sentence: -1, first };
  seen.delete(group);
  known.times++;
  if (known.sentence !== sentence) known.first = first;
  known.sentence = sentence;
  if (mention.last - mention.first > 1)
    known.heads.add((words[headIndex(words, mention.first, mention.last)] as Word).lower);
  seen.set(mention.group, known);
  if (seen.size <= memory) return;
  const [oldest] = seen.keys();
  seen.delete(oldest as Group);
}

/** The index of the noun of a description that begins at `i`, or null. */
function nounAt(words: readonly Word[], i: number): number | null {
  const determiner = words[i] as Word;
  if (determiner.lower !== 'the' && determiner.lower !== 'this') return null;
  for (let k = i + 1; k < Math.min(words.length, i + 5); k++) {
    const word = words[k] as Word;
    if (word.paragraph !== determiner.paragraph || word.kind !== 'word' || word.case !== 'lower') return null;
    if (excluding.has(word.lower) || word.lower.endsWith('est')) return null;
    if ((nouns.has(word.lower) || heads.has(word.lower)) && endsPhrase(words, k)) return k;
    if (closed.has(word.lower)) return null;
  }
  return null;
}

/** Modifiers that speak of another than the one named: “the first company”, “the other agency”. */
const excluding = new Set(
  'another average entire family first former last local new next only other same second third two three wrong whole'.split(
    ' ',
  ),
);

/** Words that cannot stand between “the” and its noun. */
const closed = new Set([
  ...auxiliaries,
  ...conjunctions,
  ...determiners,
  ...prepositions,
  'he',
  'it',
  'not',
  'of',
  'said',
  'that',
  'they',
  'to',
  'which',
  'who',
]);

function endsPhrase(words: readonly Word[], i: number): boolean {
  const [word, next] = [words[i] as Word, words[i + 1]];
  if (word.possessiveEnd > word.end) return true;
  if (next === undefined || next.paragraph !== word.paragraph || next.kind !== 'word') return true;
  return (
    next.case !== 'lower' || closed.has(next.lower) || afterPhrase.has(next.lower) || /(?:[^s]s|ed)$/u.test(next.lower)
  );
}

const afterPhrase = new Set(
  'added after against also always argued be because been before began but came can could did do down during estimated even ever expects failed first found gave got if instead into just kept knew later made may might must never no not now off once only out over made paid put ran recently sent set shall should since so sold still than then there though through told took under until up very went what when where while would wrote yet'.split(
    ' ',
  ),
);

function antecedent(seen: readonly Antecedent[], noun: string, described: ReadonlyMap<Group, string>): Group | null {
  const headed = latest(seen.filter((entry) => entry.heads.has(noun)));
  if (headed !== null) return headed.group;
  const kind = nouns.get(noun);
  if (kind === undefined) return null;
  if (kind === 'any') return seen.length === 1 ? (seen[0] as Antecedent).group : null;
  const told = latest(seen.filter((entry) => described.get(entry.group) === kind));
  const open = seen.filter((entry) => !described.has(entry.group));
  if (kind !== 'company' && kind !== 'charity' && told === null) return null;
  if (told !== null) return told.group;
  return salient(open)?.group ?? null;
}

/**
 * The sentence that named one last decides, and in it the one named first, which is its subject more often than not: what is
 * said next goes on from the subject (Grosz, Joshi and Weinstein, “Centering”, 1995).
 */
function isNearer(a: Antecedent, b: Antecedent): boolean {
  return a.sentence === b.sentence ? a.first < b.first : a.sentence > b.sentence;
}

function latest(seen: readonly Antecedent[]): Antecedent | null {
  return seen.reduce<Antecedent | null>((a, b) => (a === null || isNearer(b, a) ? b : a), null);
}

/** Named most often, of several the nearest. */
function salient(seen: readonly Antecedent[]): Antecedent | null {
  return seen.reduce<Antecedent | null>(
    (a, b) => (a === null || b.times > a.times || (b.times === a.times && isNearer(b, a)) ? b : a),
    null,
  );
}
