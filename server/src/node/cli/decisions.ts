import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { spanAt } from '../../annotation/file/path.ts';
import type { AnnotationsChange } from '../../corpus/annotations.ts';
import { claimsPath } from '../../corpus/decisions.ts';
import type { Snapshot } from '../../corpus/snapshot.ts';
import { decode } from '../../text/decode.ts';
import { createLineIndex } from '../../text/line-index.ts';
import { displayPath, reasonOf } from './articles.ts';
import { complain } from './output.ts';

/** What people decided about claims in the workspace of the current folder; standard error says what is wrong with it. */
export async function decisionsOfWorkspace(): Promise<{
  readonly changes: readonly AnnotationsChange[];
  readonly failed: boolean;
}> {
  try {
    const { text, problems } = decode(await readFile(claimsPath));
    for (const { message } of problems) complain(`${claimsPath}: ${message}`);
    const uriOf = (article: string) => displayPath(resolve(article));
    const file = { folder, uri: `${folder}/${claimsPath}`, text, uriOf };
    return { changes: [{ kind: 'setAnnotations', file }], failed: problems.length > 0 };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const isThere = code !== 'ENOENT' && code !== 'ENOTDIR';
    if (isThere) complain(`${claimsPath} cannot be read: ${reasonOf(error)}`);
    return { changes: [], failed: isThere };
  }
}

const folder = '.';

/**
 * Says what is wrong with the decisions, and which of those about the articles that were read have no effect; true where
 * something in the file could not be read. Of articles that were not read nothing can be said.
 */
export function reportDecisions({ annotations, decisions }: Snapshot): boolean {
  const file = annotations.files.get(`${folder}/${claimsPath}`);
  if (file?.kind !== 'claims') return false;
  const { text, problems, entries } = file.parsed;
  for (const { message, span } of problems) complainAt(text, span.start, message);
  for (const { decision, field, message, isArticleThere } of decisions.problems) {
    const entry = entries.find(({ value }) => value === decision);
    const span = entry === undefined ? null : spanAt(entry, [field]);
    if (isArticleThere) complainAt(text, span?.start ?? 0, message);
  }
  return problems.length > 0;
}

function complainAt(text: string, offset: number, message: string): void {
  const { line, character } = createLineIndex(text).positionAt(offset);
  complain(`${claimsPath}:${line + 1}:${character + 1}: ${message}`);
}
