import type { GraphSpeaker } from '@counterclaim/server/protocol';
import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import type { GraphView } from './arrange.ts';
import { findCamps } from './camps.ts';

/** A speaker as a box; `x` and `y` are its middle. */
export interface Box extends SimulationNodeDatum {
  readonly speaker: GraphSpeaker;
  readonly index: number;
  readonly width: number;
  readonly height: number;
  x: number;
  y: number;
}

const rounds = 320;
/** The room around a box that is kept free of others. */
const gap = 26;

/**
 * Places the boxes: the two camps to the left and to the right, who agrees near to each other, and no box on another. The
 * same graph is always placed alike: the forces begin on a spiral, use no chance but a fixed seed, and run to their end at
 * once.
 */
export function layOut(view: GraphView, sizes: readonly { readonly width: number; readonly height: number }[]): Box[] {
  const { speakers, relations } = view;
  const boxes = speakers.map((speaker, i): Box => {
    const angle = i * Math.PI * (3 - Math.sqrt(5));
    const radius = 60 * Math.sqrt(i + 0.5);
    return {
      speaker,
      index: i,
      width: sizes[i]?.width ?? 100,
      height: sizes[i]?.height ?? 30,
      x: 1.5 * radius * Math.cos(angle),
      y: radius * Math.sin(angle),
    };
  });
  const places = new Map(boxes.map((box) => [box.speaker, box]));
  const links = relations.flatMap(({ a, b, agree, clash }) => {
    const [source, target] = [places.get(a), places.get(b)];
    return source === undefined || target === undefined ? [] : [{ source, target, agree, clash }];
  });
  const camps = findCamps(view);
  const reach = 90 + 42 * Math.sqrt(boxes.length);
  const simulation = forceSimulation(boxes)
    .force('charge', forceManyBody<Box>().strength(-520).distanceMax(700))
    .force(
      'links',
      forceLink<Box, (typeof links)[number]>(links)
        .distance(({ agree, clash }) => (agree >= clash ? 150 : 2 * reach))
        .strength(({ agree, clash }) => (agree >= clash ? 0.12 : 0.02)),
    )
    .force('x', forceX<Box>(({ speaker }) => reach * (camps.get(speaker) ?? 0)).strength(0.35))
    .force('y', forceY<Box>(0).strength(0.07))
    .force('boxes', keepApart(boxes))
    .stop();
  simulation.tick(rounds);
  separate(boxes, 60);
  return boxes;
}

/** Pushes boxes apart that overlap, along the axis on which they do so least. */
function keepApart(boxes: readonly Box[]): (alpha: number) => void {
  return () => separate(boxes, 1);
}

function separate(boxes: readonly Box[], times: number): void {
  for (let round = 0; round < times; round++) {
    let moved = false;
    for (let i = 0; i < boxes.length; i++) {
      for (let j = i + 1; j < boxes.length; j++) {
        const [a, b] = [boxes[i] as Box, boxes[j] as Box];
        const overX = (a.width + b.width) / 2 + gap - Math.abs(a.x - b.x);
        const overY = (a.height + b.height) / 2 + gap - Math.abs(a.y - b.y);
        if (overX <= 0 || overY <= 0) continue;
        moved = true;
        if (overY <= overX) {
          const shift = (overY / 2) * (a.y < b.y || (a.y === b.y && i < j) ? -1 : 1);
          a.y += shift;
          b.y -= shift;
        } else {
          const shift = (overX / 2) * (a.x < b.x || (a.x === b.x && i < j) ? -1 : 1);
          a.x += shift;
          b.x -= shift;
        }
      }
    }
    if (!moved) return;
  }
}
