import { join, resolve } from 'node:path';
import { joinFiles } from '../../annotation/exchange/join-files.ts';
import type { AnnotationSet, ArticleTexts, Exported, ExportedFiles } from '../../annotation/exchange/model.ts';
import { toBrat } from '../../annotation/exchange/to-brat.ts';
import { toCsv } from '../../annotation/exchange/to-csv.ts';
import { toJsonld } from '../../annotation/exchange/to-jsonld.ts';
import { toMarkdown } from '../../annotation/exchange/to-markdown.ts';
import { toRefi } from '../../annotation/exchange/to-refi.ts';
import type { AnnotationFile } from '../../annotation/model.ts';
import { annotationsFolder } from '../../corpus/annotations-file.ts';
import { replaceFile } from '../replace-file.ts';
import { type AnnotationFiles, readAnnotationFiles } from './annotation-files.ts';
import { readTexts } from './article-texts.ts';
import { displayPath } from './articles.ts';
import { complain, print } from './output.ts';
import { readArguments, requireFormat, UsageError } from './usage.ts';

const formats = ['jsonld', 'brat', 'refi', 'csv', 'markdown'] as const;
type Format = (typeof formats)[number];

/** Formats that need a name on disk, and what of. */
const needsOut: Partial<Record<Format, string>> = { brat: 'a folder', refi: 'a file' };

/** `counterclaim export`: writes annotations in the format of another tool, and says what that has no place for. */
export async function exportCommand(args: readonly string[]): Promise<number> {
  const { values, flags, paths } = readArguments(args, { values: ['to', 'out'], flags: ['bom'], paths: true });
  const to = values.get('to');
  if (to === undefined) throw new UsageError(`--to is missing: ${formats.join(', ')}`);
  const format = requireFormat(to, formats);
  if (flags.has('bom') && format !== 'csv') throw new UsageError('--bom goes with --to csv alone');
  const out = values.get('out');
  if (out === undefined && needsOut[format]) throw new UsageError(`--to ${to} needs ${needsOut[format]}: --out PATH`);
  const articles = paths.filter((path) => /\.(?:txt|md)$/.test(path));
  const others = paths.filter((path) => !articles.includes(path));
  const files = await readAnnotationFiles(others.length > 0 ? others : [annotationsFolder]);
  const read = toFiles(files, articles);
  const { texts, problems } = await readTexts(read.map(({ article }) => article));
  const tags = files.codebooks.flatMap(({ parsed }) => valuesOf(parsed));
  const { set, lost } = joinFiles(read, tags, texts);
  for (const problem of [...files.problems, ...problems]) complain(problem);
  const exported = convert(format, set, texts);
  const { decisions, organisations } = files.beside;
  const beside = [
    ...(decisions > 0 ? [`decisions about claims (${decisions})`] : []),
    ...(organisations > 0 ? [`organisations settled by people (${organisations})`] : []),
  ];
  for (const one of [...lost, ...exported.lost, ...beside]) complain(`left out: ${one}`);
  await write(exported.content, out, flags.has('bom') ? '\uFEFF' : '');
  return files.problems.length + problems.length > 0 ? 2 : 0;
}

async function write(
  content: string | Uint8Array | ExportedFiles,
  out: string | undefined,
  mark: string,
): Promise<void> {
  if (typeof content === 'string') {
    if (out === undefined) await print(mark + content);
    else await replaceFile(out, mark + content);
  } else if (out !== undefined && content instanceof Uint8Array) {
    await replaceFile(out, content);
  } else if (out !== undefined) {
    for (const [path, text] of content as ExportedFiles) await replaceFile(join(out, path), text);
  }
}

function convert(
  format: Format,
  set: AnnotationSet,
  texts: ArticleTexts,
): Exported<string | Uint8Array | ExportedFiles> {
  switch (format) {
    case 'jsonld':
      return toJsonld(set, texts);
    case 'brat':
      return toBrat(set, texts);
    case 'refi':
      return toRefi(set, texts);
    case 'csv':
      return toCsv(set, texts);
    case 'markdown':
      return toMarkdown(set, texts);
  }
}

/** Those of some articles, or all where none is named; a file that does not say of which article it is has said so. */
function toFiles({ articles }: AnnotationFiles, wanted: readonly string[]): AnnotationFile[] {
  const paths = new Set(wanted.map((path) => displayPath(resolve(path))));
  return articles.flatMap(({ parsed }) => {
    const { article, unit, source } = parsed.head;
    if (article === null || (paths.size > 0 && !paths.has(article))) return [];
    return [{ article, unit, source, annotations: valuesOf(parsed) }];
  });
}

function valuesOf<Value>(file: { readonly entries: readonly { readonly value: Value | null }[] }): Value[] {
  return file.entries.flatMap(({ value }) => value ?? []);
}
