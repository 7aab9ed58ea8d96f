import { type DecidedPassage, type Decision, excludedVerdicts, type FileProblem } from '../annotation/model.ts';
import { overlap, type Span } from '../text/span.ts';
import type { DecisionsFile } from './annotations-file.ts';
import { type CoveredClaims, findPassage } from './passage.ts';
import type { Article, ClaimEntry, ClaimId } from './snapshot.ts';

/** Where a folder of the workspace keeps what people decided about claims. */
export const claimsPath = 'annotations/claims.yaml';

/** A decision that holds for two claims. */
export interface DecidedPair {
  readonly decision: Decision;
  /** The URI of the file that it stands in. */
  readonly file: string;
  readonly a: DecidedEnd;
  readonly b: DecidedEnd;
}

export interface DecidedEnd {
  readonly id: ClaimId;
  readonly uri: string;
  /** The words decided about, relative to the claim; empty where they are the whole claim. */
  readonly words: readonly Span[];
}

/** What is wrong with a decision over the articles: its passage is nowhere, nothing is claimed in it, or a later one excludes it. */
export interface DecisionProblem {
  /** The URI of the file that the decision stands in. */
  readonly file: string;
  readonly decision: Decision;
  /** The field that it is about. */
  readonly field: 'a' | 'b' | 'decided';
  readonly code: Extract<FileProblem['code'], 'orphan' | 'no-claim' | 'overruled'>;
  /** False where the article is not in the corpus, which may be one of a part of the workspace. */
  readonly isArticleThere: boolean;
  readonly message: string;
}

/** What people decided, found in the articles of one snapshot. */
export interface DecisionIndex {
  readonly files: readonly DecisionsFile[];
  readonly problems: readonly DecisionProblem[];
  /** The decisions with an end in an article, the latest last. */
  ofArticle(uri: string): readonly DecidedPair[];
  /** Those on a claim, the latest last. */
  of(claim: ClaimId): readonly DecidedPair[];
  /** The pairs of claims that a decision holds for. */
  ofDecision(decision: Decision): readonly DecidedPair[];
}

/**
 * Finds the claims that people decided about; nothing is looked for before it is asked for. Depends on the files and the
 * articles alone, so that a decision holds whatever was computed before it.
 */
export function findDecisions(
  files: readonly DecisionsFile[],
  articles: ReadonlyMap<string, Article>,
  claimsOf: (uri: string) => readonly ClaimEntry[],
): DecisionIndex {
  let found: Found | null = null;
  const get = () => {
    found ??= search(files, articles, claimsOf);
    return found;
  };
  return {
    files,
    get problems() {
      return get().problems;
    },
    ofArticle: (uri) => get().byArticle.get(uri) ?? [],
    of: (claim) => get().byClaim.get(claim) ?? [],
    ofDecision: (decision) => get().byDecision.get(decision) ?? [],
  };
}

interface Found {
  readonly byArticle: ReadonlyMap<string, readonly DecidedPair[]>;
  readonly byClaim: ReadonlyMap<ClaimId, readonly DecidedPair[]>;
  readonly byDecision: ReadonlyMap<Decision, readonly DecidedPair[]>;
  readonly problems: readonly DecisionProblem[];
}

function search(
  files: readonly DecisionsFile[],
  articles: ReadonlyMap<string, Article>,
  claimsOf: (uri: string) => readonly ClaimEntry[],
): Found {
  const byArticle = new Map<string, DecidedPair[]>();
  const byClaim = new Map<ClaimId, DecidedPair[]>();
  const byDecision = new Map<Decision, readonly DecidedPair[]>();
  const problems: DecisionProblem[] = [];
  for (const { file, decision } of inOrderOfTime(files)) {
    const place = (end: 'a' | 'b'): CoveredClaims | null => {
      const passage = decision[end];
      const article = articles.get(file.uriOf(passage.article));
      const covered = article && findPassage(article, passage, claimsOf(article.uri));
      if (covered != null && covered.claims.length > 0) return covered;
      problems.push({
        file: file.uri,
        decision,
        field: end,
        isArticleThere: article !== undefined,
        ...describe(passage, article, covered),
      });
      return null;
    };
    const [a, b] = [place('a'), place('b')];
    if (a === null || b === null) continue;
    const pairs = pairUp(decision, file.uri, a, b);
    if (pairs.length === 0) {
      const message = 'Both passages of this decision stand in one claim: it decides nothing.';
      problems.push({ file: file.uri, decision, field: 'b', code: 'no-claim', isArticleThere: true, message });
    }
    byDecision.set(decision, pairs);
    for (const pair of pairs) {
      for (const uri of new Set([pair.a.uri, pair.b.uri])) add(byArticle, uri, pair);
      for (const { id } of [pair.a, pair.b]) add(byClaim, id, pair);
    }
  }
  problems.push(...findOverruled(byDecision));
  return { byArticle, byClaim, byDecision, problems };
}

