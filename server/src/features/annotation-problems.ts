import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import { type CheckedArticleFile, checkFiles } from '../annotation/check.ts';
import { spanAt } from '../annotation/file/path.ts';
import type { FileProblem, FileProblemCode } from '../annotation/model.ts';
import type { AnnotationsFile, ArticleAnnotationsFile } from '../corpus/annotations-file.ts';
import type { Snapshot } from '../corpus/snapshot.ts';
import { toRangeOfFile } from './annotation-lines.ts';

/** What is wrong with the files of `annotations/`, by the file's URI; empty for those that are right. */
export function findAnnotationProblems(snapshot: Snapshot): Map<string, Diagnostic[]> {
  const files = [...snapshot.annotations.files.values()];
  const checked = checkFiles({
    articles: new Map(
      files.flatMap((file) => (file.kind === 'article' ? [[file.uri, toChecked(snapshot, file)]] : [])),
    ),
    codebooks: new Map(files.flatMap((file) => (file.kind === 'codebook' ? [[file.uri, file.parsed]] : []))),
    claims: new Map(files.flatMap((file) => (file.kind === 'claims' ? [[file.uri, file.parsed]] : []))),
  });
  return new Map(
    files.map((file) => {
      const ofBytes = file.problems.map(({ message, span }) => diagnose(file, 'unreadable', message, span ?? nowhere));
      const ofText = [...file.parsed.problems, ...(checked.get(file.uri) ?? []), ...decisionProblems(snapshot, file)];
      return [file.uri, [...ofBytes, ...ofText.map(({ code, message, span }) => diagnose(file, code, message, span))]];
    }),
  );
}

const nowhere = { start: 0, end: 0 };

/** Before all articles are there, none is missed. */
function toChecked({ annotations, articles, complete }: Snapshot, file: ArticleAnnotationsFile): CheckedArticleFile {
  const isArticleThere = file.article !== null && articles.has(file.article);
  const placed = isArticleThere ? annotations.ofArticle(file.article ?? '') : [];
  return {
    file: file.parsed,
    isArticleMissing: complete && file.article !== null && !isArticleThere,
    orphans: new Set(placed.flatMap((one) => (one.file === file && one.span === null ? [one.entry] : []))),
  };
}

function decisionProblems({ decisions, complete }: Snapshot, file: AnnotationsFile): FileProblem[] {
  if (file.kind !== 'claims' || !complete) return [];
  return decisions.problems.flatMap(({ file: uri, decision, field, code, message }) => {
    if (uri !== file.uri) return [];
    const entry = file.parsed.entries.find(({ value }) => value === decision);
    return [{ code, message, span: (entry && spanAt(entry, [field])) ?? nowhere }];
  });
}

function diagnose(
  file: AnnotationsFile,
  code: FileProblemCode | 'unreadable',
  message: string,
  span: FileProblem['span'],
): Diagnostic {
  return {
    range: toRangeOfFile(file, span),
    message,
    code,
    source: 'counterclaim',
    severity: severityOf(code),
    ...(code === 'deprecated-tag' ? { tags: [DiagnosticTag.Deprecated] } : {}),
  };
}

/** What keeps a file from being read is an error; what it says that has no effect, a warning. */
function severityOf(code: FileProblemCode | 'unreadable'): DiagnosticSeverity {
  switch (code) {
    case 'deprecated-tag':
      return DiagnosticSeverity.Information;
    case 'unknown-tag':
    case 'unknown-key':
    case 'dangling-link':
    case 'no-article':
    case 'orphan':
    case 'no-claim':
    case 'overruled':
      return DiagnosticSeverity.Warning;
    default:
      return DiagnosticSeverity.Error;
  }
}
