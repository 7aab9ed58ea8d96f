/** Measures the speed of everything in one run: `npm run bench:speed`. README.md here says what each figure is. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureAnnotating } from './speed/annotating.ts';
import { absent, readArticles, writeArticles } from './speed/articles.ts';
import { measureHostileGrowth } from './speed/hostile.ts';
import type { Indexed } from './speed/indexing.ts';
import { measureNavigation } from './speed/navigation.ts';
import { measureRecognition } from './speed/recognition.ts';
import { measureRequests } from './speed/requests.ts';
import { measureStarts } from './speed/start.ts';
import { measureViews } from './speed/views.ts';

const seeds = fileURLToPath(new URL('../../seeds', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'counterclaim-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}`);
const articles = readArticles();
if (articles === null) {
  console.log(`analysis, indexing, second start  ${absent}`);
} else {
  reportRecognition(articles);
  reportIndexing(articles);
}
reportHostile();
await reportRequests();
if (articles !== null) {
  await reportStarts(articles);
  await reportViews(articles);
  await reportNavigation(articles.slice(0, 200));
}

function reportRecognition(texts: readonly string[]): void {
  const { own, wink } = measureRecognition(texts);
  row(
    'analysis',
    `${own.toFixed(2)} MB per CPU second; wink-nlp’s pipeline ${wink.toFixed(2)} (${(own / wink).toFixed(2)} times)`,
  );
}

function reportIndexing(texts: readonly string[]): void {
  const runs = [1, 2, 4, 8].map((times) => {
    const workspace = join(folder, `articles-${times}`);
    writeArticles(texts, workspace, times);
    const script = fileURLToPath(new URL('speed/indexing.ts', import.meta.url));
    const run: Indexed = JSON.parse(execFileSync(process.execPath, [script, workspace], { encoding: 'utf8' }));
    const perArticle = ((run.seconds / run.articles) * 1000).toFixed(1);
    row(
      `indexing ${run.articles} articles`,
      `${run.seconds.toFixed(1)} CPU s (${perArticle} ms an article), ${Math.round(run.peak)} MB, ${run.claims} claims, ${run.links} links`,
    );
    return run;
  });
  row('growth', `articles to the power of ${growth(runs).toFixed(2)}`);
}

function reportHostile(): void {
  const { unit, exponent } = measureHostileGrowth();
  row(
    'growth, hostile text',
    `length to the power of ${exponent.toFixed(2)} at worst (${JSON.stringify(unit)} repeated)`,
  );
}

/** The slope of the logarithm of the time over that of the number of articles, by least squares. */
function growth(runs: readonly Indexed[]): number {
  const x = runs.map(({ articles }) => Math.log(articles));
  const y = runs.map(({ seconds }) => Math.log(seconds));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  const covariance = x.reduce((sum, value, i) => sum + (value - meanX) * ((y[i] as number) - meanY), 0);
  return covariance / x.reduce((sum, value) => sum + (value - meanX) ** 2, 0);
}

async function reportRequests(): Promise<void> {
  const workspace = join(folder, 'workspace');
  mkdirSync(workspace);
  cpSync(seeds, join(workspace, 'seeds'), { recursive: true });
  const { hover, empty, keystroke } = await measureRequests(workspace, join(folder, 'cache'));
  const show = ({ median, slow }: typeof hover) =>
    `median ${median.toFixed(2)} ms, 99th percentile ${slow.toFixed(2)} ms`;
  row('hover', show(hover));
  row('an empty request', show(empty));
  row('keystroke to highlights', show(keystroke));
  const annotating = await measureAnnotating(join(folder, 'annotated'), join(folder, 'cache'));
  row('an act of annotation', `${show(annotating.act)}; an empty request after each: ${show(annotating.empty)}`);
}

async function reportViews(texts: readonly string[]): Promise<void> {
  for (const { name, fresh, again } of await measureViews(texts, join(folder, 'views'), join(folder, 'cache-of-views')))
    row(`view: ${name}`, `${fresh.toFixed(0)} ms after an edit, ${again.toFixed(0)} ms again`);
}

async function reportStarts(texts: readonly string[]): Promise<void> {
  const workspace = join(folder, 'articles-1');
  const { first, second } = await measureStarts(workspace, join(folder, 'cache-of-articles'));
  const times = `${(first / second).toFixed(1)} times faster`;
  row(
    `start with ${texts.length} articles`,
    `first ${(first / 1000).toFixed(2)} s, second ${(second / 1000).toFixed(2)} s, ${times}`,
  );
}

async function reportNavigation(texts: readonly string[]): Promise<void> {
  const workspace = join(folder, 'articles-of-requests');
  writeArticles(texts, workspace, 1);
  for (const [method, { median, slow }] of await measureNavigation(workspace, join(folder, 'cache-of-requests')))
    row(`  ${method}`, `median ${median.toFixed(2)} ms, 99th percentile ${slow.toFixed(2)} ms`);
}

function row(name: string, value: string): void {
  console.log(`${name.padEnd(34)}${value}`);
}
