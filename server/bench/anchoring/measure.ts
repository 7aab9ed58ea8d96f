import { find } from '../../src/annotation/anchor/find.ts';
import { rebase } from '../../src/annotation/anchor/rebase.ts';
import type { Span } from '../../src/text/span.ts';
import { halve, readLines } from '../quality/data.ts';
import { ours, type Row } from '../quality/table.ts';
import { mapByDifference, searchExactly } from './baseline.ts';

export const editedTexts = 'data/anchoring/edited-texts.jsonl';

/** A passage of a text, and the text after an edit; `expect` is where the passage is then, `null` where it was deleted. */
interface Case {
  readonly scenario: string;
  readonly old: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly text: string;
  readonly expect: Span | null;
}

interface System {
  readonly set: string;
  readonly name: string;
  readonly follow: (one: Case) => Span | null;
}

export const systems: readonly System[] = [
  {
    set: 'the new text alone',
    name: ours,
    follow: ({ text, exact: quote, prefix, suffix, start, end }) =>
      find(text, { quote, prefix, suffix, at: { start, end } })?.span ?? null,
  },
  {
    set: 'the new text alone',
    name: 'exact quote',
    follow: ({ text, exact: quote, prefix, suffix, start, end }) =>
      searchExactly(text, { quote, prefix, suffix, at: { start, end } }),
  },
  {
    set: 'both texts',
    name: ours,
    follow: ({ old, text, start, end }) => rebase(old, text, [{ start, end }])[0] ?? null,
  },
  {
    set: 'both texts',
    name: 'diff map',
    follow: ({ old, text, start, end }) => mapByDifference(old, text, { start, end }),
  },
];

/**
 * For each system the share of passages found by scenario (intersection over union of at least 0.8, or nothing where the
 * passage was deleted), their mean, and the share of deleted passages that it leaves out, over the second half of each
 * scenario. `null` where the data is absent.
 */
export function measureAnchoring(isAlone: boolean): Row[] | null {
  const cases = readLines<Case>(editedTexts);
  if (cases === null) return null;
  const scenarios = [...new Set(cases.map(({ scenario }) => scenario))].sort();
  return systems
    .filter(({ name }) => !isAlone || name === ours)
    .map((system) => {
      const figures: Record<string, number> = {};
      let sum = 0;
      let deleted = 0;
      let leftOut = 0;
      for (const scenario of scenarios) {
        const { kept } = halve(cases.filter((one) => one.scenario === scenario));
        let right = 0;
        for (const one of kept) {
          const found = system.follow(one);
          if (isRight(found, one.expect)) right += 1;
          if (one.expect !== null) continue;
          deleted += 1;
          if (found === null) leftOut += 1;
        }
        figures[scenario] = right / kept.length;
        sum += right / kept.length;
      }
      figures.mean = sum / scenarios.length;
      figures['deleted, left out'] = leftOut / deleted;
      if (!isAlone) figures['ms a quote'] = timeOf(system, cases);
      return { set: system.set, system: system.name, figures };
    });
}

function isRight(found: Span | null, expect: Span | null): boolean {
  if (found === null || expect === null) return found === expect;
  const shared = Math.max(0, Math.min(found.end, expect.end) - Math.max(found.start, expect.start));
  return shared / (found.end - found.start + expect.end - expect.start - shared) >= 0.8;
}

/** Processor time in milliseconds for one quote in a text that was not seen before, the median of five rounds. */
function timeOf({ follow }: System, cases: readonly Case[]): number {
  const rounds = Array.from({ length: 5 }, () => {
    const start = process.cpuUsage();
    for (const one of cases) follow(one);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000 / cases.length;
  });
  return rounds.sort((a, b) => a - b)[2] as number;
}
