import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSnapshot } from '../../src/corpus/build.ts';

export interface Indexed {
  readonly articles: number;
  readonly claims: number;
  readonly links: number;
  /** Processor time of reading, analysing and linking, in seconds. */
  readonly seconds: number;
  /** The largest resident set of the process, in megabytes. */
  readonly peak: number;
}

/** Indexes the articles of a workspace once, with links, in this process. */
export function index(workspace: string): Indexed {
  const folder = join(workspace, 'seeds');
  const start = process.cpuUsage();
  const articles = readdirSync(folder).map((name) => ({ uri: name, text: readFileSync(join(folder, name), 'utf8') }));
  const snapshot = buildSnapshot(articles);
  const { user, system } = process.cpuUsage(start);
  return {
    articles: snapshot.articles.size,
    claims: snapshot.claims.size,
    links: snapshot.links.all.length,
    seconds: (user + system) / 1e6,
    peak: process.resourceUsage().maxRSS / 1024,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(index(process.argv[2] as string)));
