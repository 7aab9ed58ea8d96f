import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { displayPath } from './articles.ts';
import { findAnnotationFindings } from './check-annotations.ts';
import { findingsToJson, findingsToSarif, renderFindings } from './check-report.ts';
import { findNewSince } from './check-since.ts';
import { print } from './output.ts';
import { readArguments, readFormat, UsageError } from './usage.ts';

/** Something that a person should look at. */
export interface Finding {
  /** Relative to the current folder, with forward slashes. */
  readonly path: string;
  /** The text of the file at that path, of which `start` and `end` are offsets in UTF-16 code units. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly code: string;
  readonly message: string;
}

/**
 * `counterclaim check`: what is wrong with the annotations of the workspace in the current folder and, with a revision,
 * what is new in its articles since then. Status 0: nothing; 1: findings; 2: it could not run.
 */
export async function checkCommand(args: readonly string[]): Promise<number> {
  const { format: wanted, values, paths } = readArguments(args, { format: true, values: ['since'], paths: true });
  const format = readFormat(wanted, ['text', 'json', 'sarif']);
  const places = await Promise.all(paths.map(placeOf));
  const since = values.get('since');
  const all = [...(await findAnnotationFindings()), ...(since === undefined ? [] : await findNewSince(since))];
  const findings = all.filter(({ path }) => places.length === 0 || places.some((place) => isAt(path, place)));
  const sorted = findings.sort((a, b) => compareTexts(a.path, b.path) || a.start - b.start || a.end - b.end);
  if (format === 'text') await print(renderFindings(sorted));
  else
    await print(`${JSON.stringify(format === 'json' ? findingsToJson(sorted) : findingsToSarif(sorted), null, 2)}\n`);
  return sorted.length > 0 ? 1 : 0;
}

async function placeOf(path: string): Promise<string> {
  const isThere = await stat(path).catch(() => null);
  if (isThere === null) throw new UsageError(`${path}: there is no such file or folder`);
  return displayPath(resolve(path));
}

function isAt(path: string, place: string): boolean {
  return place === '.' || path === place || path.startsWith(`${place}/`);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
