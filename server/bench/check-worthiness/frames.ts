import { readFileSync } from 'node:fs';

/** A sentence made from a frame. All sentences of a frame share its text as their group. */
export interface FramedSentence {
  readonly text: string;
  readonly label: 0 | 1;
  readonly group: string;
}

/**
 * The sentences that the frames of `own-frames.txt` make: each frame is filled several times, with things drawn for its
 * slots, so that what is said of a thing is learnt and not the thing. The same at each call.
 */
export function fillFrames(): FramedSentence[] {
  const { slots, openings, endings, frames } = readFrames();
  const draw = drawer();
  const fill = (frame: string) => {
    let text = frame.replace(/\[(\w+)\]/gu, (_, slot: string) => pick(slots.get(slot) ?? [slot], draw));
    if (draw() < endingShare && text.endsWith('.')) text = `${text.slice(0, -1)}${pick(endings, draw)}.`;
    if (draw() < openingShare) text = pick(openings, draw) + (keepsCapital.test(frame) ? text : lowerFirst(text));
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  return frames.flatMap(({ label, frame }) => {
    const times = frame.includes('[') ? fillings : 1;
    const texts = new Set(Array.from({ length: times }, () => fill(frame)));
    return [...texts].map((text) => ({ text, label, group: frame }));
  });
}

const fillings = 4;
const openingShare = 0.3;
const endingShare = 0.15;
/** Slots have names as they are written. */
const keepsCapital = /^(?:I\b|\[)/u;

interface Frames {
  readonly slots: ReadonlyMap<string, readonly string[]>;
  readonly openings: readonly string[];
  readonly endings: readonly string[];
  readonly frames: readonly { readonly label: 0 | 1; readonly frame: string }[];
}

/** The first character of a line says what it is; `#` opens a remark. */
function readFrames(): Frames {
  const lines = readFileSync(new URL('own-frames.txt', import.meta.url), 'utf8').split('\n');
  const after = (mark: string) => lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(mark.length));
  const labelled = (label: 0 | 1) => after(`${label} `).map((frame) => ({ label, frame }));
  return {
    slots: new Map(
      after('@').map((line) => {
        const [slot, things] = line.split(': ') as [string, string];
        return [slot, things.split(' | ')];
      }),
    ),
    openings: after('>'),
    endings: after('<'),
    frames: [...labelled(1), ...labelled(0)],
  };
}

function pick(things: readonly string[], draw: () => number): string {
  return things[Math.floor(draw() * things.length)] as string;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Numbers in [0, 1) that are the same each time (a linear congruential generator with the constants of Numerical Recipes). */
function drawer(): () => number {
  let state = 20240611;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
