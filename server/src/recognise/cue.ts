import type { ReportingFrame, ReportingVerb } from './lexicon/en/reporting-verb.ts';
import { stanceNouns } from './lexicon/en/stance.ts';
import { stanceVerbs } from './lexicon/en/stance-verb.ts';
import type { Item } from './unit.ts';
import { type Inflection, reportingForm } from './verb-form.ts';
import {
  is,
  isAdverb,
  isCapitalised,
  isComma,
  isContentWord,
  isDash,
  isQuotation,
  isText,
  opensTime,
} from './word-class.ts';

/** The words that report, from the first auxiliary or adverb of the verb group to its particle: indices into a unit's items. */
export interface Cue {
  readonly first: number;
  /** The index after the last item of the cue. */
  readonly end: number;
  /** The index of the verb. */
  readonly verb: number;
  readonly voice: 'active' | 'passive';
  /** finite: has a subject of its own; participle: “…, warning that”; infinitive: “to warn that”. */
  readonly form: 'finite' | 'participle' | 'infinitive';
  readonly frames: readonly ReportingFrame[];
  /** Reports only before “that”, a colon or a quotation. */
  readonly strict: boolean;
  /** What could be said, not what was: “might argue”. */
  readonly hypothetical: boolean;
}

/** The cues of a unit in order, not inside one another. `headline`: its verbs follow the rules of headlines. Linear. */
export function findCues(items: readonly Item[], headline: boolean): Cue[] {
  const cues: Cue[] = [];
  let floor = 0;
  for (let i = 0; i < items.length; i++) {
    const cue = readAccording(items, i) ?? readVerb(items, i, floor, headline) ?? readStance(items, i, floor);
    if (cue === null) continue;
    cues.push(cue);
    floor = cue.end;
    i = cue.end - 1;
  }
  return cues;
}

/** “According to”, and what stands for it, have the source after them and no verb. */
export function isPreposition(items: readonly Item[], cue: Cue): boolean {
  return isText(items[cue.verb], 'according');
}

function readAccording(items: readonly Item[], index: number): Cue | null {
  if (!isText(items[index], 'according') || !isText(items[index + 1], 'to')) return null;
  return {
    first: index,
    end: index + 2,
    verb: index,
    voice: 'active',
    form: 'finite',
    frames: ['clause', 'quote'],
    strict: false,
    hypothetical: false,
  };
}

function readVerb(items: readonly Item[], index: number, floor: number, headline: boolean): Cue | null {
  const item = items[index] as Item;
  if (announcing.has(item.lower) && isText(items[index + 1], 'to')) return null;
  const form = item.kind === 'word' ? reportingForm(item.lower) : undefined;
  if (form === undefined || (isCapitalised(item) && index > 0)) return null;
  const entry = chooseEntry(form.entries, items, index);
  if (entry === null) return null;
  const end = entry.particle === undefined ? index + 1 : particleEnd(items, index, entry.particle);
  const group = readGroup(items, index, floor);
  const shape = judgeShape(items, index, group, form.inflections, headline && entry.frames.includes('addressee'));
  if (shape === null) return null;
  if (shape.form !== 'infinitive' && isNoun(items, index, group.first, entry, end)) return null;
  const complement = isText(items[group.first - 1], 'that') && group.first - 1 === floor && floor > 0;
  if (shape.form === 'participle' && shape.voice === 'active' && isStance(entry)) return null;
  if (isText(items[index - 1], '<') || isText(items[index + 1], 'off')) return null;
  if (
    complement ||
    (entry.noun === true && form.inflections.has('base') && group.nearest === null && !isPlural(items[group.first - 1]))
  )
    return null;
  return {
    first: group.first,
    end,
    verb: index,
    ...shape,
    frames: entry.frames,
    strict: entry.strict === true,
    hypothetical: group.modal,
  };
}

/** Taking sides, not saying: “opposing the plan” describes, “opposed the plan” reports. */
function isStance(entry: ReportingVerb): boolean {
  return entry.frames.length === 1 && entry.frames[0] === 'object';
}

