import { readFile } from 'node:fs/promises';
import { type Merged, mergeFiles } from '../../annotation/merge/merge.ts';
import { git } from '../git.ts';
import { replaceFile } from '../replace-file.ts';
import { installMergeDriver, uninstallMergeDriver } from './merge-driver.ts';
import { complain, print } from './output.ts';
import { readArguments, UsageError } from './usage.ts';

/**
 * `counterclaim merge BASE OURS THEIRS [PATH]`: merges three versions of an annotation file into OURS, as git asks of a
 * merge driver (`%O %A %B %P`). Status 0: merged; 1: OURS holds conflicts; 2: it could not be done.
 */
export async function mergeCommand(args: readonly string[]): Promise<number> {
  const { flags, paths } = readArguments(args, { flags: ['install', 'uninstall'], paths: true });
  if (flags.size > 0) {
    if (flags.size > 1 || paths.length > 0) throw new UsageError('--install and --uninstall stand alone');
    return flags.has('install') ? report(await installMergeDriver()) : report(await uninstallMergeDriver());
  }
  const [base, ours, theirs, path, ...more] = paths;
  if (base === undefined || ours === undefined || theirs === undefined || more.length > 0) {
    throw new UsageError('three files are to be named, BASE, OURS and THEIRS, and after them the path of the file');
  }
  return mergeInto({ base, ours, theirs, path: path ?? null });
}

interface Files {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly path: string | null;
}

async function mergeInto({ base, ours, theirs, path }: Files): Promise<number> {
  const name = path ?? ours;
  let texts: { base: string; ours: string; theirs: string };
  try {
    const read = [readText(base), readText(ours), readText(theirs)] as const;
    const [ofBase, ofOurs, ofTheirs] = await Promise.all(read);
    texts = { base: ofBase, ours: ofOurs, theirs: ofTheirs };
  } catch (error) {
    if (!(error instanceof TypeError)) throw new UsageError((error as Error).message);
    complain(`${name} is not text in UTF-8: both versions stay as they are, to be merged by hand`);
    return 1;
  }
  const merged = mergeFiles(texts, path?.replaceAll('\\', '/') ?? null);
  if (merged === null) return mergeLines({ base, ours, theirs }, name);
  await replaceFile(ours, merged.text);
  describe(name, merged);
  return merged.conflicts.length > 0 ? 1 : 0;
}

/** Rejects with a `TypeError` for what is not UTF-8. */
async function readText(path: string): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path));
}

/** Leaves it to git, where fields cannot be told from one another. */
async function mergeLines({ base, ours, theirs }: Omit<Files, 'path'>, name: string): Promise<number> {
  const labels = ['-L', 'ours', '-L', 'base', '-L', 'theirs'];
  const { status, stdout, stderr } = await git(['merge-file', '-p', ...labels, '--', ours, base, theirs]);
  // The status is the number of conflicts; from 128 on, why there is no result.
  if (status === null || status >= 128) {
    complain(`${name} could not be merged: ${stderr.trim()}`);
    return 2;
  }
  await replaceFile(ours, stdout);
  complain(`${name} cannot be merged field by field, because of how it is written; it was merged line by line`);
  return status > 0 ? 1 : 0;
}

function describe(name: string, { notices, conflicts }: Merged): void {
  for (const { entry, message } of notices) complain(`${name}: ${entry}: ${message}`);
  for (const { entry, field } of conflicts) complain(`${name}: ${entry ?? 'the file'}: both sides changed “${field}”`);
}

async function report(lines: readonly string[]): Promise<number> {
  for (const line of lines) await print(`${line}\n`);
  return 0;
}
