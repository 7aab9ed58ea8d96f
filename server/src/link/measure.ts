import type { Claim, Quantity } from '../recognise/model.ts';
import type { Measure } from './model.ts';
import { conceptOf, readWords } from './terms.ts';

const groups = new Set(['coalition', 'organisation', 'member', 'signatory'].map(conceptOf));
const kept = 3;

/** The numbers of a claim that measure or count something; dates and ordinals are not among them. */
export function readMeasures(claim: Claim, quantities: readonly Quantity[]): Measure[] {
  return quantities.flatMap((quantity) => {
    if (quantity.value === null || ignored.test(quantity.unit)) return [];
    const isShare = quantity.unit === 'ratio';
    const scale = isShare ? 100 : 1;
    const things = readThings(quantity.of);
    const start = quantity.start - claim.start;
    const end = quantity.end - claim.start;
    const measure: Measure = {
      value: quantity.value * scale,
      min: quantity.min === null ? null : quantity.min * scale,
      max: quantity.max === null ? null : quantity.max * scale,
      unit: isShare ? 'percent' : quantity.unit,
      things,
      isGroup: things.some((thing) => groups.has(thing)),
      per: quantity.per,
      span: { start, end },
      text: wordMeasure(claim, quantity),
    };
    return start >= 0 ? [measure] : [];
  });
}

const ignored = /^(?:date|ordinal|age)/u;

const longestMeasure = 60;

/** The number with what it counts, as the claim words it where the two stand together. */
function wordMeasure(claim: Claim, { start, end, of, ofSpan }: Quantity): string {
  const until = ofSpan !== null && ofSpan.end > end && ofSpan.end - start <= longestMeasure ? ofSpan.end : end;
  const text = claim.text.slice(Math.max(0, start - claim.start), until - claim.start);
  return until > end || of === null ? text : `${text} ${of}`;
}

/** The last words of what is counted, as concepts; of a compound (“CyberTips”) its last part too. */
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
