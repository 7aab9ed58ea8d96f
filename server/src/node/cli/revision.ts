import { git } from '../git.ts';
import { UsageError } from './usage.ts';

/**
 * The files at some paths, those that match, as they were at a revision of git, by their paths relative to the current folder. Rejects with
 * a `UsageError` where there is no such revision.
 */
export async function filesOfRevision(
  revision: string,
  paths: readonly string[],
  matches: (path: string) => boolean = () => true,
): Promise<ReadonlyMap<string, string>> {
  const commit = await resolveRevision(revision);
  const listed = await git(['ls-tree', '-r', '-z', '--name-only', commit, '--', ...paths]);
  if (listed.status !== 0) throw new UsageError(`git could not list ${revision}: ${listed.stderr.trim()}`);
  const files = new Map<string, string>();
  for (const path of listed.stdout.split('\0').filter((one) => one !== '' && matches(one))) {
    const { status, stdout } = await git(['show', `${commit}:./${path}`]);
    if (status === 0) files.set(path, stdout);
  }
  return files;
}

/** A name of a revision that git would take for an option is none. */
async function resolveRevision(revision: string): Promise<string> {
  const { status, stdout } = await git([
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ]);
  if (status === null) throw new UsageError('git cannot be run: is it installed?');
  if (status !== 0) throw new UsageError(`there is no revision “${revision}” here`);
  return stdout.trim();
}
