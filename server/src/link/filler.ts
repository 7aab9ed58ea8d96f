import { months } from '../recognise/lexicon/en/months.ts';
import { ordinalTens, ordinalUnits } from '../recognise/lexicon/en/number-words.ts';
import type { Claim, Quantity } from '../recognise/model.ts';
import { changeFactors, groupShares } from './lexicon/en/quantifiers.ts';
import type { Filler, Measure } from './model.ts';
import type { Word } from './terms.ts';

/** Of more no claim is told apart. */
const most = 12;

/**
 * What fills a place of a claim without being an amount: dates and days, hours, ages, ranks, scores, and words that give a
 * share (“most residents”) or a change (“doubled”). Linear in the claim.
 */
export function readFillers(
  claim: Claim,
  quantities: readonly Quantity[],
  words: readonly Word[],
  measures: readonly Measure[],
): Filler[] {
  const found: Filler[] = [];
  for (const quantity of quantities) addQuantity(found, claim, quantity);
  words.forEach((word, i) => {
    const value = weekdays.indexOf(word.lower);
    if (value >= 0) found.push({ ...exactly('weekday', value, word), thing: null });
    addRank(found, words, i);
    addShare(found, words, i);
    addChange(found, words, i, measures);
  });
  addMatches(found, claim.text, clock, 'clock', ([, hour, minutes, half]) => {
    return (Number(hour) % 12) * 60 + Number(minutes ?? 0) + (half?.toLowerCase() === 'p' ? 720 : 0);
  });
  addMatches(found, claim.text, score, 'score', ([, left, right]) => {
    const [one, other] = [Number(left), Number(right)];
    return Math.max(one, other) * 1000 + Math.min(one, other);
  });
  return found.slice(0, most);
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const monthOf = new Map(months);

function exactly(kind: Filler['kind'], value: number, { start, end }: { start: number; end: number }): Filler {
  return { kind, min: value, max: value, thing: null, span: { start, end } };
}

function addQuantity(found: Filler[], claim: Claim, quantity: Quantity): void {
  const { unit, value, min, max } = quantity;
  const span = { start: quantity.start - claim.start, end: quantity.end - claim.start };
  if (span.start < 0) return;
  if (unit.startsWith('age') && value !== null && min !== null && max !== null)
    found.push({ kind: 'age', min, max, thing: null, span });
  if (unit !== 'date') return;
  if (value !== null && min !== null && max !== null) found.push({ kind: 'year', min, max, thing: null, span });
  const parts =
    claim.text
      .slice(span.start, span.end)
      .toLowerCase()
      .match(/\p{L}+|\d+/gu) ?? [];
  const month = parts.map((part) => monthOf.get(part)).find((number) => number !== undefined);
  if (month === undefined) return;
  found.push(exactly('month', month, span));
  const day = parts.map(Number).find((number) => number >= 1 && number <= 31);
  if (day !== undefined) found.push(exactly('day', day, span));
}

const ordinalOf = new Map([...ordinalUnits, ...ordinalTens]);
const ranking = new Set(['came', 'come', 'comes', 'finished', 'finishes', 'placed', 'rank', 'ranked', 'ranks']);

/** “ranks third”, “the second-largest exporter”, “in fifth place” */
function addRank(found: Filler[], words: readonly Word[], at: number): void {
  const word = words[at] as Word;
  const value =
    ordinalOf.get(word.lower) ?? (/^\d+(?:st|nd|rd|th)$/.test(word.lower) ? Number.parseInt(word.lower, 10) : null);
  if (value === null) return;
  const [before, after] = [words[at - 1]?.lower ?? '', words[at + 1]?.lower ?? ''];
  const hyphen = after === '-' ? (words[at + 2]?.lower ?? '') : after;
  const isRank = ranking.has(before) || /^(?:most|least|place|position)$|.{3}est$/.test(hyphen);
  if (isRank) found.push(exactly('rank', value, word));
}

const shareOf = new Map(groupShares.map(([word, min, max]) => [word, { min, max }]));
const passedOver = new Set(['of', 'the', 'its', 'their', 'our', 'these', 'those', 'all']);
const nounReach = 4;

/** “most residents”, “few of the pupils”, “a majority of voters” */
function addShare(found: Filler[], words: readonly Word[], at: number): void {
  const { lower, start, end } = words[at] as Word;
  const share = shareOf.get(lower);
  if (share === undefined || (lower === 'few' && words[at - 1]?.lower === 'a')) return;
  let noun = at + 1;
  while (noun <= at + nounReach && passedOver.has(words[noun]?.lower ?? '')) noun++;
  const thing = words[noun];
  const isOpen = words[at + 1]?.lower === 'of' || /s$|^(?:people|men|women|children)$/.test(thing?.lower ?? '');
  if (thing?.content !== true || !isOpen) return;
  found.push({ kind: 'share', ...share, thing: thing.concept, span: { start, end } });
}

const factorOf = new Map(changeFactors.map(([stem, percent]) => [stem, percent]));
const changeReach = 4;
const rising = new Set(['climb', 'gain', 'grow', 'grew', 'increas', 'jump', 'rise', 'rose', 'soar', 'surg', 'up']);
const falling = new Set(['declin', 'decreas', 'down', 'drop', 'fall', 'fell', 'plung', 'shrank', 'shrink', 'slump']);
/** “Doubled” is said of what nearly or more than doubled. */
const looseness = 15;

/** “doubled”, “rose by 10 per cent” */
function addChange(found: Filler[], words: readonly Word[], at: number, measures: readonly Measure[]): void {
  const { lower, stem, start, end } = words[at] as Word;
  const percent = factorOf.get(stem);
  if (percent !== undefined && /(?:d|ing)$/.test(lower)) {
    found.push({
      kind: 'change',
      min: percent - looseness,
      max: percent + looseness,
      thing: 'factor',
      span: { start, end },
    });
    return;
  }
  const sign = rising.has(stem) ? 1 : falling.has(stem) ? -1 : 0;
  if (sign === 0) return;
  const until = words[at + changeReach]?.start ?? Infinity;
  const size = measures.find(
    ({ unit, span, role }) =>
      unit === 'percent' && role !== 'to' && role !== 'from' && span.start >= end && span.start <= until,
  );
  if (size === undefined) return;
  found.push({
    kind: 'change',
    min: sign * size.value,
    max: sign * size.value,
    thing: null,
    span: { start, end: size.span.end },
  });
}

// Each reads a character at most a few times.
const clock = /(?<![\d.:])(\d{1,2})(?:[.:](\d{2}))?\s?([ap])\.?m\b/giu;
const score = /(?<![(\d\-–.,/])(\d{1,3})[-–](\d{1,3})(?![\d\-–/]|\.\d|\p{L})/gu;

function addMatches(
  found: Filler[],
  text: string,
  pattern: RegExp,
  kind: Filler['kind'],
  read: (match: RegExpMatchArray) => number,
): void {
  for (const match of text.matchAll(pattern)) {
    if (found.length >= most) return;
    found.push(exactly(kind, read(match), { start: match.index, end: match.index + match[0].length }));
  }
}
