import type { Quantity } from '../../recognise/model.ts';
import type { Calculation } from '../arithmetic.ts';
import { between, boundsOf, decide, type Scene, show, wordsOf } from './scene.ts';

/** Days; of working days nothing is known, so that hours are left out. */
const lengths = new Map([
  ['day', 1],
  ['week', 7],
  ['fortnight', 14],
  ['month', 365.25 / 12],
  ['quarter', 365.25 / 4],
  ['year', 365.25],
]);
/** Months and years differ in length by this much. */
const uneven = 0.04;

/** “£10 a day, or £300 a month”. Only agreement is told: a year can have 250 days in it. */
export function findRates(scene: Scene): Calculation[] {
  return scene.numbers.flatMap((rate, i) => {
    const other = scene.numbers[i + 1];
    if (other === undefined || other.unit !== rate.unit || other.per === rate.per) return [];
    const [from, to] = [lengths.get(rate.per ?? ''), lengths.get(other.per ?? '')];
    if (
      from === undefined ||
      to === undefined ||
      !/^[^.;\d]{0,40}(?:,? or| \() ?$/u.test(between(scene, rate, other) ?? '')
    )
      return [];
    const computed = (((rate.value as number) * to) / from) as number;
    const { min, max } = boundsOf(rate);
    const bounds = { min: ((min * to) / from) * (1 - uneven), max: ((max * to) / from) * (1 + uneven) };
    if (decide(bounds, boundsOf(other)) !== true) return [];
    const result = `${describe(scene, rate)} is ${show(computed)} a ${other.per}`;
    return [{ stated: other, operands: [rate], result, holds: true }];
  });
}

function describe(scene: Scene, rate: Quantity): string {
  return `${wordsOf(scene, rate)} a ${rate.per}`;
}
