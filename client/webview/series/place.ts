import type { SeriesPlotResult, SeriesValue } from '@counterclaim/server/protocol';
import { toYears } from './time.ts';

/** A value with its place on the axis of time; `years` is `null` where no time is known. */
export interface Point {
  readonly value: SeriesValue;
  readonly index: number;
  /** Index of its source; `mostSources`: one of the others. */
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

/** So many sources have a shape of their own; all others share one. */
export const mostSources = 12;

/** Which of the colours is that of a source; the others are grey. */
export function sourceColour(source: number): string {
  return source >= mostSources ? 'other' : String(source % 6);
}

/** Those who give most values first. */
export function rankSources(values: readonly SeriesValue[]): string[] {
  const counts = new Map<string, number>();
  for (const { source } of values) counts.set(source, (counts.get(source) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([source]) => source);
}

export function placeValues({ values }: SeriesPlotResult): Placed {
  const sources = rankSources(values);
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
    return { value, index, source: Math.min(sources.indexOf(value.source), mostSources), years, share };
  });
  const years = values.flatMap(({ date }) => (date === null ? [] : [Math.round(toYears(date))]));
  return {
    points,
    sources,
    span: years.length === 0 ? null : [Math.min(...years), Math.max(...years)],
    undated: values.filter(({ date }) => date === null).length,
  };
}
