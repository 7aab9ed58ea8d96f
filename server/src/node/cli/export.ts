import { resolve } from 'node:path';
import { joinFiles } from '../../annotation/exchange/join-files.ts';
import type { AnnotationSet, ArticleTexts, Exported } from '../../annotation/exchange/model.ts';
import { toCsv } from '../../annotation/exchange/to-csv.ts';
import { toJsonld } from '../../annotation/exchange/to-jsonld.ts';
import { toMarkdown } from '../../annotation/exchange/to-markdown.ts';
import type { AnnotationFile } from '../../annotation/model.ts';
import { annotationsFolder } from '../../corpus/annotations-file.ts';
import { replaceFile } from '../replace-file.ts';
import { type AnnotationFiles, readAnnotationFiles } from './annotation-files.ts';
import { readTexts } from './article-texts.ts';
import { displayPath } from './articles.ts';
import { complain, print } from './output.ts';
import { readArguments, requireFormat, UsageError } from './usage.ts';

const formats = ['jsonld', 'csv', 'markdown'] as const;

/** `counterclaim export`: writes annotations in the format of another tool, and says what that has no place for. */
export async function exportCommand(args: readonly string[]): Promise<number> {
  const { values, flags, paths } = readArguments(args, { values: ['to', 'out'], flags: ['bom'], paths: true });
  const to = values.get('to');
  if (to === undefined) throw new UsageError(`--to is missing: ${formats.join(', ')}`);
  const format = requireFormat(to, formats);
  if (flags.has('bom') && format !== 'csv') throw new UsageError('--bom goes with --to csv alone');
  const articles = paths.filter((path) => /\.(?:txt|md)$/.test(path));
  const others = paths.filter((path) => !articles.includes(path));
  const files = await readAnnotationFiles(others.length > 0 ? others : [annotationsFolder]);
  const read = toFiles(files, articles);
  const { texts, problems } = await readTexts(read.map(({ article }) => article));
  const tags = files.codebooks.flatMap(({ parsed }) => valuesOf(parsed));
  const { set, lost } = joinFiles(read, tags, texts);
  for (const problem of [...files.problems, ...problems]) complain(problem);
  const exported = convert(format, set, texts);
  for (const one of [...lost, ...exported.lost]) complain(`left out: ${one}`);
  const content = flags.has('bom') ? `\uFEFF${exported.content}` : exported.content;
  const out = values.get('out');
  if (out === undefined) await print(content);
  else await replaceFile(out, content);
  return files.problems.length + problems.length > 0 ? 2 : 0;
}

function convert(format: (typeof formats)[number], set: AnnotationSet, texts: ArticleTexts): Exported {
  switch (format) {
    case 'jsonld':
      return toJsonld(set, texts);
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
