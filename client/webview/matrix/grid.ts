import type { MatrixResult } from '@counterclaim/server/protocol';
import * as l10n from '@vscode/l10n';
import { html } from '../element.ts';
import type { Line } from './arrange.ts';
import { type Geometry, lineAt, offsetsOf } from './geometry.ts';
import { groupElement, headCell, rowElement } from './line.ts';

/** A place of the grid: line -1 is that of the articles, column -1 that of the claims. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface GridEvents {
  onFocus(place: Place): void;
  onOpen(place: Place, element: HTMLElement): void;
}

export interface Grid {
  readonly element: HTMLElement;
  show(data: MatrixResult, lines: readonly Line[], geometry: Geometry): void;
  /** Brings a place into view and makes it the one that Tab leads to; with the focus where that is asked for. */
  goTo(place: Place, focus: boolean): void;
  /** Says which of the lines to come is the one with the focus, without bringing it into view. */
  expect(place: Place): void;
  readonly place: Place;
  readonly width: number;
  /** How many lines are in view. */
  readonly page: number;
}

/** Lines and columns around what is in view that are there already when it is scrolled. */
const margin = 3;
/** Columns come and go by so many at once: each time all lines are made anew. */
const columnStep = 8;

/**
 * A grid that holds the elements of what is in view alone, and of the place with the focus: so it is as quick with
 * thousands of lines and hundreds of columns as with a few.
 */
