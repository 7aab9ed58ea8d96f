import { measureReports } from './attributions.ts';
import { measureCheckWorthiness } from './check-worthiness.ts';
import { measureDisputes } from './disputes.ts';
import { measureNames } from './names.ts';
import { measureNumbers } from './numbers.ts';
import { measurePairs } from './pairs.ts';
import { measurePartners } from './partners.ts';
import { measureSeeds } from './seeds.ts';
import type { Row } from './table.ts';

/** Every measure, the quickest first; `isAlone` leaves out what Counterclaim is compared with. */
export const measures: readonly ((isAlone: boolean) => Iterable<Row>)[] = [
  measureSeeds,
  measureNumbers,
  measureNames,
  measureReports,
  measureCheckWorthiness,
  measurePairs,
  measurePartners,
  measureDisputes,
];
