import type { CodeAction, CodeActionParams, Command, Diagnostic } from 'vscode-languageserver-protocol';
import type { Finding } from '../../corpus/findings/finding.ts';
import type { Article } from '../../corpus/snapshot.ts';
import {
  comparePassages,
  explainRule,
  type NoteFindingArgument,
  noteFinding,
  type RuleArgument,
  setRule,
  tagPassage,
} from '../../protocol/commands.ts';
import type { DiagnosticRule } from '../../protocol/settings.ts';
import { toDisplayText } from '../../text/display.ts';
import { findingsOf } from '../diagnostics.ts';
import type { FeatureContext } from '../feature.ts';
import { shortTitleOf, toLocation } from '../place.ts';
import { runAct } from './run-act.ts';

/** What a person can do about what a rule found, besides deciding: compare, note, tag, read about the rule, switch it off. */
export function findingActions(context: FeatureContext, params: CodeActionParams): CodeAction[] {
  const article = context.snapshot.articles.get(params.textDocument.uri);
  if (article === undefined) return [];
  return findingsOf(context, article, params.context.diagnostics).flatMap(({ finding, diagnostic }) => [
    ...compare(context, article, finding, diagnostic),
    ...note(context, article, finding, diagnostic),
    ...run(context, diagnostic, tagPassage, 'Tag this passage…'),
    ...run(context, diagnostic, explainRule, `What does “${ruleNames[finding.rule]}” mean?`, finding),
    ...run(context, diagnostic, setRule, `Report “${ruleNames[finding.rule]}” otherwise, or not at all…`, finding),
  ]);
}

/** As people call what a rule finds. */
const ruleNames: Readonly<Record<DiagnosticRule, string>> = {
  arithmetic: 'arithmetic',
  disputed: 'disputed',
  quotation: 'quoted otherwise',
  source: 'other source',
};

function compare(context: FeatureContext, article: Article, finding: Finding, diagnostic: Diagnostic): CodeAction[] {
  const { claim } = finding;
  if (claim === null || !context.client.commands.has(comparePassages)) return [];
  return finding.related.slice(0, 1).flatMap((other) => {
    if (other.claim === null) return [];
    const where = other.article === article ? 'in this article' : `in “${toDisplayText(shortTitleOf(other.article))}”`;
    const argument = { claim: toLocation(article, claim.claim), linked: toLocation(other.article, other.span) };
    const command = { title: 'Compare', command: comparePassages, arguments: [argument] };
    return { title: `Compare with the passage ${where}`, kind: 'quickfix', diagnostics: [diagnostic], command };
  });
}

/** Not where somebody has written about exactly these words already: their note would give way. */
function note(
  context: FeatureContext,
  article: Article,
  { span, message }: Finding,
  diagnostic: Diagnostic,
): CodeAction[] {
  const known = context.snapshot.annotations.ofArticle(article.uri);
  if (known.some((one) => one.annotation.note !== null && one.span?.start === span.start && one.span.end === span.end))
    return [];
  const argument: NoteFindingArgument = { passage: toLocation(article, span), note: `${toDisplayText(message)}.` };
  const action = { title: 'Write this down as a note', kind: 'quickfix', diagnostics: [diagnostic] };
  if (context.client.commands.has(noteFinding)) {
    return [{ ...action, command: { title: action.title, command: noteFinding, arguments: [argument] } }];
  }
  return [{ ...action, ...runAct(context, { kind: 'note', ...argument.passage, note: argument.note }) }];
}

function run(
  { client }: FeatureContext,
  diagnostic: Diagnostic,
  id: string,
  title: string,
  finding: Finding | null = null,
): CodeAction[] {
  if (!client.commands.has(id)) return [];
  const argument: RuleArgument | null = finding && { rule: finding.rule };
  const command: Command = { title, command: id, ...(argument === null ? {} : { arguments: [argument] }) };
  return [{ title, kind: 'quickfix', diagnostics: [diagnostic], command }];
}