export function createGrid(events: GridEvents): Grid {
  const head = html('div', { role: 'row', class: 'head', 'aria-rowindex': 1 });
  const mark = html('div', { class: 'column-mark', 'aria-hidden': 'true' });
  const body = html('div', { role: 'rowgroup', class: 'lines' });
  const headGroup = html('div', { role: 'rowgroup', class: 'head-group' }, head);
  const element = html(
    'div',
    { role: 'grid', class: 'grid', 'aria-label': l10n.t('Claims by article') },
    headGroup,
    body,
  );
  let data: MatrixResult | null = null;
  let lines: readonly Line[] = [];
  let geometry: Geometry | null = null;
  let offsets: readonly number[] = [0];
  let place: Place = { line: 0, column: -1 };
  let columns: readonly number[] = [];
  const shown = new Map<number, HTMLElement>();
  let frame = 0;

  element.addEventListener('scroll', () => {
    if (frame === 0) frame = requestAnimationFrame(update);
  });
  element.addEventListener('click', (event) => {
    const found = placeOf(event.target);
    if (found === null) return;
    goTo(found.place, true);
    events.onOpen(found.place, found.element);
  });
  element.addEventListener('focusin', (event) => {
    const found = placeOf(event.target);
    if (found === null) return;
    if (found.place.line !== place.line || found.place.column !== place.column) setPlace(found.place);
    events.onFocus(found.place);
  });
  element.addEventListener('mouseover', (event) => {
    const column = placeOf(event.target)?.place.column ?? -1;
    mark.hidden = column < 0;
    if (geometry !== null) mark.style.left = `${geometry.claimWidth + column * geometry.columnWidth}px`;
  });
  element.addEventListener('mouseleave', () => {
    mark.hidden = true;
  });

  function show(newData: MatrixResult, newLines: readonly Line[], newGeometry: Geometry): void {
    const hadFocus = element.contains(document.activeElement);
    [data, lines, geometry] = [newData, newLines, newGeometry];
    offsets = offsetsOf(lines.map(({ kind }) => (kind === 'group' ? newGeometry.groupHeight : newGeometry.rowHeight)));
    const width = newGeometry.claimWidth + newGeometry.columnWidth * newData.articles.length;
    element.setAttribute('aria-rowcount', String(lines.length + 1));
    element.setAttribute('aria-colcount', String(newData.articles.length + 1));
    element.classList.toggle('is-upright', newGeometry.isUpright);
    for (const [name, value] of Object.entries({
      '--claim-width': newGeometry.claimWidth,
      '--column-width': newGeometry.columnWidth,
      '--head-height': newGeometry.headHeight,
      '--row-height': newGeometry.rowHeight,
      '--group-height': newGeometry.groupHeight,
      '--grid-width': width,
      '--view-width': element.clientWidth,
    }))
      element.style.setProperty(name, `${value}px`);
    body.style.height = `${offsets.at(-1) ?? 0}px`;
    shown.clear();
    body.replaceChildren(mark);
    mark.hidden = true;
    columns = [];
    place = {
      line: Math.min(place.line, lines.length - 1),
      column: Math.min(place.column, newData.articles.length - 1),
    };
    update();
    if (hadFocus) elementAt(place)?.focus({ preventScroll: true });
  }

  /** Makes the elements of what is in view, and takes away the others. */
  function update(): void {
    frame = 0;
    if (data === null || geometry === null) return;
    const { scrollTop, scrollLeft, clientWidth, clientHeight } = element;
    const width = geometry.columnWidth;
    const inSteps = (column: number) => Math.floor(column / columnStep) * columnStep;
    const first = inSteps(Math.floor(scrollLeft / width));
    const last = Math.min(
      data.articles.length - 1,
      inSteps(Math.ceil((scrollLeft + clientWidth - geometry.claimWidth) / width)) + columnStep,
    );
    const wanted = withPlace(range(first, last), place.column);
    const isSame = wanted.length === columns.length && wanted.every((column, i) => column === columns[i]);
    if (!isSame) {
      columns = wanted;
      drawHead();
      for (const line of shown.values()) line.remove();
      shown.clear();
    }
    const top = lineAt(offsets, scrollTop);
    const bottom = lineAt(offsets, scrollTop + clientHeight);
    const inView = withPlace(range(Math.max(0, top - margin), Math.min(lines.length - 1, bottom + margin)), place.line);
    const keep = new Set(inView);
    for (const [index, line] of shown) {
      if (keep.has(index)) continue;
      line.remove();
      shown.delete(index);
    }
    // In the order of the lines, in which screen readers read them.
    let before: Element = mark;
    for (const index of inView) {
      let line = shown.get(index);
      if (line === undefined) {
        line = drawLine(index);
        shown.set(index, line);
        before.after(line);
      }
      before = line;
    }
    setTabStop();
  }

  function drawHead(): void {
    if (data === null) return;
    const corner = html(
      'div',
      { role: 'columnheader', class: 'corner', 'aria-colindex': 1, 'data-column': -1, tabindex: -1 },
      l10n.t('Claims'),
    );
    head.replaceChildren(corner, ...columns.map((column) => headCell(data as MatrixResult, column)));
    place.line === -1 && setTabStop();
  }

  function drawLine(index: number): HTMLElement {
    const line = lines[index] as Line;
    const made = line.kind === 'group' ? groupElement(line) : rowElement(data as MatrixResult, line, columns);
    made.setAttribute('aria-rowindex', String(index + 2));
    made.dataset.line = String(index);
    made.style.top = `${offsets[index]}px`;
    return made;
  }

  function elementAt({ line, column }: Place): HTMLElement | null {
    const row = line === -1 ? head : shown.get(line);
    return (
      row?.querySelector<HTMLElement>(`[data-column="${column}"]`) ??
      row?.querySelector<HTMLElement>('[data-column]') ??
      null
    );
  }

  function setTabStop(): void {
    for (const old of element.querySelectorAll('[tabindex="0"]')) old.setAttribute('tabindex', '-1');
    elementAt(place)?.setAttribute('tabindex', '0');
  }

  function setPlace(next: Place): void {
    place = next;
    setTabStop();
  }

  function goTo(next: Place, focus: boolean): void {
    if (data === null || geometry === null || lines.length === 0) return;
    place = {
      line: Math.max(-1, Math.min(next.line, lines.length - 1)),
      column: Math.max(-1, Math.min(next.column, data.articles.length - 1)),
    };
    scrollTo(place, geometry);
    update();
    if (focus) elementAt(place)?.focus({ preventScroll: true });
  }

  function scrollTo({ line, column }: Place, { claimWidth, columnWidth, headHeight }: Geometry): void {
    if (line >= 0) {
      const [top, bottom] = [offsets[line] ?? 0, offsets[line + 1] ?? 0];
      const room = element.clientHeight - headHeight;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (bottom > element.scrollTop + room) element.scrollTop = bottom - room;
    }
    const shownLine = lines[line];
    if (shownLine?.kind === 'group') return;
    // A claim by itself shows the first articles that are not silent about it.
    const cells = shownLine?.row.cells ?? [];
    const inView = (article: number) =>
      article * columnWidth >= element.scrollLeft &&
      (article + 1) * columnWidth <= element.scrollLeft + element.clientWidth - claimWidth;
    const wanted = column >= 0 || cells.some(({ article }) => inView(article)) ? column : (cells[0]?.article ?? -1);
    if (wanted >= 0) {
      const [left, right] = [wanted * columnWidth, (wanted + 1) * columnWidth];
      const room = element.clientWidth - claimWidth;
      if (left < element.scrollLeft) element.scrollLeft = left;
      else if (right > element.scrollLeft + room) element.scrollLeft = right - room;
    }
  }

  return {
    element,
    show,
    goTo,
    expect: (next) => {
      place = next;
    },
    get place() {
      return place;
    },
    get width() {
      return element.clientWidth;
    },
    get page() {
      return Math.max(
        1,
        Math.floor((element.clientHeight - (geometry?.headHeight ?? 0)) / (geometry?.rowHeight ?? 40)) - 1,
      );
    },
  };
}

function placeOf(target: EventTarget | null): { readonly place: Place; readonly element: HTMLElement } | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  if (element === null) return null;
  const line = element.parentElement?.dataset.line;
  return { place: { line: line === undefined ? -1 : Number(line), column: Number(element.dataset.column) }, element };
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

/** With the index that has the focus, in order; it keeps its element wherever it is scrolled to. */
function withPlace(indexes: number[], index: number): number[] {
  if (index < 0 || indexes.includes(index)) return indexes;
  return [...indexes, index].sort((a, b) => a - b);
}
