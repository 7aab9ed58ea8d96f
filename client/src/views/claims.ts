import {
  type ClaimFilter,
  type ClaimGroup,
  type ClaimGroupsParams,
  type ClaimGroupsResult,
  type ClaimsOfGroupParams,
  claimGroups,
  claimsOfGroup,
  type ListedClaim,
} from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { claimNode } from './claim-node.ts';
import { traitLabel } from './labels.ts';
import { articlesWord, claimsWord, createNode, joined, type ViewNode } from './node.ts';
import type { ViewSpec, ViewState } from './tree.ts';

type By = ClaimGroupsParams['by'];

/** The claims of the corpus: by article, by what they say alike, or by who says them. */
export function claimsView(client: BaseLanguageClient): ViewSpec {
  return {
    id: 'claims',
    groupings: ['article', 'position', 'speaker'] satisfies By[],
    async load(state) {
      const params: ClaimGroupsParams = { by: state.by as By, filter: filterOf(state) };
      const { groups, shown, all } = await client.sendRequest<ClaimGroupsResult>(claimGroups, params);
      return {
        nodes: groups.map((group) => groupNode(client, params, group)),
        description: describe(state, shown, all),
      };
    },
    path: ({ claim, groups }, { by }) => (claim === null || groups === null ? null : [groups[by as By], claim]),
  };
}

function filterOf({ text, traits }: ViewState): ClaimFilter {
  return { text, traits: traits as ClaimFilter['traits'] };
}

function describe({ by, text, traits }: ViewState, shown: number, all: number): string {
  const number = shown === all ? String(all) : vscode.l10n.t('{0} of {1}', shown, all);
  return joined(byWords(by as By), text !== '' && `“${text}”`, ...traits.map(traitLabel), number);
}

function byWords(by: By): string {
  switch (by) {
    case 'article':
      return vscode.l10n.t('by article');
    case 'position':
      return vscode.l10n.t('by what they say');
    case 'speaker':
      return vscode.l10n.t('by speaker');
  }
}

function groupNode(client: BaseLanguageClient, params: ClaimGroupsParams, group: ClaimGroup): ViewNode {
  const { id, kind, detail, claims, articles, disputed } = group;
  const label = labelOf(group);
  const disputedWords = disputed > 0 ? vscode.l10n.t('{0} disputed', disputed) : '';
  const articleWords = kind === 'article' ? '' : articlesWord(articles);
  const description = joined(kind === 'person' && detail, claimsWord(claims), articleWords, disputedWords);
  return createNode({
    id,
    label,
    description,
    icon: iconOf(kind),
    spoken: joined(kindWords(kind), label, description),
    kind: `group ${kind}`,
    tooltip: new vscode.MarkdownString().appendText(joined(label, detail, description)),
    ...(group.uri === null ? {} : { subject: { location: { uri: group.uri, range: start }, text: label } }),
    children: async () => {
      const ask: ClaimsOfGroupParams = { ...params, group: id };
      const list = await client.sendRequest<readonly ListedClaim[]>(claimsOfGroup, ask);
      const withArticle = params.by !== 'article';
      const withSpeaker = params.by !== 'speaker';
      return list.map((claim) => claimNode({ id: claim.id, claim, withArticle, withSpeaker }));
    },
  });
}

const start = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function labelOf({ kind, label }: ClaimGroup): string {
  if (kind === 'single') return vscode.l10n.t('Said once');
  if (kind === 'own') return vscode.l10n.t('The articles themselves');
  return label;
}

function kindWords(kind: ClaimGroup['kind']): string {
  switch (kind) {
    case 'article':
      return vscode.l10n.t('Article');
    case 'position':
      return vscode.l10n.t('What several claims say');
    case 'person':
      return vscode.l10n.t('Person');
    case 'organisation':
      return vscode.l10n.t('Organisation');
    default:
      return '';
  }
}

function iconOf(kind: ClaimGroup['kind']): vscode.ThemeIcon {
  const icons = {
    article: 'file',
    position: 'comment-discussion',
    single: 'comment',
    person: 'person',
    organisation: 'organization',
    described: 'account',
    own: 'book',
  } as const;
  return new vscode.ThemeIcon(icons[kind]);
}
