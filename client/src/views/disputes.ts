import {
  type IssueSide,
  type IssueSidesParams,
  type IssueSidesResult,
  type IssuesParams,
  type IssuesResult,
  issueSides,
  issues,
  type ListedIssue,
  type ListedPosition,
} from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { claimNode } from './claim-node.ts';
import { articlesWord, claimsWord, count, createNode, joined, type ViewNode } from './node.ts';
import type { ViewSpec } from './tree.ts';

/** What the articles are at odds about: each issue with its two sides, each side with what it says and the passages. */
export function disputesView(client: BaseLanguageClient): ViewSpec {
  const ask = (text: string): Promise<IssuesResult> => {
    const params: IssuesParams = { text };
    return client.sendRequest<IssuesResult>(issues, params);
  };
  return {
    id: 'disputes',
    groupings: [],
    async load({ text }) {
      const { issues: found, open } = await ask(text);
      return {
        nodes: found.map((issue) => issueNode(client, issue, text)),
        description: joined(text !== '' && `“${text}”`, vscode.l10n.t('{0} open', open)),
      };
    },
    path: ({ issue, claim }) =>
      issue && claim
        ? [issue.id, sideId(issue.id, issue.side), positionId(issue.id, issue.position), claimId(issue.id, claim)]
        : null,
    async badge() {
      const { open } = await ask('');
      return { value: open, tooltip: count(open, vscode.l10n.t('1 open dispute'), vscode.l10n.t('{0} open disputes')) };
    },
  };
}

/** A claim can take part in several issues: the ids below an issue are its own. */
const sideId = (issue: string, side: 0 | 1): string => `${issue}/${side}`;
const positionId = (issue: string, position: string): string => `${issue}/p/${position}`;
const claimId = (issue: string, claim: string): string => `${issue}/c/${claim}`;

function issueNode(client: BaseLanguageClient, issue: ListedIssue, text: string): ViewNode {
  const { id, title, isOpen, sides, articles } = issue;
  const against = vscode.l10n.t('{0} against {1} claims', sides[0].claims, sides[1].claims);
  const description = joined(!isOpen && vscode.l10n.t('decided'), against, articlesWord(articles));
  const colour = new vscode.ThemeColor('counterclaim.disputedBorder');
  const tooltip = new vscode.MarkdownString();
  tooltip
    .appendText(title)
    .appendMarkdown('\n\n')
    .appendText(`${namesOf(sides[0])} ↔ ${namesOf(sides[1])}`);
  tooltip.appendMarkdown('\n\n').appendText(description);
  return createNode({
    id,
    label: title,
    description,
    icon: isOpen ? new vscode.ThemeIcon('law', colour) : new vscode.ThemeIcon('pass'),
    spoken: joined(isOpen ? vscode.l10n.t('Open dispute') : vscode.l10n.t('Decided dispute'), title, description),
    kind: isOpen ? 'issue open' : 'issue',
    tooltip,
    children: async () => [sideNode(client, issue, 0, text), sideNode(client, issue, 1, text)],
  });
}

function sideNode(client: BaseLanguageClient, { id, sides }: ListedIssue, side: 0 | 1, text: string): ViewNode {
  const label = namesOf(sides[side]);
  const description = claimsWord(sides[side].claims);
  return createNode({
    id: sideId(id, side),
    label,
    description,
    icon: new vscode.ThemeIcon(side === 0 ? 'arrow-right' : 'arrow-left'),
    spoken: joined(vscode.l10n.t('Side {0} of 2', side + 1), label, description),
    kind: 'side',
    tooltip: new vscode.MarkdownString().appendText(joined(label, description)),
    isOpen: true,
    children: async () => {
      const params: IssueSidesParams = { issue: id, text };
      const found = await client.sendRequest<IssueSidesResult | null>(issueSides, params);
      return (found?.[side] ?? []).map((position) => positionNode(id, position));
    },
  });
}

/** Those who take a side; what is left out is told by dots. */
function namesOf({ speakers }: IssueSide): string {
  const most = 3;
  const names = speakers.slice(0, most).map((name) => name ?? vscode.l10n.t('the articles themselves'));
  return speakers.length > most ? `${names.join(', ')}, …` : names.join(', ');
}

function positionNode(issue: string, { id, wording, claims, articles, against }: ListedPosition): ViewNode {
  const passages = claims.map((claim) =>
    claimNode({
      id: claimId(issue, claim.id),
      claim,
      withArticle: true,
      withSpeaker: true,
      against: against.claim,
      reason: against.reason,
    }),
  );
  const note = joined(claimsWord(claims.length), articlesWord(articles));
  return claimNode({
    id: positionId(issue, id),
    claim: { ...wording, repeatedIn: 0, disputedBy: 0 },
    withArticle: false,
    withSpeaker: claims.length === 1,
    against: against.claim,
    reason: against.reason,
    note,
    children: async () => passages,
  });
}
