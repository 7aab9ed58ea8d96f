import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Session, startSession } from './client.ts';
import { quantile } from './recognition.ts';

export interface Delays {
  readonly median: number;
  /** The 99th percentile. */
  readonly slow: number;
}

export interface RequestDelays {
  readonly hover: Delays;
  /** A request that the server does not know: what the way there and back takes. */
  readonly empty: Delays;
  /** From the notification of a change to the new highlights. */
  readonly keystroke: Delays;
}

/** Delays over standard input and output, in milliseconds, in the longest article of a workspace. */
export async function measureRequests(workspace: string, storage: string): Promise<RequestDelays> {
  const session = await startSession(workspace, storage);
  const { uri, text } = await session.open(longestArticle(workspace));
  const keystroke = await measureKeystrokes(session, uri);
  const positions = positionsIn(text);
  const hover: number[] = [];
  const empty: number[] = [];
  // The first round warms up; both kinds alternate, so that the machine's moods meet both.
  for (let round = 0; round < 3; round++) {
    for (const position of positions) {
      const params = { textDocument: { uri }, position };
      const times = [
        await time(() => session.connection.sendRequest('textDocument/hover', params)),
        await time(() => session.connection.sendRequest('counterclaim/nothing', params).catch(() => null)),
      ] as const;
      if (round === 0) continue;
      hover.push(times[0]);
      empty.push(times[1]);
    }
  }
  await session.stop();
  return { hover: delays(hover), empty: delays(empty), keystroke };
}

/** Types a word in the middle of the article, letter by letter, again and again, at a fast typist's pace. */
async function measureKeystrokes(session: Session, uri: string): Promise<Delays> {
  const times: number[] = [];
  for (let version = 2; version < 102; version++) {
    const position = { line: 2, character: (version - 2) % 7 };
    const change = { range: { start: position, end: position }, text: 'letters'[position.character] ?? ' ' };
    let next = session.nextHighlights();
    const took = await time(async () => {
      const textDocument = { uri, version };
      await session.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [change] });
      // Highlights of an earlier version may still come in.
      while ((await next).version < version) next = session.nextHighlights();
    });
    times.push(took);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  return delays(times.slice(10));
}

async function time(action: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await action();
  return performance.now() - start;
}

export function delays(times: readonly number[]): Delays {
  return { median: quantile(times, 0.5), slow: quantile(times, 0.99) };
}

function longestArticle(workspace: string): string {
  const folder = join(workspace, 'seeds');
  const paths = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join(folder, name));
  return paths.toSorted((a, b) => statSync(b).size - statSync(a).size)[0] as string;
}

/** A position at every fifth character of the text. */
function positionsIn(text: string): { line: number; character: number }[] {
  return text
    .split('\n')
    .flatMap((content, line) =>
      Array.from({ length: Math.ceil(content.length / 5) }, (_, i) => ({ line, character: i * 5 })),
    );
}
