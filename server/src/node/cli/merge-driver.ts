import { readFile, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { git } from '../git.ts';
import { replaceFile } from '../replace-file.ts';
import { UsageError } from './usage.ts';

/**
 * Makes git merge annotation files with this program: the attribute in `.gitattributes` of the current folder, which is
 * for everybody, and the driver in the configuration of this clone. Without the driver, git merges them as other texts.
 */
export async function installMergeDriver(): Promise<string[]> {
  await requireRepository();
  await setConfig('merge.counterclaim.name', 'annotations, entry by entry');
  await setConfig('merge.counterclaim.driver', await driverCommand());
  const lines = await attributeLines();
  const isThere = lines.includes(attribute);
  if (!isThere) await writeAttributes([...lines, attribute]);
  return [
    'git now merges the files in annotations/ entry by entry, in this clone.',
    isThere ? '.gitattributes says so already.' : 'Commit .gitattributes, and run this command in every other clone.',
  ];
}

/** Takes out what `installMergeDriver` has put in. */
export async function uninstallMergeDriver(): Promise<string[]> {
  await requireRepository();
  await git(['config', '--local', '--remove-section', 'merge.counterclaim']);
  const lines = await attributeLines();
  if (lines.includes(attribute)) await writeAttributes(lines.filter((line) => line !== attribute));
  return ['git merges the files in annotations/ line by line again.'];
}

const attribute = 'annotations/**/*.yaml merge=counterclaim';
const attributesPath = '.gitattributes';

async function requireRepository(): Promise<void> {
  const { status, stderr } = await git(['rev-parse', '--git-dir']);
  if (status === null) throw new UsageError('git cannot be run: is it installed?');
  if (status !== 0) throw new UsageError(stderr.split('\n')[0] || 'this folder is in no git repository');
}

async function setConfig(key: string, value: string): Promise<void> {
  const { status, stderr } = await git(['config', '--local', key, value]);
  if (status !== 0) throw new UsageError(`git could not be configured: ${stderr.trim()}`);
}

/** For the shell that git runs, which on Windows is one too; git itself puts the path of the file in quotation marks. */
async function driverCommand(): Promise<string> {
  const program = await realpath(process.argv[1] as string);
  return `${[process.execPath, program].map((path) => quoteForShell(path)).join(' ')} merge %O %A %B %P`;
}

/** Git takes what follows a per cent sign for something that it knows. */
export function quoteForShell(path: string, platform: NodeJS.Platform = process.platform): string {
  const slashed = platform === 'win32' ? path.replaceAll('\\', '/') : path;
  return `'${slashed.replaceAll("'", "'\\''").replaceAll('%', '%%')}'`;
}

async function attributeLines(): Promise<string[]> {
  const text = await readFile(attributesPath, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw new UsageError(`${attributesPath} cannot be read: ${error.message}`);
  });
  const lines = text.split(/\r?\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

async function writeAttributes(lines: readonly string[]): Promise<void> {
  const path = join(process.cwd(), attributesPath);
  if (lines.length === 0) await rm(path, { force: true });
  else await replaceFile(path, `${lines.join('\n')}\n`);
}
