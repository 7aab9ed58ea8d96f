import type { CodeAction, CodeActionParams } from 'vscode-languageserver-protocol';
import type { Verdict } from '../../annotation/model.ts';
import type { DecidedPair } from '../../corpus/decisions.ts';
import type { Article, ClaimEntry } from '../../corpus/snapshot.ts';
import type { Relation } from '../../link/model.ts';
import { type DecideArgument, decide } from '../../protocol/commands.ts';
import { toDisplayText } from '../../text/display.ts';
import type { FeatureContext } from '../feature.ts';
import { linkedTo } from '../passage.ts';
import { shortTitleOf, toLocation } from '../place.ts';
import { shorten } from '../shorten.ts';
import { subjectAt } from '../subject.ts';
import { runAct } from './run-act.ts';

/** How many passages are offered at most: the most telling ones. All others are offered by a list to choose from. */
const offered = 3;

/**
 * What a person can decide about a claim and the passages linked to it. Of two claims that somebody decided about nothing
 * is asked any more; what was decided can be taken back.
 */
export function decisionActions(context: FeatureContext, params: CodeActionParams): CodeAction[] {
  const { snapshot, client } = context;
  const subject = subjectAt(snapshot, params.textDocument.uri, params.range.start);
  if (subject === null || subject.claim === null) return [];
  const { article, claim } = subject;
  const decided = decidedOn(context, claim);
  const open = linkedTo(snapshot, claim).filter(({ entry }) => !decided.has(entry.id));
  const reported = (verdict: Verdict | null) =>
    params.context.diagnostics.filter(
      ({ code, source }) => source === 'counterclaim' && verdict !== null && refuted[verdict]?.includes(String(code)),
    );
  const toAction = (
    other: { article: Article; entry: ClaimEntry },
    verdict: Verdict | null,
    title: string,
  ): CodeAction => {
    const argument = { claim: toLocation(article, claim.claim), linked: toLocation(other.article, other.entry.claim) };
    const diagnostics = reported(verdict);
    return {
      title: `${title} ${describe(article, other)}`,
      ...(diagnostics.length > 0 ? { kind: 'quickfix', diagnostics } : { kind: 'refactor.rewrite' }),
      ...toEffect(context, { ...argument, verdict }),
    };
  };
  return [
    ...open
      .slice(0, offered)
      .flatMap((linked) => verdictsOn[linked.relation].map((verdict) => toAction(linked, verdict, titles[verdict]))),
    ...[...decided.values()].map(({ other, by }) =>
      toAction(other, null, `Take back ${by === null ? 'the' : `${possessive(by)}`} decision on`),
    ),
    ...(client.commands.has(decide) ? [chooser(article, claim)] : []),
  ];
}

/** What is likeliest first: that what was found is wrong, then that it is right. */
const verdictsOn: Readonly<Record<Relation, readonly Verdict[]>> = {
  disputed: ['not-disputed', 'disputed', 'same'],
  same: ['not-same', 'same', 'disputed'],
  related: ['same', 'disputed', 'not-same'],
};

/** The rules whose finding a verdict says to be none. */
const refuted: Readonly<Partial<Record<Verdict, readonly string[]>>> = {
  'not-disputed': ['disputed'],
  'not-same': ['quotation', 'source'],
};

const titles: Readonly<Record<Verdict, string>> = {
  same: 'Same claim as',
  'not-same': 'Not the same as',
  disputed: 'Disputed by',
  'not-disputed': 'Not disputed by',
};

/** The claims about which somebody decided, with who did so last. */
function decidedOn(
  { snapshot }: FeatureContext,
  claim: ClaimEntry,
): Map<string, { other: { article: Article; entry: ClaimEntry }; by: string | null }> {
  const found = new Map<string, { other: { article: Article; entry: ClaimEntry }; by: string | null }>();
  for (const pair of snapshot.decisions.of(claim.id)) {
    const entry = snapshot.claims.get(otherEnd(pair, claim));
    const article = entry && snapshot.articles.get(entry.uri);
    if (entry !== undefined && article !== undefined)
      found.set(entry.id, { other: { article, entry }, by: pair.decision.by });
  }
  return found;
}

function otherEnd({ a, b }: DecidedPair, { id }: ClaimEntry): string {
  return a.id === id ? b.id : a.id;
}

function chooser(article: Article, claim: ClaimEntry): CodeAction {
  const title = 'Decide about another passage…';
  const argument: DecideArgument = { claim: toLocation(article, claim.claim) };
  return { title, kind: 'refactor.rewrite', command: { title, command: decide, arguments: [argument] } };
}

/** A client that has the command asks for a note first; any other gets the edit itself. */
function toEffect(context: FeatureContext, argument: Required<DecideArgument>): Pick<CodeAction, 'command' | 'edit'> {
  if (context.client.commands.has(decide)) {
    return { command: { title: 'Decide', command: decide, arguments: [argument] } };
  }
  const { claim: a, linked: b, verdict } = argument;
  return runAct(context, verdict === null ? { kind: 'undecide', a, b } : { kind: 'decide', a, b, verdict, note: null });
}

function describe(own: Article, { article, entry }: { article: Article; entry: ClaimEntry }): string {
  const words = `“${toDisplayText(shorten(entry.claim.text, 50))}”`;
  return article === own ? words : `${words} in “${toDisplayText(shortTitleOf(article))}”`;
}

function possessive(name: string): string {
  return `${name}’s`;
}
