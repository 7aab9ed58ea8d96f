import type { Clock } from '../ports/clock.ts';

/** How long work may hold up a message that comes in, in milliseconds: half of what a frame takes. */
const slice = 8;

/** Does one piece of work after another, with a pause after each slice of time; false where it was given up. */
export async function runInSlices<T>(
  work: Iterator<T, unknown>,
  clock: Clock,
  isCancelled: () => boolean,
  onPause: (last: T) => void = () => {},
): Promise<boolean> {
  let started = clock.now();
  for (let step = work.next(); !step.done; step = work.next()) {
    if (clock.now() - started < slice) continue;
    onPause(step.value);
    await clock.pause();
    if (isCancelled()) return false;
    started = clock.now();
  }
  return true;
}
