import { readFileSync } from 'node:fs';
import type { Span } from '../../src/text/span.ts';
import {
  type Figures,
  findReported,
  findReportedPlainly,
  type MarkedArticle,
  measureAttributions,
} from '../attribution.ts';
import { findShared } from './data.ts';
import { absent, type Row, ratio } from './table.ts';

const part = 'attributions';

interface Record {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly { source: Pair[]; cue: Pair[]; content: Pair[] }[];
}
type Pair = [start: number, end: number];

/** Who says what, in news articles marked by hand, beside a plain reading. */
export function measureReports(): Row[] {
  const path = findShared('data/claims/polnear_train.jsonl');
  if (path === null) return [absent(part, '../shared/data/claims/polnear_train.jsonl')];
  const articles = readFileSync(path, 'utf8').trimEnd().split('\n').map(toArticle);
  const set = `PolNeAR, ${articles.length} articles`;
  return [
    { part, set, figures: render(measureAttributions(articles, findReported)) },
    { part, set: '  a plain reading', figures: render(measureAttributions(articles, findReportedPlainly)) },
  ];
}

function toArticle(line: string): MarkedArticle {
  const { id, text, attributions } = JSON.parse(line) as Record;
  return {
    id,
    text,
    attributions: attributions.map(({ source, cue, content }) => ({
      source: cover(source),
      cue: cover(cue),
      contents: content.map(([start, end]) => ({ start, end })),
    })),
  };
}

/** From the first to the last of the parts. */
function cover(parts: readonly Pair[]): Span | null {
  const [first] = parts;
  const last = parts.at(-1);
  return first === undefined || last === undefined ? null : { start: first[0], end: last[1] };
}

function render({ cue, source, content, quoted }: Figures): string {
  return [
    `cues P ${ratio(cue.precision)} R ${ratio(cue.recall)}`,
    `sources ${ratio(source)}`,
    `content P ${ratio(content.precision)} R ${ratio(content.recall)}`,
    `quotations credited ${ratio(quoted.credited)}, rightly ${ratio(quoted.right)}`,
  ].join('; ');
}
