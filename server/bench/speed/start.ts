import { startSession } from './client.ts';

/** Milliseconds from the start of the server until it is ready: with an empty cache, and with that of the first start. */
export async function measureStarts(workspace: string, storage: string): Promise<{ first: number; second: number }> {
  const first = await startSession(workspace, storage);
  // What the server keeps is written after it is ready.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  await first.stop();
  const second = await startSession(workspace, storage);
  await second.stop();
  return { first: first.readyAfter, second: second.readyAfter };
}
