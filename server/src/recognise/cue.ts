import { perLexeme, wordList } from '../text/lexeme.ts';
import type { ReportingFrame, ReportingVerb } from './lexicon/en/reporting-verb.ts';
import { phraseBefore } from './noun-phrase.ts';
import { isNoun, isPlural } from './reporting-noun.ts';
import { isStanceVerb, readStance } from './stance-cue.ts';
import type { Item } from './unit.ts';
import { reportingForm, type VerbForm } from './verb-form.ts';
import { announcing, hasBe, judgeShape, readVerbGroup, type VerbGroup } from './verb-group.ts';
import { is, isAdverb, isCapitalised, isComma, isContentWord, isText } from './word-class.ts';

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
  /** Where its clause begins, if not with its source: “the paper quoted Lee as saying”. */
  readonly outset?: number;
}

/** The cues of a unit in order, not inside one another. `headline`: its verbs follow the rules of headlines. Linear. */
export function findCues(items: readonly Item[], headline: boolean): Cue[] {
  const cues: Cue[] = [];
  let floor = 0;
  for (let i = 0; i < items.length; i++) {
    if (!mayReport((items[i] as Item).lexeme)) continue;
    const cue =
      readAccording(items, i) ??
      readQuoting(items, i, floor) ??
      readEstimate(items, i, floor) ??
      readVerb(items, i, floor, headline) ??
      readStance(items, i, floor);
    if (cue === null) continue;
    cues.push(cue);
    floor = cue.end;
    i = cue.end - 1;
  }
  return cues;
}

/** Whether any of the three ways of reporting can begin with a form. */
const mayReport = perLexeme(
  (lexeme) =>
    lexeme.lower === 'according' ||
    isPutting(lexeme) ||
    lexeme.lower === 'as' ||
    reportingForm(lexeme) !== null ||
    isStanceVerb(lexeme),
);

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

const isQuoting = wordList(['cite', 'cited', 'cites', 'citing', 'quote', 'quoted', 'quotes', 'quoting']);
/** How far “as saying” may be from “quoted”, in items. */
const longestQuoted = 14;

/** “Was quoted as saying”, and “as saying” behind the one who is quoted; `index` is that of “as”. */
function readQuoting(items: readonly Item[], index: number, floor: number): Cue | null {
  if (!isText(items[index], 'as') || !isText(items[index + 1], 'saying', 'telling', 'warning')) return null;
  let verb = index - 1;
  while (verb >= floor && index - verb <= longestQuoted && !isQuoting((items[verb] as Item).lexeme)) verb--;
  if (verb < floor || index - verb > longestQuoted) return null;
  const group = readVerbGroup(items, verb, floor);
  const passive = hasBe(group);
  const outset = phraseBefore(items, group.first - 1, floor);
  return {
    first: passive ? group.first : index,
    end: index + 2,
    verb: index + 1,
    voice: 'active',
    form: 'finite',
    frames: ['clause', 'quote'],
    strict: false,
    hypothetical: false,
    ...(passive || outset === null ? {} : { outset }),
  };
}

const isPutting = wordList(['put', 'puts']);
/** How far the figure may be from “puts”, in items. */
const longestEstimate = 14;

/** “Ann Lee puts the cost at 4m”, “put the dead at nine”. */
function readEstimate(items: readonly Item[], index: number, floor: number): Cue | null {
  const item = items[index] as Item;
  if (!isPutting(item.lexeme)) return null;
  let at = index + 1;
  if (!is(items[at], 'determiner') && !isText(items[at], 'it', 'them')) return null;
  while (at < items.length && at - index < longestEstimate && !isText(items[at], 'at')) {
    if (isComma(items[at]) || is(items[at], 'auxiliary')) return null;
    at++;
  }
  const figure = items[at + 1];
  // “Put the kettle on at nine”: a particle belongs to another verb.
  if (isText(items[at - 1], 'back', 'down', 'in', 'off', 'on', 'out', 'up')) return null;
  if (!isText(items[at], 'at') || figure === undefined || !(isFigure(figure.lexeme) || isHedge(figure.lexeme)))
    return null;
  const group = readVerbGroup(items, index, floor);
  if (group.nearest !== null || group.first < index) return null;
  return {
    first: index,
    end: index + 1,
    verb: index,
    voice: 'active',
    form: 'finite',
    frames: ['object', 'clause'],
    strict: false,
    hypothetical: false,
  };
}

const isFigure = perLexeme(({ text }) => /^[£$€₹]?\d/u.test(text));
const isHedge = wordList('about almost around between less more nearly over roughly some'.split(' '));

