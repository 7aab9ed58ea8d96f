import { once } from 'node:events';

/** Writes to standard output; resolves when there is room for more, so that a slow reader slows the program down. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** Writes a line for the person at the terminal to standard error. What an article or a path brings in stays on the line. */
export function complain(message: string): void {
  process.stderr.write(`counterclaim: ${message.replace(/\p{Cc}+/gu, ' ')}\n`);
}

/** Ends the program quietly when the reader of its output has gone, as in “counterclaim … | head”. */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}

export interface Progress {
  show(message: string): void;
  clear(): void;
}

/** A line on standard error that overwrites itself; nothing where that is no terminal. */
export function createProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY) return { show: () => {}, clear: () => {} };
  let last = 0;
  return {
    show: (message) => {
      const now = performance.now();
      if (now - last < 100) return;
      last = now;
      stream.write(`\r\u001b[K${message}`);
    },
    clear: () => {
      if (last > 0) stream.write('\r\u001b[K');
    },
  };
}
