import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Uri } from 'vscode';

/**
 * Writes beside and renames: on the disk before the name is given to it, with the rights of the file before, and where a
 * link points to. A file that is left beside by a process that was killed ends in `.new`, and nobody reads it.
 */
export async function replaceFile(uri: Uri, bytes: Uint8Array): Promise<void> {
  const path = await realpath(uri.fsPath).catch(() => uri.fsPath);
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const beside = join(folder, `.${basename(path)}.${randomBytes(6).toString('hex')}.new`);
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    const mode = await stat(path).then(
      (found) => found.mode,
      () => undefined,
    );
    if (mode !== undefined) await chmod(beside, mode);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
