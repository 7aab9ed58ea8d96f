import { changeVerbs } from '../recognise/lexicon/en/counted-words.ts';
import type { Claim, Quantity } from '../recognise/model.ts';
import { shift } from '../text/span.ts';
import { findDerived } from './arithmetic.ts';
import { baseOf } from './base-unit.ts';
import { moneyVerbs } from './lexicon/en/money-verbs.ts';
import type { Measure } from './model.ts';
import { isProgress } from './running.ts';
import { conceptOf, readWords, stemOf, type Word } from './terms.ts';

const groups = new Set(['coalition', 'organisation', 'member', 'signatory'].map(conceptOf));
const kept = 3;

/** The numbers of a claim that measure or count something; dates and ordinals are not among them. */
export function readMeasures(claim: Claim, quantities: readonly Quantity[], words: readonly Word[]): Measure[] {
  const isError = isMarginOfError(words);
  const isToll = words.some((word) => tolls.has(word.concept));
  const isChange = words.some(({ lower }) => changing.has(lower));
  const isUnfinished = words.some((_, i) => isProgress(words, i));
  const given = quantities.flatMap((quantity) => {
    if (quantity.value === null || ignored.test(quantity.unit) || isError) return [];
    const isShare = quantity.unit === 'ratio' && quantity.value < 1;
    const base = isShare ? { unit: 'percent', factor: 100, offset: 0 } : baseOf(quantity.unit);
    const convert = (value: number) => value * base.factor + base.offset;
    const start = quantity.start - claim.start;
    const sum = quantity.unit.startsWith('currency') ? readSum(words, start) : null;
    const things = quantity.of === null && sum !== null ? [sum.kind] : readThings(quantity.of);
    const end = quantity.end - claim.start;
    const measure: Measure = {
      value: convert(quantity.value),
      min: quantity.min === null ? null : convert(quantity.min),
      max: quantity.max === null ? null : convert(quantity.max),
      unit: base.unit,
      stated: isShare ? 'percent' : quantity.unit,
      size: Math.abs(isShare ? convert(quantity.value) : quantity.value),
      things,
      isGroup: things.some((thing) => groups.has(thing)),
      per: quantity.per,
      subject: sum?.subject ?? null,
      isWhole: words.some((word, i) => holding.has(word.lower) && isNextTo(words, i, start)),
      role: readRole(words, start, end, isChange),
      isRunning: isUnfinished,
      isOpenToll: isToll && (quantity.min === null || quantity.max === null),
      isOnly: false,
      span: { start, end },
      text: wordMeasure(claim, quantity),
      derivation: null,
    };
    return start >= 0 ? [measure] : [];
  });
  return given.length < 2 ? given : [...given, ...deriveMeasures(claim, quantities, given)];
}

/** The numbers that follow from “X of Y”: they agree with what others say outright, and never dispute it. */
function deriveMeasures(claim: Claim, quantities: readonly Quantity[], given: readonly Measure[]): Measure[] {
  const inClaim = quantities.filter(({ start }) => start >= claim.start).map((one) => shiftQuantity(one, -claim.start));
  return findDerived(claim.text, { start: 0, end: claim.text.length }, inClaim).flatMap(
    ({ operands, value, unit, result }) => {
      const [part, whole] = operands;
      const source = given.find(({ span }) => span.start === whole.start);
      if (source === undefined) return [];
      const middle = (value.min + value.max) / 2;
      return {
        ...source,
        value: middle,
        ...value,
        unit,
        stated: unit,
        size: middle,
        span: { start: part.start, end: whole.end },
        text: claim.text.slice(part.start, whole.end),
        derivation: result,
      };
    },
  );
}

function shiftQuantity(quantity: Quantity, by: number): Quantity {
  const { start, end, ofSpan } = quantity;
  return { ...quantity, start: start + by, end: end + by, ofSpan: ofSpan === null ? null : shift(ofSpan, by) };
}

