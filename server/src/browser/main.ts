import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { serve } from '../lsp/server.ts';
import type { Clock } from '../ports/clock.ts';

/** A message to oneself is answered sooner than a timer, which browsers hold back. */
const channel = new MessageChannel();
const paused: (() => void)[] = [];
channel.port1.onmessage = () => paused.shift()?.();

const clock: Clock = {
  now: () => performance.now(),
  pause: () =>
    new Promise((resolve) => {
      paused.push(resolve);
      channel.port2.postMessage(null);
    }),
  after: (milliseconds, action) => {
    const timer = setTimeout(action, milliseconds);
    return () => clearTimeout(timer);
  },
};

const scope = self as DedicatedWorkerGlobalScope;
serve(createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), {
  clock,
  now: () => new Date(),
  random: (bytes) => crypto.getRandomValues(bytes),
  fileSystem: null,
  docs: null,
  openCache: () => null,
});
