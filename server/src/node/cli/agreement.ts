import { basename, dirname, extname } from 'node:path';
import { type Agreement, type CodedArticle, measureAgreement } from '../../annotation/agreement/agreement.ts';
import type { TaggedSpan } from '../../annotation/agreement/coding.ts';
import { find } from '../../annotation/anchor/find.ts';
import { type ParsedArticleFile, parseArticleFile } from '../../annotation/file/article-file.ts';
import { kindOfPath } from '../../annotation/file/file-name.ts';
import { annotationsFolder } from '../../corpus/annotations-file.ts';
import { inCodeUnits } from '../../corpus/placement.ts';
import { renderAgreement } from './agreement-report.ts';
import { readAnnotationFiles } from './annotation-files.ts';
import { readTexts } from './article-texts.ts';
import { complain, print } from './output.ts';
import { filesOfRevision } from './revision.ts';
import { readArguments, readFormat, UsageError } from './usage.ts';

/** `counterclaim agreement`: how far people who tagged the same articles agree, and where they do not. */
export async function agreementCommand(args: readonly string[]): Promise<number> {
  const {
    format: wanted,
    values,
    paths,
  } = readArguments(args, {
    format: true,
    values: ['by', 'revisions'],
    paths: true,
  });
  const format = readFormat(wanted, ['text', 'json']);
  const by = readFormat(values.get('by'), ['file', 'author']);
  const revisions = values.get('revisions')?.split('..') ?? [];
  if (revisions.length === 1 || revisions.includes('')) throw new UsageError('--revisions takes two: --revisions A..B');
  if (revisions.length > 0 && values.has('by')) throw new UsageError('--by and --revisions do not go together');
  const places = paths.length > 0 ? paths : [annotationsFolder];
  const problems: string[] = [];
  const files =
    revisions.length > 0
      ? (await Promise.all(revisions.map((revision) => filesOf(revision, places)))).flat()
      : await filesAt(places, by, problems);
  const { texts, problems: unread } = await readTexts(files.flatMap(({ file }) => file.head.article ?? []));
  const { coded, lost } = toCoded(files, texts);
  for (const problem of [...problems, ...unread, ...lost]) complain(problem);
  const agreement = measureAgreement(coded);
  if (agreement.people.length < 2)
    throw new UsageError('no article was tagged by two people: there is nothing to compare');
  await print(format === 'json' ? `${JSON.stringify(toJson(agreement), null, 2)}\n` : renderAgreement(agreement));
  return problems.length + unread.length > 0 ? 2 : 0;
}

/** A file and whose it is; `null`: that of whoever each annotation says. */
interface OwnedFile {
  readonly path: string;
  readonly file: ParsedArticleFile;
  readonly owner: string | null;
}

async function filesAt(paths: readonly string[], by: 'file' | 'author', problems: string[]): Promise<OwnedFile[]> {
  const { articles, problems: found } = await readAnnotationFiles(paths);
  problems.push(...found);
  return articles.map(({ path, parsed }) => ({
    path,
    file: parsed,
    owner: by === 'file' ? ownerOf(path, parsed.head.article) : null,
  }));
}

/** Where a team codes blind, each person has a file in a folder that is named after the article. */
function ownerOf(path: string, article: string | null): string | null {
  if (article === null) return null;
  const folder = basename(dirname(path));
  return folder === basename(article, extname(article)) || folder === basename(article)
    ? basename(path, '.yaml')
    : null;
}

async function filesOf(revision: string, paths: readonly string[]): Promise<OwnedFile[]> {
  const files = await filesOfRevision(revision, paths);
  return [...files]
    .filter(([path]) => path.endsWith('.yaml') && kindOfPath(path) === 'article')
    .map(([path, text]) => ({ path, file: parseArticleFile(text), owner: revision }));
}

function toCoded(files: readonly OwnedFile[], texts: ReadonlyMap<string, string>) {
  const lost: string[] = [];
  const coded = new Map<string, Map<string, TaggedSpan[]>>();
  for (const { path, file, owner } of files) {
    const { article, unit } = file.head;
    const text = article === null ? undefined : texts.get(article);
    if (article === null || text === undefined) continue;
    const people = coded.get(article) ?? new Map<string, TaggedSpan[]>();
    coded.set(article, people);
    if (owner !== null && !people.has(owner)) people.set(owner, []);
    for (const { value } of file.entries) {
      const person = owner ?? value?.by ?? null;
      if (value === null || person === null) continue;
      const span = find(text, inCodeUnits(text, value.target, unit))?.span ?? null;
      if (span === null) lost.push(`${path}: the passage of ${value.id} is not in ${article}; it does not count`);
      const spans = people.get(person) ?? [];
      people.set(person, spans);
      if (span !== null) spans.push(...value.tags.map((tag) => ({ ...span, tag })));
    }
  }
  const list: CodedArticle[] = [...coded].map(([article, passages]) => ({
    article,
    text: texts.get(article) as string,
    passages,
  }));
  return { coded: list.sort((a, b) => (a.article < b.article ? -1 : 1)), lost };
}

function toJson(agreement: Agreement): unknown {
  return { format: 'counterclaim-agreement', version: 1, ...agreement };
}
