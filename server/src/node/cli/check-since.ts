import { describe } from '../../annotation/anchor/describe.ts';
import { Finder } from '../../annotation/anchor/find.ts';
import type { ArticleInput } from '../../corpus/apply.ts';
import { createCorpus } from '../../corpus/corpus.ts';
import { findFindings } from '../../corpus/findings/finding.ts';
import type { Article, ClaimEntry, Snapshot } from '../../corpus/snapshot.ts';
import { renderReason } from '../../link/reason.ts';
import { articlesOfPaths, isWorkspaceArticle, namesOfWorkspace } from './articles.ts';
import type { Finding } from './check.ts';
import { decisionsOfWorkspace } from './decisions.ts';
import { filesOfRevision } from './revision.ts';

/** The disputes, the changed quotations and what else the rules find in the articles of the workspace that was not there at a revision of git. */
export async function findNewSince(revision: string): Promise<Finding[]> {
  const files = await filesOfRevision(revision, ['.'], isWorkspaceArticle);
  const before = [...files].map(([uri, text]): ArticleInput => ({ uri, text: text.replace(/^\uFEFF/, '') }));
  const after: ArticleInput[] = [];
  for await (const article of (await articlesOfPaths([])).articles) after.push(article);
  const [old, now] = [await index(before), await index(after)];
  return [...newDisputes(old, now), ...changedQuotations(old, now), ...newFindings(old, now)];
}

/** What people have settled and decided since is taken as settled then, so that only the articles make a difference. */
async function index(articles: readonly ArticleInput[]): Promise<Snapshot> {
  const corpus = createCorpus();
  corpus.settleNames((await namesOfWorkspace()).names);
  corpus.apply([
    ...articles.map((article) => ({ kind: 'set' as const, article })),
    ...(await decisionsOfWorkspace()).changes,
  ]);
  for (const _ of corpus.settle());
  return corpus.snapshot;
}

function newDisputes(old: Snapshot, now: Snapshot): Finding[] {
  const keyOf = ({ source, target }: { source: string; target: string }) => [source, target].sort().join('\n');
  const known = new Set(disputesIn(old).map(keyOf));
  return disputesIn(now).flatMap((link) => {
    if (known.has(keyOf(link))) return [];
    const [source, target] = [link.source, link.target].map((id) => now.claims.get(id) as ClaimEntry) as [
      ClaimEntry,
      ClaimEntry,
    ];
    // It is reported where it is news: at the end that was not there before.
    const [here, there] = old.claims.get(link.source) === undefined ? [source, target] : [target, source];
    const reasons = link.evidence.map(renderReason).join('; ');
    const { text } = now.articles.get(here.uri) as Article;
    const message = `${there.uri} disputes this: “${there.claim.text}”. ${reasons}`;
    return [{ path: here.uri, text, start: here.claim.start, end: here.claim.end, code: 'new-dispute', message }];
  });
}

function disputesIn({ links }: Snapshot) {
  return links.all.filter(({ relation }) => relation === 'disputed');
}

/** What the rules find, besides disputes, in words that were not found fault with then. */
function newFindings(old: Snapshot, now: Snapshot): Finding[] {
  const findingsIn = (snapshot: Snapshot) =>
    [...snapshot.articles.values()].flatMap((article) =>
      findFindings(snapshot, article, (rule) => rule !== 'disputed').map((finding) => ({ article, finding })),
    );
  const keyOf = ({ article, finding }: ReturnType<typeof findingsIn>[number]) =>
    JSON.stringify([article.uri, finding.rule, finding.claim?.id ?? finding.message]);
  const known = new Set(findingsIn(old).map(keyOf));
  return findingsIn(now)
    .filter((one) => !known.has(keyOf(one)))
    .map(({ article: { uri, text }, finding: { rule, span, message } }) => {
      return { path: uri, text, start: span.start, end: span.end, code: rule, message: `${message}.` };
    });
}

/** Words in quotation marks that now have other words in their place. What was taken out altogether is none. */
function changedQuotations(old: Snapshot, now: Snapshot): Finding[] {
  return [...now.articles].flatMap(([uri, { text }]) => {
    const before = old.articles.get(uri);
    if (before === undefined || before.text === text) return [];
    const finder = new Finder(text);
    return before.analysis.quotations.flatMap((span) => {
      const quote = before.text.slice(span.start, span.end);
      if (text.includes(quote)) return [];
      const found = finder.find(describe(before.text, span));
      if (found === null) return [];
      const { start, end } = found.span;
      if (wordsOf(text.slice(start, end)) === wordsOf(quote)) return [];
      return [{ path: uri, text, start, end, code: 'changed-quotation', message: `This quotation was “${quote}”.` }];
    });
  });
}

function wordsOf(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
