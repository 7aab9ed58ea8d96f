import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type BratDocument, fromBrat } from '../../annotation/exchange/from-brat.ts';
import { fromCsv } from '../../annotation/exchange/from-csv.ts';
import { fromJsonld } from '../../annotation/exchange/from-jsonld.ts';
import { fromRefi } from '../../annotation/exchange/from-refi.ts';
import type { Imported } from '../../annotation/exchange/model.ts';
import { createGlobMatcher } from '../../ports/glob.ts';
import { decode } from '../../text/decode.ts';
import { walk } from '../walk.ts';
import { reasonOf } from './articles.ts';
import { UsageError } from './usage.ts';

/** What can be imported. */
export const importFormats = ['jsonld', 'brat', 'refi', 'csv'] as const;
export type ImportFormat = (typeof importFormats)[number];

/** Reads a file of another tool, or of brat a folder. Rejects with a `UsageError` where it cannot be read at all. */
export async function readImport(format: ImportFormat, path: string): Promise<Imported> {
  switch (format) {
    case 'jsonld':
      return fromJsonld(await readText(path));
    case 'brat':
      return readBrat(path);
    case 'refi':
      return fromRefi(await readBytes(path));
    case 'csv':
      return fromCsv(await readText(path));
  }
}

const isAnn = createGlobMatcher(['**/*.ann'], []);

async function readBrat(path: string): Promise<Imported> {
  const isFolder = await stat(path).then(
    (one) => one.isDirectory(),
    (error) => refuse(path, error),
  );
  if (!isFolder && !path.endsWith('.ann')) throw new UsageError(`${path}: name a .ann file or a folder of them`);
  const folder = isFolder ? path : dirname(path);
  const files = isFolder ? (await walk(path, isAnn)).files : [basename(path)];
  if (files.length === 0) throw new UsageError(`${path}: there are no .ann files in it`);
  const documents: BratDocument[] = [];
  for (const file of files) {
    const place = join(folder, file);
    const txt = await readText(place.replace(/ann$/, 'txt')).catch(() => null);
    documents.push({ name: file.replace(/\.ann$/, ''), ann: await readText(place), txt });
  }
  return fromBrat(documents, await readText(join(folder, 'visual.conf')).catch(() => null));
}

async function readText(path: string): Promise<string> {
  const { text, problems } = decode(await readBytes(path), largestFile);
  const [problem] = problems;
  if (problem !== undefined) throw new UsageError(`${path}: ${problem.message}`);
  return text;
}

async function readBytes(path: string): Promise<Uint8Array> {
  return readFile(path).catch((error) => refuse(path, error));
}

const largestFile = 256 * 1024 * 1024;

function refuse(path: string, error: NodeJS.ErrnoException): never {
  if (error.code === 'ENOENT') throw new UsageError(`${path}: there is no such file`);
  throw new UsageError(`${path} cannot be read: ${reasonOf(error)}`);
}
