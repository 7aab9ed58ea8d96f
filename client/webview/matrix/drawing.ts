import type { MatrixResult } from '@counterclaim/server/protocol';
import * as l10n from '@vscode/l10n';
import { svg } from '../element.ts';
import { fitText, wrapText } from '../fit-text.ts';
import { placeGlyph } from '../glyph.ts';
import { fontOf } from '../theme.ts';
import type { Line } from './arrange.ts';
import { cellStates, cellWord, rowGlyph } from './words.ts';

const margin = 24;
const claimWidth = 420;
const rowHeight = 40;
const groupHeight = 30;
const top = 92;

/** The whole matrix, as it is filtered and grouped, for a file. */
export function drawMatrix(data: MatrixResult, lines: readonly Line[]): SVGSVGElement {
  const columnWidth = Math.max(28, Math.min(110, Math.floor(900 / data.articles.length)));
  const isUpright = columnWidth < 76;
  const headHeight = isUpright ? 150 : 56;
  const width = 2 * margin + claimWidth + columnWidth * data.articles.length;
  const font = fontOf(12);
  const middle = (column: number) => margin + claimWidth + (column + 0.5) * columnWidth;
  const parts: SVGElement[] = [
    svg('text', { class: 'draw-title', x: margin, y: margin + 10 }, l10n.t('Claims by article')),
    legend(),
    ...data.articles.map(({ title }, column) => head(title, middle(column), columnWidth, isUpright, headHeight)),
  ];
  let y = top + headHeight;
  for (const line of lines) {
    if (line.kind === 'group') {
      const { text, sides } = line.title;
      const words = sides === undefined ? text : `${text}. A: ${sides[0]} · B: ${sides[1]}`;
      parts.push(
        svg('rect', { class: 'draw-group', x: margin, y, width: width - 2 * margin, height: groupHeight }),
        svg(
          'text',
          { class: 'draw-heading', x: margin + 8, y: y + 19 },
          fitText(words, width - 2 * margin - 16, fontOf(12, 600)),
        ),
      );
      y += groupHeight;
      continue;
    }
    const { row, side: taken } = line;
    const side = taken === null ? '' : taken === 0 ? 'A' : 'B';
    const words = wrapText(row.text, claimWidth - 56, 2, font);
    parts.push(
      svg('line', { class: 'draw-rule', x1: margin, x2: width - margin, y1: y + rowHeight, y2: y + rowHeight }),
      placeGlyph(rowGlyph(row), margin + 10, y + rowHeight / 2, 14),
      svg('text', { class: 'draw-heading', x: margin + 22, y: y + 24 }, side),
      ...words.map((text, i) =>
        svg('text', { class: 'draw-text', x: margin + 38, y: y + 24 - (words.length - 1) * 8 + i * 16 }, text),
      ),
    );
    const states = new Map(row.cells.map((cell) => [cell.article, cell]));
    data.articles.forEach((_, column) => {
      const cell = states.get(column);
      parts.push(placeGlyph(cell?.state ?? 'silent', middle(column), y + rowHeight / 2, 18));
      if (cell !== undefined && cell.passages > 1)
        parts.push(
          svg('text', { class: 'draw-count', x: middle(column) + 10, y: y + rowHeight / 2 - 4 }, String(cell.passages)),
        );
    });
    y += rowHeight;
  }
  const height = y + margin;
  return svg('svg', { class: 'drawing', width, height, viewBox: `0 0 ${width} ${height}` }, ...parts);
}

function head(title: string, x: number, columnWidth: number, isUpright: boolean, height: number): SVGElement {
  const font = fontOf(11);
  if (isUpright) {
    const transform = `translate(${x + 4} ${top + height - 8}) rotate(-90)`;
    return svg('text', { class: 'draw-small', transform }, fitText(title, height - 12, font));
  }
  const lines = wrapText(title, columnWidth - 10, 3, font);
  return svg(
    'g',
    {},
    ...lines.map((text, i) =>
      svg('text', { class: 'draw-small draw-middle', x, y: top + height - 8 - (lines.length - 1 - i) * 14 }, text),
    ),
  );
}

function legend(): SVGElement {
  let x = margin;
  return svg(
    'g',
    {},
    ...cellStates.map((state) => {
      const word = cellWord(state);
      const item = svg(
        'g',
        {},
        placeGlyph(state, x + 8, margin + 34, 16),
        svg('text', { class: 'draw-text', x: x + 20, y: margin + 38 }, word),
      );
      x += 20 + 7 * word.length + 22;
      return item;
    }),
  );
}
