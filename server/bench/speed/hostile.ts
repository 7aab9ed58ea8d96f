import { analyse } from '../../src/recognise/analyse.ts';

/** Stretches that, repeated, would bring out a loop inside a loop. */
const units = [
  'a',
  '1,',
  'a.',
  '“.”',
  'a@',
  'http://.',
  '“',
  'Acme ',
  'Acme of ',
  '(NSA) ',
  'A, ',
  'A&',
  'the company ',
  'Jane Roe, head of ',
  'the National Space Agency (NSA) ',
  'he said ',
  'one hundred and ',
  'not because ',
];

const [small, large] = [25_000, 200_000];

export interface Growth {
  readonly unit: string;
  /** Of the time over the length: 1 is linear, 2 quadratic. */
  readonly exponent: number;
}

/** How the time of the whole analysis grows with the length of a text that repeats one stretch: the worst of all. */
export function measureHostileGrowth(): Growth {
  const growths = units.map((unit) => {
    best(unit, small);
    const ratio = best(unit, large) / best(unit, small);
    return { unit, exponent: Math.log(ratio) / Math.log(large / small) };
  });
  return growths.reduce((worst, growth) => (growth.exponent > worst.exponent ? growth : worst));
}

/** CPU milliseconds of the fastest of three runs; below one the clock is too coarse. */
function best(unit: string, length: number): number {
  const text = unit.repeat(length / unit.length);
  const times = [1, 2, 3].map(() => {
    const start = process.cpuUsage();
    analyse(text);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.max(1, Math.min(...times));
}
