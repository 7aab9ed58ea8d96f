import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder: that of the extension's manifest. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

/** The Node that the tools need, whichever the machine has: a development dependency. */
export const newerNode = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** What is kept between runs and shared by all checkouts: large programs that tests and the browser editor need. */
export const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'counterclaim');

/** The environment in which the project's own programs are found first. */
export function toolEnvironment(environment = process.env) {
  return { ...environment, PATH: `${join(root, 'node_modules/.bin')}${delimiter}${environment.PATH ?? ''}` };
}