/** The decisions that later ones leave no pair of claims to hold for. They come in order of time. */
function findOverruled(byDecision: ReadonlyMap<Decision, readonly DecidedPair[]>): DecisionProblem[] {
  const onPair = new Map<string, Decision[]>();
  const problems: DecisionProblem[] = [];
  for (const [decision, pairs] of [...byDecision].reverse()) {
    let later: Decision | undefined;
    const isFree = pairs.map(({ a, b }) => {
      const key = a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`;
      const others = onPair.get(key) ?? [];
      onPair.set(key, [...others, decision]);
      const other = others.find(({ decided }) => excludedVerdicts[decided].includes(decision.decided));
      later ??= other;
      return other === undefined;
    });
    const file = pairs[0]?.file;
    if (later === undefined || file === undefined || isFree.includes(true)) continue;
    const { by, decided } = later;
    const message = `${by ?? 'Somebody'} decided otherwise later (“${decided}”, ${later.id}): this decision has no effect.`;
    problems.push({ file, decision, field: 'decided', code: 'overruled', isArticleThere: true, message });
  }
  return problems.reverse();
}

/** The latest last; those without a time come first. */
function inOrderOfTime(files: readonly DecisionsFile[]): { file: DecisionsFile; decision: Decision }[] {
  const timeOf = ({ on }: Decision) => (on === null ? Number.NaN : Date.parse(on)) || 0;
  return files
    .flatMap((file) => file.parsed.entries.flatMap(({ value }) => (value === null ? [] : [{ file, decision: value }])))
    .sort(({ decision: a }, { decision: b }) => timeOf(a) - timeOf(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/**
 * What says that claims belong together holds for one claim at each end, the one that its passage fits best; what says
 * that they do not holds for all that its passages cover.
 */
function pairUp(decision: Decision, file: string, a: CoveredClaims, b: CoveredClaims): DecidedPair[] {
  const isPositive = decision.decided === 'same' || decision.decided === 'disputed';
  const endsOf = ({ claims, span }: CoveredClaims): DecidedEnd[] =>
    claims.slice(0, isPositive ? 1 : undefined).map(({ id, uri, claim }) => ({ id, uri, words: wordsIn(claim, span) }));
  return endsOf(a).flatMap((one) =>
    endsOf(b).flatMap((other) => (one.id === other.id ? [] : { decision, file, a: one, b: other })),
  );
}

function wordsIn(claim: Span, passage: Span): Span[] {
  if (overlap(claim, passage) === claim.end - claim.start) return [];
  const start = Math.max(claim.start, passage.start);
  return [{ start: start - claim.start, end: Math.min(claim.end, passage.end) - claim.start }];
}

function describe(
  { article: path, quote }: DecidedPassage,
  article: Article | undefined,
  covered: CoveredClaims | null | undefined,
): Pick<DecisionProblem, 'code' | 'message'> {
  if (article === undefined)
    return { code: 'orphan', message: `There is no article “${path}”: this decision has no effect.` };
  const words = quote.length > 60 ? `${quote.slice(0, 60).trimEnd()}…` : quote;
  if (covered == null)
    return { code: 'orphan', message: `“${words}” is not in ${path} any more: this decision has no effect.` };
  return { code: 'no-claim', message: `Nothing is claimed in “${words}”: this decision has no effect.` };
}

function add<K>(lists: Map<K, DecidedPair[]>, key: K, pair: DecidedPair): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [pair]);
  else list.push(pair);
}
