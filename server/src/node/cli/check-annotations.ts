import { readFile } from 'node:fs/promises';
import { Finder } from '../../annotation/anchor/find.ts';
import { type CheckedArticleFile, checkFiles } from '../../annotation/check.ts';
import { type ParsedArticleFile, parseArticleFile } from '../../annotation/file/article-file.ts';
import { type ParsedClaimsFile, parseClaims } from '../../annotation/file/claims-file.ts';
import { type ParsedCodebook, parseCodebook } from '../../annotation/file/codebook-file.ts';
import { kindOfPath } from '../../annotation/file/file-name.ts';
import { parseOrganisations } from '../../annotation/file/organisations-file.ts';
import { spanAt } from '../../annotation/file/path.ts';
import type { FileProblem } from '../../annotation/model.ts';
import { annotationsFolder } from '../../corpus/annotations-file.ts';
import { createCorpus } from '../../corpus/corpus.ts';
import { inCodeUnits } from '../../corpus/placement.ts';
import { createGlobMatcher } from '../../ports/glob.ts';
import { decode } from '../../text/decode.ts';
import { walk } from '../walk.ts';
import { readTexts } from './article-texts.ts';
import { reasonOf } from './articles.ts';
import type { Finding } from './check.ts';
import { UsageError } from './usage.ts';

/** What is wrong with the annotations of the workspace in the current folder, each by itself and all together. */
export async function findAnnotationFindings(): Promise<Finding[]> {
  const texts = await readFiles();
  const articles = new Map<string, ParsedArticleFile>();
  const codebooks = new Map<string, ParsedCodebook>();
  const claims = new Map<string, ParsedClaimsFile>();
  const findings: Finding[] = [];
  const add = (path: string, problems: readonly FileProblem[]) => {
    const text = texts.get(path) ?? '';
    for (const { code, message, span } of problems) findings.push({ path, text, ...span, code, message });
  };
  for (const [path, text] of texts) {
    const kind = kindOfPath(path);
    if (kind === 'organisations') {
      add(path, parseOrganisations(text).problems);
      continue;
    }
    const [files, parse] = {
      article: [articles, parseArticleFile] as const,
      codebook: [codebooks, parseCodebook] as const,
      claims: [claims, parseClaims] as const,
    }[kind];
    const parsed = parse(text);
    (files as Map<string, typeof parsed>).set(path, parsed);
    add(path, parsed.problems);
  }
  const checked = await findOrphans(articles);
  for (const [path, problems] of checkFiles({ articles: checked, codebooks, claims })) add(path, problems);
  for (const [path, file] of claims) add(path, await findIdleDecisions(path, file));
  return findings;
}

/** The decisions that have no effect on the articles as they are. */
async function findIdleDecisions(path: string, { text, entries }: ParsedClaimsFile): Promise<FileProblem[]> {
  const named = entries.flatMap(({ value }) => (value === null ? [] : [value.a.article, value.b.article]));
  const { texts } = await readTexts(named);
  const corpus = createCorpus();
  const file = { folder: '.', uri: `./${path}`, text, uriOf: (article: string) => article };
  const articles = [...texts].map(([uri, content]) => ({ kind: 'set', article: { uri, text: content } }) as const);
  const { decisions } = corpus.apply([...articles, { kind: 'setAnnotations', file }]);
  const known = decisions.files[0]?.parsed.entries ?? [];
  return decisions.problems.map(({ decision, field, code, message }) => {
    const entry = known.find(({ value }) => value === decision);
    return { code, message, span: (entry && spanAt(entry, [field])) ?? { start: 0, end: 0 } };
  });
}

async function readFiles(): Promise<ReadonlyMap<string, string>> {
  const { files, unreadable } = await walk(annotationsFolder, createGlobMatcher(['**/*.yaml'], []));
  const failed = unreadable.find(({ error }) => (error as NodeJS.ErrnoException).code !== 'ENOENT');
  if (failed !== undefined)
    throw new UsageError(`${annotationsFolder}/${failed.path} cannot be read: ${reasonOf(failed.error)}`);
  const texts = new Map<string, string>();
  for (const file of files) {
    const path = `${annotationsFolder}/${file}`;
    try {
      texts.set(path, decode(await readFile(path)).text);
    } catch (error) {
      throw new UsageError(`${path} cannot be read: ${reasonOf(error)}`);
    }
  }
  return texts;
}

async function findOrphans(files: ReadonlyMap<string, ParsedArticleFile>): Promise<Map<string, CheckedArticleFile>> {
  const named = [...files.values()].flatMap(({ head }) => head.article ?? []);
  const { texts } = await readTexts(named);
  const finders = new Map<string, Finder>();
  const checked = new Map<string, CheckedArticleFile>();
  for (const [path, file] of files) {
    const { article, unit } = file.head;
    const text = article === null ? undefined : texts.get(article);
    const orphans = new Set<number>();
    if (article !== null && text !== undefined) {
      const finder = finders.get(article) ?? new Finder(text);
      finders.set(article, finder);
      for (const [i, { value }] of file.entries.entries()) {
        if (value !== null && finder.find(inCodeUnits(text, value.target, unit)) === null) orphans.add(i);
      }
    }
    checked.set(path, { file, isArticleMissing: article !== null && text === undefined, orphans });
  }
  return checked;
}
