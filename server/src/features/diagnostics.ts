import { type Diagnostic, type DiagnosticRelatedInformation, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Article, ClaimEntry, Snapshot } from '../corpus/snapshot.ts';
import type { DiagnosticLevel, Settings } from '../protocol/settings.ts';
import type { Problem } from '../recognise/model.ts';
import { toDisplayText } from './markdown.ts';
import { type Linked, linkedTo } from './passage.ts';
import { titleOf, toLocation, toRange } from './place.ts';

const source = 'counterclaim';

const severities: Readonly<Record<Exclude<DiagnosticLevel, 'none'>, DiagnosticSeverity>> = {
  hint: DiagnosticSeverity.Hint,
  information: DiagnosticSeverity.Information,
  warning: DiagnosticSeverity.Warning,
};

/** The diagnostics of an article: what is wrong with its file, and its disputed claims with the passages that dispute them. */
export function findDiagnostics(snapshot: Snapshot, article: Article, settings: Settings): Diagnostic[] {
  return [...findProblems(article), ...findDisputes(snapshot, article, settings.diagnostics.disputed)];
}

function findProblems(article: Article): Diagnostic[] {
  return [...article.problems, ...article.analysis.problems].map((problem) => toDiagnostic(article, problem));
}

function toDiagnostic(article: Article, { code, message, span }: Problem): Diagnostic {
  const range = toRange(article, span ?? { start: 0, end: 0 });
  return { range, message, code, source, severity: DiagnosticSeverity.Warning };
}

function findDisputes(snapshot: Snapshot, article: Article, level: DiagnosticLevel): Diagnostic[] {
  if (level === 'none' || !snapshot.links.ofArticle(article.uri).some((link) => link.relation === 'disputed')) {
    return [];
  }
  return snapshot.claimsOf(article.uri).flatMap((entry) => {
    const disputes = linkedTo(snapshot, entry).filter((linked) => linked.relation === 'disputed');
    if (disputes.length === 0) return [];
    return {
      range: toRange(article, entry.claim),
      message: describe(entry, disputes),
      code: 'disputed',
      source,
      severity: severities[level],
      relatedInformation: disputes.map(toRelatedInformation),
    };
  });
}

function describe(entry: ClaimEntry, disputes: readonly Linked[]): string {
  const [first, ...more] = disputes as [Linked, ...Linked[]];
  const where = first.entry.uri === entry.uri ? 'in this article' : `in “${toDisplayText(titleOf(first.article))}”`;
  const speaker = first.entry.claim.speaker === null ? '' : ` by ${toDisplayText(first.entry.claim.speaker)}`;
  const rest = more.length === 0 ? '' : ` And ${more.length} more.`;
  return `Disputed${speaker} ${where}: ${reasonsOf(first)}.${rest}`;
}

function toRelatedInformation(linked: Linked): DiagnosticRelatedInformation {
  const text = toDisplayText(linked.entry.claim.text.slice(0, 300));
  return {
    location: toLocation(linked.article, linked.entry.claim),
    message: `“${text}” (${reasonsOf(linked)})`,
  };
}

function reasonsOf(linked: Linked): string {
  return toDisplayText(linked.reasons.map((reason) => reason.message).join('; ')).replace(/\.$/, '');
}
