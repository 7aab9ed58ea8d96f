/** The limits between which a figure lies with 95 % confidence. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * How sure a figure of some blocks is: the percentile interval of the bootstrap (B. Efron, “Bootstrap methods”, Annals
 * of Statistics 7, 1979). Blocks are drawn with replacement; the same blocks give the same interval. `null` where there
 * are too few blocks, or too few draws of which there is a figure.
 */
export function bootstrap<Block>(
  blocks: readonly Block[],
  figureOf: (drawn: readonly Block[]) => number | null,
  draws = 400,
): Interval | null {
  if (blocks.length < 5) return null;
  const random = createRandom(0x5eed);
  const figures: number[] = [];
  for (let i = 0; i < draws; i++) {
    const drawn = blocks.map(() => blocks[Math.floor(random() * blocks.length)] as Block);
    const figure = figureOf(drawn);
    if (figure !== null) figures.push(figure);
  }
  if (figures.length < draws / 2) return null;
  figures.sort((a, b) => a - b);
  const at = (share: number) => figures[Math.round(share * (figures.length - 1))] as number;
  return { low: at(0.025), high: at(0.975) };
}

/** Numbers from 0 to 1 that a seed determines: mulberry32, by T. Ettinger, in the public domain. */
export function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
