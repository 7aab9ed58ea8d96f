import { type Diagnostic, type DiagnosticRelatedInformation, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Article, ClaimEntry, Snapshot } from '../corpus/snapshot.ts';
import type { DiagnosticLevel, Settings } from '../protocol/settings.ts';
import type { Problem } from '../recognise/model.ts';
import { calculationsOf, describeCalculation } from './calculations.ts';
import { toDisplayText } from './markdown.ts';
import { type Linked, linkedTo } from './passage.ts';
import { titleOf, toLocation, toRange } from './place.ts';
import { shorten } from './shorten.ts';

const source = 'counterclaim';

const severities: Readonly<Record<Exclude<DiagnosticLevel, 'none'>, DiagnosticSeverity>> = {
  hint: DiagnosticSeverity.Hint,
  information: DiagnosticSeverity.Information,
  warning: DiagnosticSeverity.Warning,
};

/** The diagnostics of an article: what is wrong with its file, numbers that do not add up, and its disputed claims with what disputes them. */
export function findDiagnostics(snapshot: Snapshot, article: Article, settings: Settings): Diagnostic[] {
  return [...findProblems(article), ...findMiscalculations(article), ...findDisputes(snapshot, article, settings)];
}

function findProblems(article: Article): Diagnostic[] {
  return [...article.problems, ...article.analysis.problems].map((problem) => toDiagnostic(article, problem));
}

function toDiagnostic(article: Article, { code, message, span }: Problem): Diagnostic {
  const range = toRange(article, span ?? { start: 0, end: 0 });
  return { range, message, code, source, severity: DiagnosticSeverity.Warning };
}

/** Numbers of one sentence that do not add up. It can be the article's slip or what someone said: a remark, no warning. */
function findMiscalculations(article: Article): Diagnostic[] {
  return calculationsOf(article)
    .filter(({ holds }) => !holds)
    .map((calculation) => ({
      range: toRange(article, calculation.stated),
      message: `${toDisplayText(describeCalculation(article, calculation))}.`,
      code: 'arithmetic',
      source,
      severity: DiagnosticSeverity.Information,
    }));
}

function findDisputes(snapshot: Snapshot, article: Article, { diagnostics, hover }: Settings): Diagnostic[] {
  const level = diagnostics.disputed;
  if (level === 'none' || !snapshot.links.ofArticle(article.uri).some((link) => link.relation === 'disputed')) {
    return [];
  }
  return snapshot.claimsOf(article.uri).flatMap((entry) => {
    const disputes = linkedTo(snapshot, entry).filter((linked) => linked.relation === 'disputed');
    const [first] = disputes;
    if (first === undefined) return [];
    return {
      // The words in dispute alone: editors show a diagnostic above the hover card, which says more.
      range: toRange(article, first.ownWords[0] ?? entry.claim),
      message: describe(entry, first, disputes.length - 1),
      code: 'disputed',
      source,
      severity: severities[level],
      relatedInformation: disputes.slice(0, hover.limit).map(toRelatedInformation),
    };
  });
}

function describe(entry: ClaimEntry, first: Linked, more: number): string {
  const where = first.entry.uri === entry.uri ? 'in this article' : `in “${shorten(titleOf(first.article), 60)}”`;
  const speaker = first.entry.claim.speaker === null ? '' : ` by ${toDisplayText(first.entry.claim.speaker)}`;
  return `Disputed${speaker} ${where}: ${reasonsOf(first)}.${more === 0 ? '' : ` And ${more} more.`}`;
}

function toRelatedInformation(linked: Linked): DiagnosticRelatedInformation {
  const location = toLocation(linked.article, linked.entry.claim);
  return { location, message: `“${shorten(linked.entry.claim.text, 120)}”` };
}

function reasonsOf(linked: Linked): string {
  return toDisplayText(linked.reasons.map((reason) => reason.message).join('; ')).replace(/\.$/, '');
}