/** Counts that grow by the hour; a bound on one says that it is not yet known. */
const tolls = new Set(['case', 'dead', 'infect', 'injure', 'missing', 'toll', 'victim'].map(conceptOf));
const roles = new Map([
  ['from', 'from'],
  ['to', 'to'],
  ['by', 'by'],
] as const);
const others = new Set(['additional', 'another', 'extra', 'further', 'more', 'other', 'others', 'remaining']);

const changing = new Set(changeVerbs);

/** The words right beside a number, the ends of a change where something changes: “from 40”, “another 40”, “the other 40”, “40 more”. */
function readRole(words: readonly Word[], start: number, end: number, isChange: boolean): Measure['role'] {
  const at = words.findIndex((word) => word.end > start);
  const behind = words.findIndex((word) => word.start >= end);
  const [before, after] = [words[at - 1]?.lower ?? '', words[behind]?.lower ?? ''];
  const inside = words.slice(at, at + 2);
  if (
    others.has(before) ||
    others.has(after) ||
    inside.some((word) => word.start < end && word.lower !== 'more' && others.has(word.lower))
  )
    return 'other';
  return isChange ? (roles.get(before as 'from') ?? null) : null;
}

const holding = new Set(['employs', 'has', 'have', 'owns', 'serves']);

/** Only adverbs and the like stand between a word and a number. */
function isNextTo(words: readonly Word[], at: number, start: number): boolean {
  const next = words.slice(at + 1, at + 3).find((word) => word.content);
  return (words[at] as Word).end <= start && next !== undefined && next.start >= start;
}

interface Sum {
  /** “#cost” and the like; no word is spelled so. */
  readonly kind: string;
  readonly subject: string | null;
}

const kindOfVerb = new Map(
  Object.entries(moneyVerbs).flatMap(([kind, verbs]) => verbs.map((verb) => [stemOf(verb), `#${kind}`] as const)),
);
const verbReach = 6;

/** By its verb what a sum of money is, and the noun before the verb: what is spent or yielded. */
function readSum(words: readonly Word[], start: number): Sum | null {
  const number = words.findIndex((word) => word.end > start);
  for (let at = number - 1; at >= 0 && at >= number - verbReach; at--) {
    const kind = kindOfVerb.get((words[at] as Word).stem);
    if (kind === undefined) continue;
    let noun = at - 1;
    while (noun >= 0 && (!(words[noun] as Word).content || expected.has((words[noun] as Word).stem))) noun--;
    return { kind, subject: words[noun]?.concept ?? null };
  }
  return null;
}

const expected = new Set(['estim', 'expect', 'forecast', 'like', 'predict', 'project', 'set']);

const ignored = /^(?:date|ordinal|age)/u;

/** The error of a poll tells of the poll. */
function isMarginOfError(words: readonly Word[]): boolean {
  return words.some(({ lower }) => lower === 'margin') && words.some(({ lower }) => lower === 'error');
}

const longestMeasure = 60;

/** The number with what it counts, as the claim words it where the two stand together. */
function wordMeasure(claim: Claim, { start, end, of, ofSpan }: Quantity): string {
  const until = ofSpan !== null && ofSpan.end > end && ofSpan.end - start <= longestMeasure ? ofSpan.end : end;
  const text = claim.text.slice(Math.max(0, start - claim.start), until - claim.start);
  return until > end || of === null ? text : `${text} ${of}`;
}

/** The last words of what is counted, as concepts; of a compound (“EuroBonds”) its last part too. */
function readThings(of: string | null): string[] {
  if (of === null) return [];
  const parts = of.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  const words = [...readWords(of), ...readWords(parts)].filter((word) => word.content);
  const head = readWords(parts)
    .filter((word) => word.content)
    .at(-1);
  const last = words.filter((word) => word.concept === head?.concept || word.end === of.length);
  return [...new Set(last.map((word) => word.concept))].slice(0, kept);
}

/** The years that a claim speaks of. */
export function readTimes(quantities: readonly Quantity[]): string[] {
  return [
    ...new Set(quantities.flatMap(({ unit, date }) => (unit === 'date' && date !== null ? [date.slice(0, 4)] : []))),
  ];
}
