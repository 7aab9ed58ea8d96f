import { directedVerbs, fillerNouns, relationNouns, roleQualifiers, singleRoles } from '../lexicon/en/relations.ts';
import { momentWords } from '../lexicon/en/running-words.ts';
import type { RelationStatement } from '../model.ts';
import { stemOf, type Word } from '../terms.ts';
import { type Name, nameAfter, nameBefore } from './name.ts';

/** Of more none is compared. */
const most = 6;

/** What a claim says that one who is named is or does to another. Linear in the claim. */
export function readRelations(text: string, words: readonly Word[]): RelationStatement[] {
  const found: RelationStatement[] = [];
  for (let at = 0; at < words.length && found.length < most; at++) {
    const word = words[at] as Word;
    const verb = word.capital ? undefined : verbOf.get(word.stem);
    const noun = nounOf.get(word.lower);
    const statement =
      (verb === undefined ? null : readVerb(words, at, verb)) ??
      (noun === undefined ? null : readNoun(text, words, at, noun));
    if (statement !== null) found.push(statement);
  }
  return found;
}

const verbOf = new Map(
  Object.entries(directedVerbs).flatMap(([relation, verbs]) => verbs.map((verb) => [stemOf(verb), relation] as const)),
);

interface Noun {
  readonly relation: string;
  readonly kind: RelationStatement['kind'];
  /** The holder is the one that it is done to. */
  readonly isTurned: boolean;
}

const nounOf = new Map<string, Noun>([
  ...singleRoles.map((role) => [role, { relation: role, kind: 'single', isTurned: false }] as const),
  ...fillerNouns.map((noun) => [noun, { relation: noun, kind: 'filler', isTurned: false }] as const),
  ...relationNouns.map(
    ([noun, relation]) =>
      [noun, { relation: relation.replace('-', ''), kind: 'directed', isTurned: relation.startsWith('-') }] as const,
  ),
]);

const being = new Set(['are', 'be', 'been', 'being', 'is', 'was', 'were']);
const undone = new Set(["didn't", 'may', 'might', 'never', 'no', 'not', 'to', 'would', 'could', 'if']);
const nearest = 3;

/** “Acme bought Bolt”, “Bolt was bought by Acme” */
function readVerb(words: readonly Word[], at: number, relation: string): RelationStatement | null {
  const before = words.slice(Math.max(0, at - nearest), at).map(({ lower }) => lower);
  if (before.some((lower) => undone.has(lower))) return null;
  const by = words.findIndex(({ lower }, i) => i > at && i <= at + nearest && lower === 'by');
  const isPassive = before.some((lower) => being.has(lower));
  if (isPassive && by < 0) return null;
  const [first, second] = [nameBefore(words, at), nameAfter(words, (isPassive ? by : at) + 1, true)];
  if (first === null || second === null) return null;
  const isSubject = !words.slice(first.end, at).some(isNoun);
  if (!isSubject || isNoun(words[second.end])) return null;
  const [left, right] = isPassive ? [second, first] : [first, second];
  return statementOf(words, { relation, kind: 'directed' }, left, right, at);
}

/** A name before a noun tells which one it is, and is not what the verb is said of: “a Strelsau resident”. */
function isNoun(word: Word | undefined): boolean {
  return word?.content === true && !word.capital && !/ly$/.test(word.lower) && !moments.has(word.lower);
}

const moments = new Set([...momentWords, 'last', 'next', 'this']);
const qualifiers = new Set(roleQualifiers);
/** Of these one needs to know which: “foreign minister”, “chief executive”. */
const open = new Set(['executive', 'minister']);

/** “Ada Vale is the mayor of Strelsau”, “Strelsau's mayor, Ada Vale”, “Ada Vale, mayor of Strelsau” */
function readNoun(text: string, words: readonly Word[], at: number, noun: Noun): RelationStatement | null {
  const word = words[at] as Word;
  const before = words.slice(Math.max(0, at - nearest), at).map(({ lower }) => lower);
  const isQualified = [...before, words[at + 1]?.lower ?? ''].some((lower) => qualifiers.has(lower));
  if (noun.kind !== 'directed' && isQualified) return null;
  if (before.some((lower) => undone.has(lower))) return null;
  if (open.has(word.lower) && !(words[at - 1]?.content ?? false)) return null;
  const relation = open.has(word.lower) ? `${before.at(-1)} ${word.lower}` : noun.relation;
  const owner = readOwner(text, words, at);
  const owned = owner ?? readOwned(words, at);
  if (owned === null) return null;
  const first = owner === null ? at : owner.start;
  const after = Math.max(at + 1, owned.end);
  const holder = readSubject(words, first) ?? readAside(words, after, owner !== null);
  if (holder === null || holder.start === owned.start) return null;
  const [left, right] = noun.isTurned ? [owned, holder] : [holder, owned];
  return statementOf(words, { relation, kind: noun.kind }, left, right, at);
}

/** “Strelsau's mayor”: the name that ends in a possessive right before the noun or its adjectives. */
function readOwner(text: string, words: readonly Word[], at: number): Name | null {
  for (let i = at - 1; i >= Math.max(0, at - nearest); i--) {
    const word = words[i] as Word;
    if (!word.content) return null;
    if (word.capital && /['’]s?$/u.test(text.slice(word.start, word.end))) return nameBefore(words, i + 1);
  }
  return null;
}

/** “mayor of the city of Strelsau” */
function readOwned(words: readonly Word[], at: number): Name | null {
  return words[at + 1]?.lower === 'of' ? nameAfter(words, at + 2, true) : null;
}

const present = new Set(['are', 'is', 'remains']);

/** The subject of “is the mayor”, or the name before “, the mayor”. */
function readSubject(words: readonly Word[], first: number): Name | null {
  for (let i = first - 1; i >= Math.max(0, first - nearest - 1); i--) {
    const { lower } = words[i] as Word;
    if (present.has(lower)) return nameBefore(words, i);
    if (lower === ',') {
      const name = nameBefore(words, i);
      return name !== null && name.end === i ? name : null;
    }
    if (lower === '.' || being.has(lower)) return null;
  }
  return null;
}

/** “’s mayor, Ada Vale”, “’s late mayor Ada Vale”, “mayor of Strelsau (in Tolvia), Ada Vale”, “mayor of Strelsau is Ada Vale” */
function readAside(words: readonly Word[], after: number, isOwned: boolean): Name | null {
  const start = words[after]?.lower === '(' ? words.findIndex(({ lower }, i) => i > after && lower === ')') + 1 : after;
  const next = words[start]?.lower ?? '';
  const isJoined = next === ',' || present.has(next);
  if (start < after || !(isJoined || isOwned)) return null;
  const name = nameAfter(words, start + (isJoined ? 1 : 0), true);
  return name !== null && name.start <= start + (present.has(next) ? 1 : nearest + 1) ? name : null;
}

function statementOf(
  words: readonly Word[],
  { relation, kind }: Pick<RelationStatement, 'relation' | 'kind'>,
  left: Name,
  right: Name,
  at: number,
): RelationStatement {
  const [first, last] = [Math.min(left.start, right.start, at), Math.max(left.end - 1, right.end - 1, at)];
  return {
    relation,
    kind,
    left: left.concepts,
    right: right.concepts,
    span: { start: (words[first] as Word).start, end: (words[last] as Word).end },
  };
}
