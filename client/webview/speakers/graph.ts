import type { GraphSpeaker } from '@counterclaim/server/protocol';
import { svg } from '../element.ts';
import { fitText, measureText, wrapText } from '../fit-text.ts';
import { placeGlyph } from '../glyph.ts';
import { fontOf } from '../theme.ts';
import type { GraphView, ViewRelation } from './arrange.ts';
import { type Box, layOut } from './layout.ts';
import { between, placeSigns, type Segment, type SignPlaces } from './signs.ts';
import { countWords, kindWord, relationWords } from './words.ts';

export interface Graph {
  readonly element: SVGGElement;
  readonly boxes: readonly Box[];
  /** The least rectangle around everything. */
  readonly bounds: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  boxOf(speaker: GraphSpeaker): SVGGElement | null;
  /** Makes everything faint that has nothing to do with a speaker. */
  highlight(speaker: GraphSpeaker | null): void;
}

const widest = 190;
const padding = 11;

/** The boxes of the speakers and the lines between them, as they lie: agreement solid, clashes dashed and with their sign. */
export function drawGraph(view: GraphView): Graph {
  const labels = view.speakers.map(labelOf);
  const boxes = layOut(view, labels);
  const byKey = new Map(boxes.map((box) => [box.speaker, box]));
  const signs = placeSigns(boxes);
  const lines = view.relations.flatMap((relation, i) => {
    const [a, b] = [byKey.get(relation.a), byKey.get(relation.b)];
    return a === undefined || b === undefined ? [] : [{ relation, element: drawRelation(relation, a, b, i, signs) }];
  });
  const nodes = boxes.map((box) => ({ box, element: drawBox(box, labels[box.index] as Label, view) }));
  const xs = boxes.flatMap(({ x, width }) => [x - width / 2, x + width / 2]);
  const ys = boxes.flatMap(({ y, height }) => [y - height / 2, y + height / 2]);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return {
    element: svg(
      'g',
      { class: 'graph' },
      svg('g', { class: 'relations' }, ...lines.map(({ element }) => element)),
      svg('g', { class: 'boxes' }, ...nodes.map(({ element }) => element)),
    ),
    boxes,
    bounds: { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top },
    boxOf: (speaker) => nodes.find(({ box }) => box.speaker === speaker)?.element ?? null,
    highlight(speaker) {
      const near = new Set([speaker]);
      for (const { relation, element } of lines) {
        const isOwn = speaker === null || relation.a === speaker || relation.b === speaker;
        element.classList.toggle('is-faint', !isOwn);
        element.classList.toggle('is-chosen', speaker !== null && isOwn);
        if (isOwn) near.add(relation.a).add(relation.b);
      }
      for (const { box, element } of nodes)
        element.classList.toggle('is-faint', speaker !== null && !near.has(box.speaker));
    },
  };
}

/** What stands in a box: a name on two lines at most, and for whom a person speaks. */
interface Label {
  readonly names: readonly string[];
  readonly affiliation: string | null;
  readonly width: number;
  readonly height: number;
}

function labelOf({ name, organisation }: GraphSpeaker): Label {
  const room = widest - 2 * padding;
  const names = wrapText(name, room, organisation === null ? 2 : 1, fontOf(12, 600));
  const affiliation = organisation === null ? null : fitText(organisation, room, fontOf(11));
  const widths = [
    ...names.map((line) => measureText(line, fontOf(12, 600))),
    affiliation === null ? 0 : measureText(affiliation, fontOf(11)),
  ];
  const lines = names.length + Number(affiliation !== null);
  return { names, affiliation, width: Math.max(64, Math.max(...widths) + 2 * padding), height: 15 + 15 * lines };
}

/** Organisations have corners, persons are round, those without a name have a dashed edge. */
function drawBox(
  { speaker, index, x, y, width, height }: Box,
  { names, affiliation }: Label,
  view: GraphView,
): SVGGElement {
  const { name, organisation, kind } = speaker;
  const radius = kind === 'organisation' ? 2 : Math.min(height / 2, 20);
  return svg(
    'g',
    {
      class: `box box-${kind}`,
      transform: `translate(${x} ${y})`,
      role: 'button',
      tabindex: -1,
      'data-speaker': index,
      'aria-label': [name, organisation, kindWord(kind), relationWords(speaker, view)].filter(Boolean).join(', '),
    },
    svg('rect', { class: 'box-ground', x: -width / 2, y: -height / 2, width, height, rx: radius }),
    svg('rect', { class: 'box-edge', x: -width / 2, y: -height / 2, width, height, rx: radius }),
    // A space ends each line: the words of two lines are two words also where they are read out.
    ...names.map((line, i) => svg('text', { class: 'box-name', x: 0, y: 19.5 - height / 2 + 15 * i }, `${line} `)),
    affiliation === null ? null : svg('text', { class: 'box-affiliation', x: 0, y: height / 2 - 10.5 }, affiliation),
  );
}

/** One line for agreement and one for clashes, side by side where there are both; each leads to its passages. */
function drawRelation({ agree, clash }: ViewRelation, a: Box, b: Box, index: number, signs: SignPlaces): SVGGElement {
  const aside = agree > 0 && clash > 0 ? 5 : 0;
  return svg(
    'g',
    { class: 'relation' },
    agree > 0 && drawLine('agree', agree, between(a, b, -aside), index, signs),
    clash > 0 && drawLine('clash', clash, between(a, b, aside), index, signs),
  );
}

function drawLine(
  kind: 'agree' | 'clash',
  count: number,
  line: Segment,
  index: number,
  signs: SignPlaces,
): SVGGElement {
  const sign = signs.take(line);
  return svg(
    'g',
    { class: count === 1 ? 'line-single' : '', 'data-relation': index, 'data-kind': kind },
    svg('title', {}, kind === 'agree' ? countWords(count, 0) : countWords(0, count)),
    svg('line', { class: 'line-reach', ...line }),
    svg('line', {
      class: `line-drawn line-drawn-${kind}`,
      ...line,
      'stroke-width': Math.min(6, 0.6 + Math.sqrt(count) * 0.9),
    }),
    sign !== null && svg('circle', { class: 'line-sign', cx: sign.x, cy: sign.y, r: 8 }),
    sign !== null && placeGlyph(kind === 'agree' ? 'states' : 'disputes', sign.x, sign.y, kind === 'agree' ? 8 : 13),
    sign !== null && count > 1 && svg('text', { class: 'line-count', x: sign.x + 9, y: sign.y - 6 }, String(count)),
  );
}