function readVerb(items: readonly Item[], index: number, floor: number, headline: boolean): Cue | null {
  const item = items[index] as Item;
  const form = reportingForm(item.lexeme);
  if (isQuoting(item.lexeme) && quotesSomebody(items, index)) return null;
  if (form === null || (announcing.has(item.lower) && isText(items[index + 1], 'to'))) return null;
  const cue = readPredicate(items, index, floor, headline, form);
  if (cue !== null && cue.form === 'participle' && cue.voice === 'active' && takesSides(cue)) return null;
  return cue;
}

function quotesSomebody(items: readonly Item[], index: number): boolean {
  for (let i = index + 1; i < items.length && i - index <= longestQuoted; i++)
    if (isText(items[i], 'as') && isText(items[i + 1], 'saying', 'telling', 'warning')) return true;
  return false;
}

/** The verb at `index`, which has one of these forms, as a cue; `null` where it is a noun, a name or no predicate. */
export function readPredicate(
  items: readonly Item[],
  index: number,
  floor: number,
  headline: boolean,
  form: VerbForm,
): Cue | null {
  const item = items[index] as Item;
  if (isCapitalised(item) && index > 0) return null;
  const entry = chooseEntry(form.entries, items, index);
  if (entry === null) return null;
  const end = entry.particle === undefined ? index + 1 : particleEnd(items, index, entry.particle);
  const group = readVerbGroup(items, index, floor);
  const headlinePassive = headline && isHeadlinePassive(entry, items, end);
  const agent = isText(items[end], 'by') && !(entry.frames.includes('quote') && !entry.frames.includes('object'));
  const reduced = !headlinePassive && isReduced(entry, items[end]);

  const shape = judgeShape(items, index, group, form.inflections, { headlinePassive, reduced, agent });
  if (shape === null) return null;
  if (shape.form !== 'infinitive' && isNoun(items, index, group.first, entry, end)) return null;
  if (!hasSubject(items, form, entry, group, floor) || isText(items[index - 1], '<') || isText(items[end], 'off'))
    return null;
  const { frames } = entry;
  return {
    first: group.first,
    end,
    verb: index,
    ...shape,
    frames,
    strict: entry.strict === true,
    hypothetical: group.modal,
  };
}

/** A word right after “said that” opens the content; a bare form that may be a noun needs a subject in the plural. */
function hasSubject(
  items: readonly Item[],
  form: VerbForm,
  entry: ReportingVerb,
  group: VerbGroup,
  floor: number,
): boolean {
  const before = items[group.first - 1];
  if (floor > 0 && group.first - 1 === floor && isText(before, 'that')) return false;
  const bare = entry.noun === true && form.inflections.has('base') && group.nearest === null;
  return !bare || isPlural(before) || isPluralSeenBy(items, group.first, floor);
}

/** “Documents seen by Acme show”: a plural with a participle, whose agent ends before `end`. */
function isPluralSeenBy(items: readonly Item[], end: number, floor: number): boolean {
  for (let i = end - 2; i > floor + 1 && end - i < longestAgent; i--) {
    if (isText(items[i], 'by'))
      return isContentWord(items[i - 1]) && isContentWord(items[i - 2]) && isPlural(items[i - 2]);
    if (!isContentWord(items[i]) && !is(items[i], 'determiner')) return false;
  }
  return false;
}

const longestAgent = 9;

/** “A man suspected of”, “police told to leave”: the past form describes the noun before it. */
function isReduced(entry: ReportingVerb, next: Item | undefined): boolean {
  if (entry.particle !== undefined) return false;
  // “Said of her” and “said by telephone” are active: what is said is never the subject of a bare “said”.
  if (entry.frames.includes('quote') && !entry.frames.includes('object') && !entry.frames.includes('demand'))
    return false;
  return isText(next, 'of') || (isText(next, 'to') && !entry.frames.includes('infinitive'));
}

/** Headlines tell the past in the present tense, so that “Minister warned”, “Minister told to go” are passives. */
function isHeadlinePassive(entry: ReportingVerb, items: readonly Item[], end: number): boolean {
  if (!entry.frames.includes('addressee') && !entry.frames.includes('demand')) return false;
  return entry.frames.includes('clause') || isText(items[end], 'to', 'not', 'that');
}

/** Taking sides, not saying: “opposing the plan” describes, “opposed the plan” reports. */
function takesSides({ frames }: Pick<ReportingVerb, 'frames'>): boolean {
  return frames.length === 1 && frames[0] === 'object';
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
