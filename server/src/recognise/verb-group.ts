import type { Cue } from './cue.ts';
import type { Item } from './unit.ts';
import type { Inflection } from './verb-form.ts';
import { is, isAdverb, isComma, isContentWord, isDash, isQuotation, isText } from './word-class.ts';

/** A verb with the auxiliaries and adverbs before it: “is also expected to say”. */
export interface VerbGroup {
  /** The index of its first item. */
  readonly first: number;
  /** The auxiliary nearest to the verb, “to” included, in lower case. */
  readonly nearest: string | null;
  /** “Is expected to”, “went on to”: the infinitive is the predicate. */
  readonly expected: boolean;
  /** “Might”, “could”. */
  readonly modal: boolean;
}

const longestGroup = 8;
const modals = new Set([
  'can',
  'cannot',
  "can't",
  'could',
  "couldn't",
  'may',
  'might',
  'must',
  'should',
  'would',
  "wouldn't",
]);
/** Words between “is” and “to” that announce what will be said. */
export const announcing = new Set([
  'expected',
  'set',
  'due',
  'understood',
  'thought',
  'reported',
  'going',
  'scheduled',
]);
/** Words before “to” that make the infinitive what the subject does. */
const continuing = new Set(
  'appear appeared appears began begins continue continued continues failed goes likely managed poised proceeded quick ready seem seemed seems started tried tries trying went'.split(
    ' ',
  ),
);
/** Verbs before “saying” that make it the predicate. */
const going = new Set(['began', 'begins', 'keep', 'keeps', 'kept', 'started', 'starts', 'stopped']);

/** Walks left from the verb over auxiliaries and adverbs: “has also repeatedly”, “is expected to”. */
export function readVerbGroup(items: readonly Item[], index: number, floor: number): VerbGroup {
  let first = index;
  let nearest: string | null = null;
  let expected = false;
  let modal = false;
  for (let i = index - 1; i >= floor && index - i <= longestGroup; i--) {
    const item = items[i] as Item;
    const isTo = isText(item, 'to') && i === first - 1 && nearest === null;
    if (isTo || is(item, 'auxiliary')) {
      if (item.text.charCodeAt(0) !== item.lower.charCodeAt(0) && i > 0) break;
      nearest ??= item.lower;
      modal ||= modals.has(item.lower);
    } else if (nearest === 'to' && (announcing.has(item.lower) || continuing.has(item.lower) || isText(item, 'on'))) {
      expected = true;
    } else if (going.has(item.lower) && i === index - 1) nearest = 'keeps';
    else if (!isAdverb(item) || isText(item, 'and', 'but', 'or', 'so', 'yet') || i === 0) break;
    first = i;
  }
  return { first, nearest, expected, modal };
}

/** Whether the auxiliary nearest to the verb is a form of “be”. */
export function hasBe(group: VerbGroup): boolean {
  return group.nearest !== null && forms.be.has(group.nearest);
}

const forms = {
  be: new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'am', "isn't", "aren't", "wasn't", "weren't"]),
  have: new Set(['has', 'have', 'had', 'having', "hasn't", "haven't", "hadn't"]),
};

type Shape = Pick<Cue, 'voice' | 'form'>;

/** What the words around a past form without auxiliary tell of it. */
export interface PastForm {
  /** It is the passive of a headline. */
  readonly headlinePassive: boolean;
  /** It describes the noun before it. */
  readonly reduced: boolean;
  /** “By” and an agent follow it. */
  readonly agent: boolean;
}

/** The voice and form of the verb; `null` where it is no predicate that reports. */
export function judgeShape(
  items: readonly Item[],
  index: number,
  group: VerbGroup,
  inflections: ReadonlySet<Inflection>,
  past: PastForm,
): Shape | null {
  const { nearest } = group;
  const active = { voice: 'active', form: 'finite' } as const;
  if (inflections.has('progressive')) {
    if (hasBe(group) || nearest === 'keeps') return active;
    return nearest === null && canHangOn(items[index - 1]) ? { voice: 'active', form: 'participle' } : null;
  }
  if (nearest === 'to') return group.expected ? active : { voice: 'active', form: 'infinitive' };
  if (inflections.has('past') || inflections.has('participle')) {
    if (hasBe(group)) return { voice: 'passive', form: 'finite' };
    if (nearest === null && past.headlinePassive) return { voice: 'passive', form: 'finite' };
    if (nearest === null && past.reduced) return null;
    if (nearest === null && past.agent) return { voice: 'passive', form: 'participle' };
    return active;
  }
  return hasBe(group) || (nearest !== null && forms.have.has(nearest)) ? null : active;
}

/** “By saying”, “before telling”. */
const hangers = ['while', 'by', 'before', 'after', 'when', 'without'];

/** A participle clause follows a comma or the noun that it describes. */
function canHangOn(before: Item | undefined): boolean {
  if (is(before, 'determiner')) return false;
  return (
    isComma(before) || isDash(before) || isContentWord(before) || isQuotation(before) || isText(before, ...hangers)
  );
}