/** An entry with its particle beside it wins over one without. */
function chooseEntry(entries: readonly ReportingVerb[], items: readonly Item[], index: number): ReportingVerb | null {
  const withParticle = entries.find((e) => e.particle !== undefined && particleEnd(items, index, e.particle) > 0);
  if (withParticle !== undefined) return withParticle;
  const plain = entries.filter((e) => e.particle === undefined);
  return plain.find((e) => e.frames.includes('clause')) ?? plain[0] ?? null;
}

/** The index after the particle, which adverbs may keep from its verb; 0 where it is not there. */
function particleEnd(items: readonly Item[], index: number, particle: string): number {
  let i = index + 1;
  while (isAdverb(items[i]) && !isText(items[i], particle)) i++;
  return isText(items[i], particle) ? i + 1 : 0;
}

interface Group {
  readonly first: number;
  /** The auxiliary nearest to the verb, “to” included, in lower case. */
  readonly nearest: string | null;
  readonly expected: boolean;
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
const announcing = new Set(['expected', 'set', 'due', 'understood', 'thought', 'reported', 'going', 'scheduled']);
const before = new Set(['continued', 'continues', 'went', 'goes', 'proceeded']);
const going = new Set(['began', 'begins', 'keep', 'keeps', 'kept', 'started', 'starts', 'stopped']);

/** Walks left from the verb over auxiliaries and adverbs: “has also repeatedly”, “is expected to”. */
function readGroup(items: readonly Item[], index: number, floor: number): Group {
  let first = index;
  let nearest: string | null = null;
  let expected = false;
  let modal = false;
  for (let i = index - 1; i >= floor && index - i <= longestGroup; i--) {
    const item = items[i] as Item;
    const isTo = isText(item, 'to') && i === first - 1 && nearest === null;
    if (isTo || is(item, 'auxiliary')) {
      if (item.text !== item.lower && i > 0) break;
      nearest ??= item.lower;
      modal ||= modals.has(item.lower);
    } else if (nearest === 'to' && (announcing.has(item.lower) || before.has(item.lower) || isText(item, 'on'))) {
      expected = true;
    } else if (going.has(item.lower) && i === index - 1) nearest = 'keeps';
    else if (!isAdverb(item) || isText(item, 'and', 'but', 'or', 'so', 'yet') || i === 0) break;
    first = i;
  }
  return { first, nearest, expected, modal };
}

const forms = {
  be: new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'am', "isn't", "aren't", "wasn't", "weren't"]),
  have: new Set(['has', 'have', 'had', 'having', "hasn't", "haven't", "hadn't"]),
};

type Shape = Pick<Cue, 'voice' | 'form'>;

function judgeShape(
  items: readonly Item[],
  index: number,
  group: Group,
  inflections: ReadonlySet<Inflection>,
  headlinePassive: boolean,
): Shape | null {
  const { nearest } = group;
  const active = { voice: 'active', form: 'finite' } as const;
  if (inflections.has('progressive')) {
    if (nearest !== null && (forms.be.has(nearest) || nearest === 'keeps')) return active;
    return nearest === null && canHangOn(items[index - 1]) ? { voice: 'active', form: 'participle' } : null;
  }
  if (nearest === 'to') return group.expected ? active : { voice: 'active', form: 'infinitive' };
  if (inflections.has('past') || inflections.has('participle')) {
    if (nearest !== null && forms.be.has(nearest)) return { voice: 'passive', form: 'finite' };
    if (nearest === null && headlinePassive) return { voice: 'passive', form: 'finite' };
    if (nearest === null && isText(items[index + 1], 'by')) return { voice: 'passive', form: 'participle' };
    return active;
  }
  return nearest !== null && (forms.be.has(nearest) || forms.have.has(nearest)) ? null : active;
}

const plurals = new Set([
  'both',
  'children',
  'few',
  'many',
  'media',
  'men',
  'most',
  'others',
  'people',
  'police',
  'several',
  'some',
  'that',
  'they',
  'which',
  'who',
  'women',
  'those',
  'i',
  'we',
  'you',
  'and',
  'or',
  'but',
]);

