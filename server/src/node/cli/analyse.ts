import { type LinkRecord, toCorpusAnalysis } from '../../corpus/analysis.ts';
import type { ArticleInput, Change } from '../../corpus/apply.ts';
import { type Corpus, createCorpus } from '../../corpus/corpus.ts';
import type { Snapshot } from '../../corpus/snapshot.ts';
import { renderHtmlPage } from '../../report/html.ts';
import { renderMarkdownPage } from '../../report/markdown.ts';
import type { PassagePlace } from '../../report/page.ts';
import { createReport } from '../../report/report.ts';
import { articlesOfInput, articlesOfPaths, namesOfWorkspace } from './articles.ts';
import { decisionsOfWorkspace, reportDecisions } from './decisions.ts';
import { complain, createProgress, print } from './output.ts';
import { renderReport } from './report.ts';
import { toSarif } from './sarif.ts';
import { createStyle } from './style.ts';
import { readArguments, readFormat, UsageError } from './usage.ts';

/** `counterclaim analyse`: reads articles and prints what was found in them. */
export async function analyseCommand(args: readonly string[]): Promise<number> {
  const { format: wanted, flags, paths } = readArguments(args, { format: true, flags: ['no-links'], paths: true });
  const format = readFormat(wanted, ['text', 'json', 'jsonl', 'sarif', 'markdown', 'html']);
  if (paths.includes('-') && paths.length > 1) throw new UsageError('“-” stands alone: no other paths with it');
  const source = paths[0] === '-' ? articlesOfInput(process.stdin) : await articlesOfPaths(paths);
  const settled = await namesOfWorkspace();
  const withLinks = !flags.has('no-links');
  const decided = withLinks ? await decisionsOfWorkspace() : { changes: [], failed: false };
  const snapshot = await index(source.articles, settled.names, decided.changes, withLinks);
  const unread = reportProblems(snapshot);
  const misread = reportDecisions(snapshot);
  for (const part of render(snapshot, format)) await print(part);
  return unread || source.failed() || settled.failed || decided.failed || misread ? 2 : 0;
}

/** How many articles are taken in at a time: each step makes a new list of all of them. */
const batchSize = 256;

async function index(
  articles: AsyncIterable<ArticleInput>,
  names: Corpus['names'],
  decisions: readonly Change[],
  links: boolean,
): Promise<Snapshot> {
  const corpus = createCorpus();
  corpus.settleNames(names);
  corpus.apply(decisions);
  const progress = createProgress();
  let batch: ArticleInput[] = [];
  let count = 0;
  const take = () => {
    corpus.apply(batch.map((article) => ({ kind: 'set', article })));
    batch = [];
  };
  for await (const article of articles) {
    batch.push(article);
    progress.show(`Reading articles: ${++count}`);
    if (batch.length === batchSize) take();
  }
  take();
  if (!links) corpus.restore([]);
  else for (const left of corpus.settle()) progress.show(`Comparing claims: ${left} to do`);
  progress.clear();
  return corpus.snapshot;
}

/** Says on standard error what is wrong with the articles; true where one could not be read at all. */
function reportProblems(snapshot: Snapshot): boolean {
  let unread = false;
  for (const { uri, problems, analysis } of snapshot.articles.values()) {
    for (const { code, message } of [...problems, ...analysis.problems]) {
      complain(`${uri}: ${message}`);
      unread ||= code === 'binary' || code === 'too-long';
    }
  }
  return unread;
}

type Format = 'text' | 'json' | 'jsonl' | 'sarif' | 'markdown' | 'html';

function* render(snapshot: Snapshot, format: Format): Generator<string> {
  switch (format) {
    case 'text':
      return yield* renderReport(snapshot, createStyle(process.stdout));
    case 'json':
      return yield* renderJson(snapshot);
    case 'jsonl':
      return yield* renderJsonLines(snapshot);
    case 'sarif':
      return yield `${JSON.stringify(toSarif(snapshot), null, 2)}\n`;
    case 'markdown':
      return yield* renderMarkdownPage(createReport(snapshot), linkToLine);
    case 'html':
      return yield* renderHtmlPage(createReport(snapshot), linkToLine);
  }
}

/** Relative to the current folder, as the article was named. */
function linkToLine({ uri, line }: PassagePlace): string {
  return `${uri.split('/').map(encodeURIComponent).join('/')}#L${line}`;
}

/** One JSON value, in parts and with a line for each element, so that large analyses need no single string. */
function* renderJson(snapshot: Snapshot): Generator<string> {
  const { format, version, documents, organisations, links } = toCorpusAnalysis(snapshot);
  yield `{"format":${JSON.stringify(format)},"version":${version}`;
  for (const [name, list] of Object.entries({ documents, organisations, links })) {
    yield `,\n${JSON.stringify(name)}:[`;
    for (const [i, element] of list.entries()) yield `${i > 0 ? ',' : ''}\n${JSON.stringify(element)}`;
    yield ']';
  }
  yield '}\n';
}

/** The documents of the whole analysis, a line each, with the links whose source is one of the document's claims. */
function* renderJsonLines(snapshot: Snapshot): Generator<string> {
  const { documents, links } = toCorpusAnalysis(snapshot);
  const linksOf = new Map<string | undefined, LinkRecord[]>();
  for (const link of links) {
    const uri = snapshot.claims.get(link.source)?.uri;
    const list = linksOf.get(uri);
    if (list === undefined) linksOf.set(uri, [link]);
    else list.push(link);
  }
  for (const document of documents) {
    yield `${JSON.stringify({ ...document, links: linksOf.get(document.uri) ?? [] })}\n`;
  }
}
