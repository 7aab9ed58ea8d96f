import type { Span } from '../../src/text/span.ts';
import { type AttributedText, measureAttributedText } from '../attributed-text.ts';
import {
  type Figures,
  findReported,
  findReportedPlainly,
  type MarkedArticle,
  measureAttributions,
} from '../attribution.ts';
import { halve, readLines } from './data.ts';
import { absent, ours, type Row } from './table.ts';

interface Article {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly { source: Pair[]; cue: Pair[]; content: Pair[] }[];
}
type Pair = [start: number, end: number];

/** Who says what, in news articles marked by hand, beside a plain reading. */
export function* measureReports(isAlone: boolean): Generator<Row> {
  const articles = readLines<Article>('data/claims/polnear_train.jsonl');
  if (articles === null) {
    yield absent('../shared/data/claims/polnear_train.jsonl');
    return;
  }
  const { kept } = halve(articles);
  const marked = kept.map(toMarked);
  const [set, size] = ['PolNeAR, attributions', `${kept.length} articles`];
  yield { set, size, system: ours, figures: measure(marked, findReported) };
  if (isAlone) return;
  yield { set, size, system: 'a plain reading', figures: measure(marked, findReportedPlainly) };
}

function toMarked({ id, text, attributions }: Article): MarkedArticle {
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

function measure(articles: readonly MarkedArticle[], find: typeof findReported): Row['figures'] {
  return { ...ofText(measureAttributedText(articles, find)), ...ofCues(measureAttributions(articles, find)) };
}

function ofText({ sentences, characters }: AttributedText): Row['figures'] {
  return {
    'sentences F1': sentences.micro.f1,
    'by article': sentences.macro,
    'characters F1': characters.micro.f1,
    'characters by article': characters.macro,
  };
}

function ofCues({ cue, source, content, quoted }: Figures): Row['figures'] {
  return {
    'cue P': cue.precision,
    'cue R': cue.recall,
    source,
    'content P': content.precision,
    'content R': content.recall,
    'quotations credited': quoted.credited,
    'credited rightly': quoted.right,
  };
}
