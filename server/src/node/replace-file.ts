import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file so that whoever reads it, whenever the machine stops, finds the old contents or the new, never a part:
 * written beside, brought to the disk, and renamed. Folders that are missing are made.
 *
 * With `expected`, the contents that the change was made from (`null`: there was no file), nothing is written and the
 * answer is false where the file is something else by now.
 */
export async function replaceFile(
  path: string,
  contents: string | Uint8Array,
  expected?: Uint8Array | null,
): Promise<boolean> {
  const place = await realPath(path);
  await mkdir(dirname(place), { recursive: true });
  const beside = join(dirname(place), `.${basename(place)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeThrough(beside, contents);
    const mode = await modeOf(place);
    if (mode !== null) await chmod(beside, mode);
    if (expected === null) return await placeNew(beside, place);
    if (expected !== undefined && !(await holds(place, expected))) return false;
    await rename(beside, place);
    await syncFolder(dirname(place));
    return true;
  } finally {
    await rm(beside, { force: true });
  }
}

async function writeThrough(path: string, contents: string | Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(contents);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Gives a file its name only where nothing has that name. */
async function placeNew(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    // A file system without hard links.
    if ((await modeOf(to)) !== null) return false;
    await rename(from, to);
  }
  await syncFolder(dirname(to));
  return true;
}

async function holds(path: string, expected: Uint8Array): Promise<boolean> {
  try {
    return Buffer.from(expected).equals(await readFile(path));
  } catch {
    return false;
  }
}

async function modeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mode;
  } catch {
    return null;
  }
}

/** Where a symbolic link leads, so that the file is replaced and not the link. */
async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return path;
  }
}

/** Brings the new name to the disk; some systems cannot open folders, and need no such thing. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path).catch(() => null);
  if (folder === null) return;
  await folder.sync().catch(() => {});
  await folder.close();
}
