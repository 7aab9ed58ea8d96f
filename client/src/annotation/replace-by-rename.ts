import * as vscode from 'vscode';
import { readBytes } from './file-change.ts';
import type { ReplaceFile } from './write.ts';

/**
 * As far as the editor's own file system can: writes beside and renames over the file, in workspaces of the web, of other
 * machines and of extensions. Where it cannot, the file is written in its place, which whoever is killed meanwhile may
 * leave cut off.
 */
export const replaceByRename: ReplaceFile = async (uri, bytes, expected) => {
  const { fs } = vscode.workspace;
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const beside = uri.with({ path: `${uri.path.slice(0, -name.length)}.${name}.${crypto.randomUUID()}.tmp` });
  await fs.writeFile(beside, bytes);
  try {
    if (!isSame(await readBytes(uri), expected)) return false;
    try {
      await fs.rename(beside, uri, { overwrite: true });
    } catch {
      await fs.writeFile(uri, bytes);
    }
    return true;
  } finally {
    // It is gone where it was renamed.
    await fs.delete(beside).then(undefined, () => {});
  }
};

function isSame(a: Uint8Array | null, b: Uint8Array | null): boolean {
  if (a === null || b === null) return a === b;
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
