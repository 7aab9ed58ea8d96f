import { performance } from 'node:perf_hooks';
import type { Clock } from '../ports/clock.ts';

export const nodeClock: Clock = {
  now: () => performance.now(),
  pause: () => new Promise((resolve) => setImmediate(resolve)),
  after: (milliseconds, action) => {
    const timer = setTimeout(action, milliseconds);
    return () => clearTimeout(timer);
  },
};
