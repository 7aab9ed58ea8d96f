import { readFileSync } from 'node:fs';
import type { Span } from '../../src/text/span.ts';
import { type AttributedText, measureAttributedText } from '../attributed-text.ts';
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

/** Who says what, in news articles marked by hand, beside a plain reading. Errors are read in the first half only. */
export function measureReports(): Row[] {
  const path = findShared('data/claims/polnear_train.jsonl');
  if (path === null) return [absent(part, '../shared/data/claims/polnear_train.jsonl')];
  const articles = readFileSync(path, 'utf8').trimEnd().split('\n').map(toArticle);
  const middle = articles.length >> 1;
  return [...measureHalf('first', articles.slice(0, middle)), ...measureHalf('second', articles.slice(middle))];
}

function measureHalf(half: string, articles: readonly MarkedArticle[]): Row[] {
  const set = `PolNeAR, ${half} half, ${articles.length} articles`;
  return (
    [
      [set, findReported],
      ['  a plain reading', findReportedPlainly],
    ] as const
  ).flatMap(([name, find]) => [
    { part, set: name, figures: render(measureAttributions(articles, find)) },
    { part, set: '', figures: renderText(measureAttributedText(articles, find)) },
  ]);
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

function renderText({ sentences, characters }: AttributedText): string {
  return [
    `sentences attributed F1 ${ratio(sentences.micro.f1)}, P ${ratio(sentences.micro.precision)} R ${ratio(sentences.micro.recall)}, by article ${ratio(sentences.macro)}`,
    `characters F1 ${ratio(characters.micro.f1)}, P ${ratio(characters.micro.precision)} R ${ratio(characters.micro.recall)}, by article ${ratio(characters.macro)}`,
  ].join('; ');
}
