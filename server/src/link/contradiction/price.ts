import { agrees } from '../measure-agreement.ts';
import type { Measure, PreparedClaim } from '../model.ts';
import { stemOf, type Word } from '../terms.ts';
import type { Found } from './compare.ts';
import type { Price } from './facts.ts';

const selling = new Set(['buy', 'sell', 'acquire', 'purchase', 'sign'].map(stemOf));
const paying = stemOf('pay');
const costing = new Set(['cost', 'fetch'].map(stemOf));
const bounds = new Set(['.', ';', ':', '!', '?']);
/** In words: how far from its verb a sum stands at most, and how long a name of goods is. */
const reach = 16;
const longestGoods = 4;

/** What a claim says is paid for something: “sold X for £5m”, “paid £5m for X”, “X will cost £5m”. */
export function readPrices(words: readonly Word[], measures: readonly Measure[]): Price[] {
  return measures.flatMap(({ unit, span, derivation, per, role }) => {
    if (!unit.startsWith('currency') || derivation !== null || per !== null || role !== null) return [];
    const number = words.findIndex(({ end }) => end > span.start);
    const verb = findVerb(words, number);
    if (verb < 0) return [];
    const { stem } = words[verb] as Word;
    const behind = words.findIndex(({ start }) => start >= span.end);
    const before = words[number - 1]?.lower;
    let goods: Word | undefined;
    if (costing.has(stem)) goods = findSubject(words, verb);
    else if (stem === paying) {
      if (words[behind]?.lower !== 'for') return [];
      goods = headFrom(words, behind + 1);
    } else {
      const cue = words.findIndex(({ lower }, at) => at > verb && at < number && lower === 'for');
      if (cue < 0 && before !== 'for') return [];
      goods = passive.has(words[verb - 1]?.lower ?? '') ? findSubject(words, verb) : headFrom(words, verb + 1);
    }
    const names = words.filter(
      ({ capital, content }, at) => capital && content && at > verb - reach && at < number + reach,
    );
    return [{ goods: goods?.concept ?? null, names: names.map(({ concept }) => concept), amount: span }];
  });
}

function findVerb(words: readonly Word[], number: number): number {
  for (let at = number - 1; at >= 0 && at >= number - reach; at--) {
    const { stem, lower } = words[at] as Word;
    if (bounds.has(lower)) return -1;
    if (selling.has(stem) || stem === paying || costing.has(stem)) return at;
  }
  return -1;
}

const passive = new Set(['are', 'been', 'is', 'was', 'were']);

/** The last noun before the verb, the names after it left out: “a crossing from Skerra to Maddern will cost”. */
function findSubject(words: readonly Word[], verb: number): Word | undefined {
  for (let at = verb - 1; at >= 0 && at >= verb - reach; at--) {
    const word = words[at] as Word;
    if (bounds.has(word.lower)) return undefined;
    if (word.content && !word.capital) return word;
  }
  return undefined;
}

/** The last of the content words that follow at once, one article before them. */
function headFrom(words: readonly Word[], from: number): Word | undefined {
  let at = words[from]?.content ? from : from + 1;
  const first = at;
  while (at < words.length && at < first + longestGoods && words[at]?.content) at++;
  return words[at - 1]?.content ? words[at - 1] : undefined;
}

/** Two prices of one thing: both name it, or share two of the names of those who sell, buy or are sold. */
export function findPrice(own: PreparedClaim, other: PreparedClaim): Found | null {
  for (const left of own.contradictable.prices)
    for (const right of other.contradictable.prices) {
      const [x, y] = [measureAt(own, left), measureAt(other, right)];
      if (x === undefined || y === undefined || x.unit !== y.unit || agrees(x, y)) continue;
      const [small, large] = x.value < y.value ? [x.value, y.value] : [y.value, x.value];
      if (small <= 0 || large > near * small) continue;
      const names = new Set(left.names.filter((name) => right.names.includes(name))).size;
      const isOneThing =
        left.goods !== null &&
        left.goods === right.goods &&
        (names >= fewestNamesOfGoods || !own.topic.main.has(left.goods)) &&
        !haveOtherNames(left, right);
      const isOneDeal = names >= fewestNames;
      if (isOneThing || isOneDeal)
        return { score: 0.7, code: 'quantity-differs', own: left.amount, other: right.amount };
    }
  return null;
}

/** Prices that differ by more are of different things. */
const near = 2;
/** A name of two words counts twice. */
const fewestNames = 3;
/** With the goods, of which the articles tell all along. */
const fewestNamesOfGoods = 2;

function haveOtherNames(left: Price, right: Price): boolean {
  return left.names.length > 1 && right.names.length > 1 && !left.names.some((name) => right.names.includes(name));
}

function measureAt({ measures }: PreparedClaim, { amount }: Price): Measure | undefined {
  return measures.find(({ span, derivation }) => derivation === null && span.start === amount.start);
}
