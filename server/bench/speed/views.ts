import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as protocol from '../../src/protocol/index.ts';
import { type Session, startSession } from './client.ts';

export interface ViewTime {
  readonly name: string;
  /** Milliseconds from the request to its answer, right after an edit: nothing is known yet of the new revision. */
  readonly fresh: number;
  /** The same where another request has been answered of that revision. */
  readonly again: number;
}

/** What a view of 200 articles with some 5,000 claims waits for, over standard input and output; medians. */
export async function measureViews(texts: readonly string[], workspace: string, storage: string): Promise<ViewTime[]> {
  const paths = writeCorpus(texts, workspace);
  const session = await startSession(workspace, storage);
  try {
    return await measure(session, paths[0] as string);
  } finally {
    await session.stop();
  }
}

/** Each article is made of two that follow each other in the data, which mostly tell of the same. */
function writeCorpus(texts: readonly string[], workspace: string): string[] {
  mkdirSync(join(workspace, 'seeds'), { recursive: true });
  return Array.from({ length: 200 }, (_, i) => {
    const path = join(workspace, 'seeds', `${String(i).padStart(3, '0')}.txt`);
    writeFileSync(path, `${texts[2 * i]}\n\n${texts[2 * i + 1]}\n`);
    return path;
  });
}

const rounds = 7;

async function measure({ connection, open }: Session, path: string): Promise<ViewTime[]> {
  const { uri, text } = await open(path);
  let version = 1;
  let settled: (() => void) | null = null;
  connection.onNotification(protocol.corpusChanged, () => settled?.());
  const edit = async (): Promise<void> => {
    const changed = new Promise<void>((resolve) => {
      settled = resolve;
    });
    version++;
    const contentChanges = [{ text: `${text}\nIn all, ${version} bridges were closed in May.\n` }];
    await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    await changed;
  };
  const time = async (method: string, params: unknown): Promise<number> => {
    const start = performance.now();
    await connection.sendRequest(method, params);
    return performance.now() - start;
  };
  const times: ViewTime[] = [];
  for (const [name, method, params] of requestsOf(pathToFileURL(path).href)) {
    const [fresh, again]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      await edit();
      fresh.push(await time(method, params));
      again.push(await time(method, params));
    }
    times.push({ name, fresh: median(fresh), again: median(again) });
  }
  return times;
}

function requestsOf(uri: string): readonly (readonly [string, string, unknown])[] {
  const filter = { text: '', traits: [] };
  const traits = ['disputed', 'unchecked'];
  return [
    ['claims by article', protocol.claimGroups, { by: 'article', filter }],
    ['claims by what they say', protocol.claimGroups, { by: 'position', filter }],
    ['claims by speaker', protocol.claimGroups, { by: 'speaker', filter }],
    ['claims, filtered', protocol.claimGroups, { by: 'article', filter: { text: 'police said', traits } }],
    ['claims of an article', protocol.claimsOfGroup, { by: 'article', filter, group: uri }],
    ['disputes', protocol.issues, { text: '' }],
    ['organisations', protocol.organisations, { text: '' }],
    ['numbers', protocol.quantities, { text: '' }],
    ['annotations', protocol.allAnnotations, { text: '' }],
    ['what the cursor stands in', protocol.itemsAt, { uri, position: { line: 2, character: 3 } }],
    ['the dossier of a claim', protocol.dossier, { uri, position: { line: 2, character: 3 }, base: null }],
    ['the report', protocol.report, { format: 'html', base: null }],
  ];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] as number;
}