/** A bare verb has a subject in the plural. */
function isPlural(subject: Item | undefined): boolean {
  return (
    subject === undefined || subject.kind !== 'word' || plurals.has(subject.lower) || /[^su']s$/i.test(subject.text)
  );
}

/** A participle clause follows a comma or the noun that it describes. */
function canHangOn(before: Item | undefined): boolean {
  if (is(before, 'determiner')) return false;
  return isComma(before) || isDash(before) || isContentWord(before) || isQuotation(before) || isText(before, 'while');
}

/** Whether the form is the noun (“the claims”, “reports of”), judged by its neighbours. */
function isNoun(items: readonly Item[], index: number, first: number, entry: ReportingVerb, end: number): boolean {
  const previous = items[first - 1];
  const next = items[end];
  if (first < index && !isAdverb(items[index - 1])) return false;
  if (is(previous, 'determiner') && !is(previous, 'pronoun')) return true;
  if (isText(previous, 'that') && !isContentWord(items[first - 2])) return true;
  if (is(next, 'auxiliary') && !(items[index] as Item).lower.endsWith('ed') && entry.noun === true) return true;
  if (
    previous?.kind === 'word' &&
    /['’]s$|s['’]$/.test(previous.text) &&
    !/^(?:he|she|it|who|that|there)'s$/.test(previous.lower)
  )
    return entry.noun === true;
  if (is(previous, 'preposition')) return entry.noun === true;
  if (entry.noun !== true) return false;
  if (/ed$/.test((items[index] as Item).lower)) return false;
  if (isText(next, 'of', 'by', 'from', 'between', 'against', 'and', 'or', 'in', 'was', 'were', 'is', 'are'))
    return true;
  if (is(previous, 'pronoun')) return false;
  if (previous?.kind === 'number' || isText(previous, 'million', 'billion')) return true;
  if (isText(next, 'that') && opensTime(items, end)) return true;
  if (isText(next, 'to')) return !entry.frames.includes('infinitive') && entry.particle === undefined;
  const opensContent = isText(next, 'that', ':', ',', '.') || isQuotation(next) || next === undefined;
  return !opensContent && !is(next, 'determiner', 'pronoun') && !isCapitalised(next) && !isContentWord(next);
}

const nouns = new Set(stanceNouns);
const verbs = new Set(stanceVerbs);

/** “Expressed grave concern that”, “takes the view that”: a verb, a noun, and what opens the content. */
function readStance(items: readonly Item[], index: number, floor: number): Cue | null {
  const item = items[index] as Item;
  if (item.kind !== 'word' || !verbs.has(item.lower)) return null;
  for (let i = index + 1; i < items.length && i - index <= 6; i++) {
    const word = items[i] as Item;
    if (nouns.has(word.lower) && opensStance(items, i + 1)) {
      const group = readGroup(items, index, floor);
      if (group.nearest === 'to' && !group.expected)
        return {
          first: group.first,
          end: i + 1,
          verb: index,
          voice: 'active',
          form: 'infinitive',
          frames: ['clause'],
          strict: false,
          hypothetical: false,
        };
      const form = item.lower.endsWith('ing') && group.nearest === null ? 'participle' : 'finite';
      const passive =
        group.nearest !== null && forms.be.has(group.nearest) && form === 'finite' && !item.lower.endsWith('ing');
      return {
        first: group.first,
        end: i + 1,
        verb: index,
        voice: passive ? 'passive' : 'active',
        form,
        frames: ['clause'],
        strict: false,
        hypothetical: false,
      };
    }
    if ((!is(word, 'determiner') && !isContentWord(word) && !isAdverb(word)) || isComma(word)) return null;
  }
  return null;
}

function opensStance(items: readonly Item[], index: number): boolean {
  return isText(items[index], 'that', 'about', 'over', ':') || isQuotation(items[index]);
}
