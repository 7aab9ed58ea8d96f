import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { spanAt } from '../../annotation/file/path.ts';
import { claimsPath, type DecisionFile, readDecisions } from '../../corpus/decisions.ts';
import type { Snapshot } from '../../corpus/snapshot.ts';
import { decode } from '../../text/decode.ts';
import { createLineIndex } from '../../text/line-index.ts';
import { displayPath, reasonOf } from './articles.ts';
import { complain } from './output.ts';

/** What people decided about claims in the workspace of the current folder; standard error says what is wrong with it. */
export async function decisionsOfWorkspace(): Promise<{
  readonly files: readonly DecisionFile[];
  readonly failed: boolean;
}> {
  try {
    const { text, problems } = decode(await readFile(claimsPath));
    const file = readDecisions(claimsPath, text, (article) => displayPath(resolve(article)));
    for (const { message } of problems) complain(`${claimsPath}: ${message}`);
    for (const { message, span } of file.parsed.problems) complainAt(text, span.start, message);
    return { files: [file], failed: problems.length + file.parsed.problems.length > 0 };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const isThere = code !== 'ENOENT' && code !== 'ENOTDIR';
    if (isThere) complain(`${claimsPath} cannot be read: ${reasonOf(error)}`);
    return { files: [], failed: isThere };
  }
}

/** Says which decisions about the articles that were read have no effect. Of other articles nothing can be said. */
export function reportLostDecisions({ decisions }: Snapshot): void {
  for (const { decision, end, message, isArticleThere } of decisions.problems) {
    if (!isArticleThere) continue;
    const { parsed } = decisions.files[0] as DecisionFile;
    const entry = parsed.entries.find(({ value }) => value === decision);
    const span = entry === undefined ? null : spanAt(entry, [end]);
    complainAt(parsed.text, span?.start ?? 0, message);
  }
}

function complainAt(text: string, offset: number, message: string): void {
  const { line, character } = createLineIndex(text).positionAt(offset);
  complain(`${claimsPath}:${line + 1}:${character + 1}: ${message}`);
}
