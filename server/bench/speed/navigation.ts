import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CallHierarchyItem, CodeLens, DocumentSymbol, Range } from 'vscode-languageserver-types';
import { type Session, startSession } from './client.ts';
import { type Delays, delays } from './requests.ts';

/** The delays of each request of the protocol over standard input and output, in milliseconds, in a workspace of many articles. */
export async function measureNavigation(workspace: string, storage: string): Promise<Map<string, Delays>> {
  const session = await startSession(workspace, storage);
  const times = new Map<string, number[]>();
  const ask = async <T>(method: string, params: unknown): Promise<T> => {
    const start = performance.now();
    const answer = await session.connection.sendRequest<T>(method, params);
    const list = times.get(method) ?? [];
    list.push(performance.now() - start);
    times.set(method, list);
    return answer;
  };
  for (const path of everyTenth(join(workspace, 'seeds'))) await askAbout(session, ask, path);
  for (const query of queries) for (let round = 0; round < 5; round++) await ask('workspace/symbol', { query });
  await session.stop();
  return new Map([...times].sort().map(([method, list]) => [method, delays(list)]));
}

type Ask = <T>(method: string, params: unknown) => Promise<T>;

async function askAbout(session: Session, ask: Ask, path: string): Promise<void> {
  const { uri } = await session.open(path);
  const textDocument = { uri };
  const symbols = await ask<readonly (DocumentSymbol & { location?: { range: Range } })[]>(
    'textDocument/documentSymbol',
    {
      textDocument,
    },
  );
  const all = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };
  for (const method of ['documentLink', 'foldingRange', 'semanticTokens/full'])
    await ask(`textDocument/${method}`, { textDocument });
  await ask('textDocument/inlayHint', { textDocument, range: all });
  const lenses = await ask<CodeLens[]>('textDocument/codeLens', { textDocument });
  for (const lens of lenses) await ask('codeLens/resolve', lens);
  for (const { location, range } of symbols) {
    const { start } = location?.range ?? range;
    const at = { textDocument, position: { line: start.line, character: start.character + 8 } };
    for (const method of ['hover', 'definition', 'implementation', 'documentHighlight'])
      await ask(`textDocument/${method}`, at);
    await ask('textDocument/references', { ...at, context: { includeDeclaration: true } });
    await ask('textDocument/selectionRange', { textDocument, positions: [at.position] });
    const only = { start: at.position, end: at.position };
    await ask('textDocument/codeAction', { textDocument, range: only, context: { diagnostics: [] } });
    const [item] = (await ask<CallHierarchyItem[] | null>('textDocument/prepareCallHierarchy', at)) ?? [];
    if (item === undefined) continue;
    await ask('callHierarchy/incomingCalls', { item });
    await ask('callHierarchy/outgoingCalls', { item });
  }
}

const queries: readonly string[] = ['police said', 'earthquke', 'fire people', 'the', 'million dollar contract offer'];

function everyTenth(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .filter((_, index) => index % 10 === 0)
    .map((name) => join(folder, name));
}
