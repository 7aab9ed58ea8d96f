import type { GraphSpeaker } from '@counterclaim/server/protocol';
import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import type { GraphView } from './arrange.ts';
import { findCamps } from './camps.ts';
import { findComponents, packComponents } from './components.ts';

/** A speaker as a box; `x` and `y` are its middle. */
export interface Box extends SimulationNodeDatum {
  readonly speaker: GraphSpeaker;
  readonly index: number;
  readonly width: number;
  readonly height: number;
  x: number;
  y: number;
}

interface Link {
  readonly source: Box;
  readonly target: Box;
  readonly agree: number;
  readonly clash: number;
}

const rounds = 300;
/** The room around a box that is kept free of others. */
const gap = 26;

/**
 * Places the boxes: the two camps of a dispute to the left and to the right, who agrees near to each other, groups that have
 * nothing to do with each other apart, and no box on another. The same graph is always placed alike: the forces begin on a
 * spiral, use no chance but a fixed seed, and run to their end at once.
 */
export function layOut(
  { speakers, relations }: GraphView,
  sizes: readonly { readonly width: number; readonly height: number }[],
): Box[] {
  const boxes = speakers.map((speaker, index): Box => {
    const { width, height } = sizes[index] ?? { width: 100, height: 30 };
    return { speaker, index, width, height, x: 0, y: 0 };
  });
  const byKey = new Map(boxes.map((box) => [box.speaker, box]));
  const links = relations.flatMap(({ a, b, agree, clash }): Link[] => {
    const [source, target] = [byKey.get(a), byKey.get(b)];
    return source === undefined || target === undefined ? [] : [{ source, target, agree, clash }];
  });
  const groups = findComponents(boxes, links);
  for (const group of groups) {
    const members = new Set(group);
    placeGroup(
      group,
      links.filter(({ source }) => members.has(source)),
    );
  }
  packComponents(groups);
  return boxes;
}

function placeGroup(boxes: readonly Box[], links: readonly Link[]): void {
  const reach = 80 + 46 * Math.sqrt(boxes.length);
  const camps = findCamps(boxes, links);
  const sideOf = (box: Box) => reach * (camps.get(box) ?? 0);
  boxes.forEach((box, i) => {
    box.x = sideOf(box);
    box.y = 30 * Math.sqrt(i) * Math.sin(i * Math.PI * (3 - Math.sqrt(5)));
  });
  // The forces write their own index into what they move.
  const moving = boxes.map((box) => ({ x: box.x, y: box.y, box }));
  const byBox = new Map(moving.map((node) => [node.box, node]));
  const springs = links.map(({ source, target, agree, clash }) => ({
    source: byBox.get(source) as (typeof moving)[number],
    target: byBox.get(target) as (typeof moving)[number],
    agree,
    clash,
  }));
  const settle = () => {
    for (const { box, x, y } of moving) [box.x, box.y] = [x, y];
    separate(boxes, 1);
    for (const node of moving) [node.x, node.y] = [node.box.x, node.box.y];
  };
  forceSimulation(moving)
    .force('charge', forceManyBody().strength(-520).distanceMax(700))
    .force(
      'links',
      forceLink<(typeof moving)[number], (typeof springs)[number]>(springs)
        .distance(({ agree, clash }) => (agree >= clash ? 150 : 2 * reach))
        .strength(({ agree, clash }) => (agree >= clash ? 0.12 : 0.02)),
    )
    .force('x', forceX<(typeof moving)[number]>(({ box }) => sideOf(box)).strength(0.35))
    .force('y', forceY(0).strength(0.08))
    .force('boxes', settle)
    .stop()
    .tick(rounds);
  settle();
  separate(boxes, 60);
}

/** Pushes boxes apart that overlap, along the axis on which they do so least. */
function separate(boxes: readonly Box[], times: number): void {
  for (let round = 0; round < times; round++) {
    let moved = false;
    for (let i = 0; i < boxes.length; i++)
      for (let j = i + 1; j < boxes.length; j++) moved = pushApart(boxes[i] as Box, boxes[j] as Box) || moved;
    if (!moved) return;
  }
}

function pushApart(a: Box, b: Box): boolean {
  const overX = (a.width + b.width) / 2 + gap - Math.abs(a.x - b.x);
  const overY = (a.height + b.height) / 2 + gap - Math.abs(a.y - b.y);
  if (overX <= 0 || overY <= 0) return false;
  if (overY <= overX) {
    const shift = (overY / 2) * (a.y <= b.y ? -1 : 1);
    a.y += shift;
    b.y -= shift;
  } else {
    const shift = (overX / 2) * (a.x <= b.x ? -1 : 1);
    a.x += shift;
    b.x -= shift;
  }
  return true;
}
