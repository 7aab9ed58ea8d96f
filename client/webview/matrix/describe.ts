import type { MatrixPassagesResult, MatrixResult, MatrixRow, StancePassage } from '@counterclaim/server/protocol';
import * as l10n from '@vscode/l10n';
import type { Details } from '../details.ts';
import { html } from '../element.ts';
import { glyph } from '../glyph.ts';
import type { Line } from './arrange.ts';
import { cellWord, rowGlyph, rowWord } from './words.ts';

/** What the pane beside the matrix says of a claim, or of it in one article. */
export function describePassages(
  details: Details,
  data: MatrixResult,
  row: MatrixRow,
  column: number,
  { text, passages }: MatrixPassagesResult,
): Node[] {
  const article = data.articles[column];
  const groups = (['states', 'repeats', 'disputes'] as const).map((stance) => ({
    stance,
    list: passages.filter((passage) => passage.stance === stance),
  }));
  return [
    html('h2', {}, text),
    html('p', { class: 'state' }, glyph(rowGlyph(row)), rowWord(row)),
    ...(row.tags.length === 0 ? [] : [html('p', { class: 'tags' }, l10n.t('Tags: {0}', row.tags.join(', ')))]),
    ...(article === undefined ? [] : [html('p', { class: 'in-article' }, l10n.t('In: {0}', article.title))]),
    ...(passages.length === 0 ? [html('p', {}, l10n.t('This article is silent about it.'))] : []),
    ...groups.filter(({ list }) => list.length > 0).flatMap(({ stance, list }) => section(details, stance, list)),
  ];
}

function section(details: Details, stance: StancePassage['stance'], list: readonly StancePassage[]): Node[] {
  return [
    html('h3', {}, glyph(stance), cellWord(stance)),
    html('ul', { class: 'passages' }, ...list.map((passage) => details.passage(passage))),
  ];
}

export function describeGroup({ title, rows }: Extract<Line, { kind: 'group' }>): Node[] {
  const { text, sides } = title;
  return [
    html('h2', {}, text),
    html('p', {}, rows === 1 ? l10n.t('one claim') : l10n.t('{0} claims', rows)),
    ...(sides ?? []).map((side, i) =>
      html('p', {}, html('span', { class: `side side-${i === 0 ? 'A' : 'B'}` }, i === 0 ? 'A' : 'B'), ' ', side),
    ),
  ];
}

export function describeArticle(data: MatrixResult, column: number): Node[] {
  const article = data.articles[column];
  if (article === undefined) return [html('h2', {}, l10n.t('Claims by article'))];
  const states = data.rows.flatMap(({ cells }) => cells.filter((cell) => cell.article === column));
  const count = (state: string) => states.filter((cell) => cell.state === state).length;
  return [
    html('h2', {}, article.title),
    html('p', {}, article.file),
    html(
      'ul',
      { class: 'legend' },
      ...(['states', 'repeats', 'disputes', 'both'] as const).map((state) =>
        html('li', {}, glyph(state), `${cellWord(state)}: ${count(state)}`),
      ),
    ),
    html('p', {}, l10n.t('Enter or a click opens the article.')),
  ];
}
