import type { SeriesPlotResult, SeriesValue } from '@counterclaim/server/protocol';
import { toYears } from './time.ts';

/** A value with its place on the axis of time; `years` is `null` where no time is known. */
export interface Point {
  readonly value: SeriesValue;
  readonly index: number;
  /** Index of its source. */
  readonly source: number;
  readonly years: number | null;
  /** Where it stands among the values without a time, 0 to 1. */
  readonly share: number;
}

export interface Placed {
  readonly points: readonly Point[];
  readonly sources: readonly string[];
  /** First and last year; `null` where no value has a time. */
  readonly span: readonly [number, number] | null;
  readonly undated: number;
}

/** How much of a year the values of it that tell no month are spread over, so that none lies on another. */
const spread = 0.62;

export function placeValues({ values }: SeriesPlotResult): Placed {
  const sources = [...new Set(values.map(({ source }) => source))];
  const ofYear = new Map<string, SeriesValue[]>();
  for (const value of values) {
    const key = value.date ?? '';
    ofYear.set(key, [...(ofYear.get(key) ?? []), value]);
  }
  const points = values.map((value, index): Point => {
    const together = ofYear.get(value.date ?? '') ?? [value];
    const share = (together.indexOf(value) + 0.5) / together.length;
    const width = (value.date?.length ?? 0) > 4 ? spread / 12 : spread;
    const years = value.date === null ? null : toYears(value.date) + (share - 0.5) * width;
    return { value, index, source: sources.indexOf(value.source), years, share };
  });
  const years = values.flatMap(({ date }) => (date === null ? [] : [Math.round(toYears(date))]));
  return {
    points,
    sources,
    span: years.length === 0 ? null : [Math.min(...years), Math.max(...years)],
    undated: values.filter(({ date }) => date === null).length,
  };
}
