import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import { type Finding, findFindings, type RelatedPassage } from '../corpus/findings/finding.ts';
import type { Article } from '../corpus/snapshot.ts';
import type { DiagnosticLevel, DiagnosticRule } from '../protocol/settings.ts';
import type { Problem } from '../recognise/model.ts';
import { toDisplayText } from '../text/display.ts';
import type { FeatureContext } from './feature.ts';
import { toLocation, toRange } from './place.ts';
import { shorten } from './shorten.ts';

const source = 'counterclaim';

const severities: Readonly<Record<Exclude<DiagnosticLevel, 'none'>, DiagnosticSeverity>> = {
  hint: DiagnosticSeverity.Hint,
  information: DiagnosticSeverity.Information,
  warning: DiagnosticSeverity.Warning,
};

/** What of a context diagnostics depend on. */
export type DiagnosticContext = Pick<FeatureContext, 'snapshot' | 'settings' | 'client'>;

/** The diagnostics of an article: what is wrong with its file, and what was found by the rules that are switched on. */
export function findDiagnostics(context: DiagnosticContext, article: Article): Diagnostic[] {
  const { snapshot, settings } = context;
  const findings = findFindings(snapshot, article, (rule) => settings.diagnostics[rule] !== 'none');
  return [...findProblems(article), ...findings.map((finding) => toDiagnostic(context, article, finding))];
}

/** The findings that some of a client's diagnostics of an article tell of, each with its diagnostic. */
export function findingsOf(
  { snapshot }: DiagnosticContext,
  article: Article,
  diagnostics: readonly Diagnostic[],
): { readonly finding: Finding; readonly diagnostic: Diagnostic }[] {
  const own = diagnostics.filter((diagnostic) => diagnostic.source === source);
  if (own.length === 0) return [];
  const findings = findFindings(snapshot, article, (rule) => own.some(({ code }) => code === rule));
  return findings.flatMap((finding) => {
    const { start } = toRange(article, finding.span);
    const diagnostic = own.find(
      ({ code, range }) =>
        code === finding.rule && range.start.line === start.line && range.start.character === start.character,
    );
    return diagnostic === undefined ? [] : [{ finding, diagnostic }];
  });
}

function findProblems(article: Article): Diagnostic[] {
  return [...article.problems, ...article.analysis.problems].map((problem) => toFileDiagnostic(article, problem));
}

function toFileDiagnostic(article: Article, { code, message, span }: Problem): Diagnostic {
  const range = toRange(article, span ?? { start: 0, end: 0 });
  return { range, message, code, source, severity: DiagnosticSeverity.Warning };
}

function toDiagnostic({ settings, client }: DiagnosticContext, article: Article, finding: Finding): Diagnostic {
  const level = settings.diagnostics[finding.rule];
  const page = pageOf(client.docs, finding.rule);
  return {
    range: toRange(article, finding.span),
    message: `${toDisplayText(finding.message)}.`,
    code: finding.rule,
    ...(page === null ? {} : { codeDescription: { href: page } }),
    source,
    severity: severities[level === 'none' ? 'information' : level],
    relatedInformation: finding.related.slice(0, settings.hover.limit).map(toRelatedInformation),
  };
}

/** The page that explains a rule. */
export function pageOf(docs: string | null, rule: DiagnosticRule): string | null {
  return docs === null ? null : `${docs}/rules/${rule}.md`;
}

function toRelatedInformation({ article, span, text }: RelatedPassage) {
  const words = shorten(text, 120);
  // Many a passage begins with its own mark.
  return { location: toLocation(article, span), message: /^["“”„«‘']/u.test(words) ? words : `“${words}”` };
}
