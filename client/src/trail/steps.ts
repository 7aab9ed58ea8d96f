import type { Location, Way } from '@counterclaim/server/protocol';

/** A passage that a person has been at. */
export interface Step extends Location {
  /** The passage word by word, which is how it is found in a file that has changed meanwhile; empty for a mere place. */
  readonly text: string;
  /** How one came there; `read`: by oneself, it is where a walk begins. */
  readonly by: Way | 'read';
}

/** The steps of a person in the order in which they were made, and which of them one is at; −1 where there is none. */
export interface Steps {
  readonly list: readonly Step[];
  readonly at: number;
}

export const noSteps: Steps = { list: [], at: -1 };

/** What is older than so many steps is forgotten. */
const limit = 200;

/** After a jump: the place where it began is a step of its own unless one was there already; what was ahead is forgotten. */
export function jump({ list, at }: Steps, from: Step | null, to: Step): Steps {
  const current = list[at];
  const before = list.slice(0, at + 1);
  if (from !== null && (current === undefined || !isAtStep(from, current))) before.push(from);
  const last = before.at(-1);
  if (last !== undefined && isSamePlace(last, to)) return { list: before, at: before.length - 1 };
  const steps = [...before, to].slice(-limit);
  return { list: steps, at: steps.length - 1 };
}

export function move({ list }: Steps, at: number): Steps {
  return { list, at: Math.max(0, Math.min(at, list.length - 1)) };
}

/** Without a step that leads nowhere any more. */
export function forget({ list, at }: Steps, index: number): Steps {
  const rest = list.filter((_, i) => i !== index);
  return { list: rest, at: Math.min(index < at ? at - 1 : at, rest.length - 1) };
}

/**
 * The places that a person may have lost, the likeliest first: the step that one has wandered off from, then the places
 * where one's walks began, the latest first; `lastRead` is that of the session before, before all of them where nothing has
 * been followed since.
 */
export function lostPlaces({ list, at }: Steps, lastRead: Step | null, hasJumped: boolean): Step[] {
  const here = list[at];
  const starts = list
    .slice(0, Math.max(0, at))
    .filter(({ by }) => by === 'read')
    .reverse();
  const walked = here === undefined ? starts : [here, ...starts];
  if (lastRead === null) return walked;
  return hasJumped ? [...walked, lastRead] : [lastRead, ...walked];
}

/** Whether a place is at a passage: it begins within it or on the line on which it begins. */
export function isAtStep(place: Location, step: Location): boolean {
  const { start } = place.range;
  const { start: first, end: last } = step.range;
  if (place.uri !== step.uri) return false;
  if (start.line === first.line && start.character === first.character) return true;
  const isEmpty = first.line === last.line && first.character === last.character;
  if (isEmpty) return start.line === first.line;
  const isAfter = start.line > first.line || (start.line === first.line && start.character >= first.character);
  const isBefore = start.line < last.line || (start.line === last.line && start.character < last.character);
  return isAfter && isBefore;
}

function isSamePlace(a: Location, b: Location): boolean {
  const [{ start: one }, { start: other }] = [a.range, b.range];
  return a.uri === b.uri && one.line === other.line && one.character === other.character;
}
