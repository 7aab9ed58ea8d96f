import {
  type ListedOrganisation,
  type MentionsInArticle,
  type MentionsOfOrganisationParams,
  mentionsOfOrganisation,
  type OrganisationsParams,
  organisations,
} from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { articlesWord, claimsWord, count, createNode, joined, type ViewNode } from './node.ts';
import type { ViewSpec } from './tree.ts';

/** The organisations that the articles name, each with its mentions by article. */
export function organisationsView(client: BaseLanguageClient): ViewSpec {
  return {
    id: 'organisations',
    groupings: [],
    async load({ text }) {
      const params: OrganisationsParams = { text };
      const found = await client.sendRequest<readonly ListedOrganisation[]>(organisations, params);
      return {
        nodes: found.map((organisation) => organisationNode(client, organisation)),
        description: joined(text !== '' && `“${text}”`, String(found.length)),
      };
    },
    path: ({ organisation }) => (organisation === null ? null : [organisation]),
  };
}

function organisationNode(client: BaseLanguageClient, organisation: ListedOrganisation): ViewNode {
  const { id, name, aliases, description, parent, articles, mentions, claims } = organisation;
  const counts = joined(articlesWord(articles), mentionsWord(mentions), claims > 0 && claimsWord(claims));
  const tooltip = new vscode.MarkdownString();
  tooltip.appendText(joined(name, description, parent !== null && vscode.l10n.t('part of {0}', parent)));
  if (aliases.length > 0) tooltip.appendMarkdown('\n\n').appendText(vscode.l10n.t('Also {0}', aliases.join(', ')));
  tooltip.appendMarkdown('\n\n').appendText(counts);
  return createNode({
    id,
    label: name,
    description: counts,
    icon: new vscode.ThemeIcon('organization'),
    spoken: joined(vscode.l10n.t('Organisation'), name, counts),
    kind: 'organisation',
    tooltip,
    subject: { organisation },
    children: async () => {
      const params: MentionsOfOrganisationParams = { organisation: id };
      const found = await client.sendRequest<readonly MentionsInArticle[]>(mentionsOfOrganisation, params);
      return found.map((article) => articleNode(id, article));
    },
  });
}

function mentionsWord(number: number): string {
  return count(number, vscode.l10n.t('named once'), vscode.l10n.t('named {0} times'));
}

function articleNode(organisation: string, { uri, article, mentions }: MentionsInArticle): ViewNode {
  return createNode({
    id: `${organisation}/${uri}`,
    label: article,
    description: mentionsWord(mentions.length),
    icon: new vscode.ThemeIcon('file'),
    spoken: joined(vscode.l10n.t('Article'), article, mentionsWord(mentions.length)),
    kind: 'group article',
    tooltip: new vscode.MarkdownString().appendText(article),
    children: async () =>
      mentions.map(({ range, before, name, after }) => {
        const lead = before.trimStart();
        const label = `${lead}${name}${after}`;
        return createNode({
          id: `${organisation}/${uri}#${range.start.line},${range.start.character}`,
          label: { label, highlights: [[lead.length, lead.length + name.length]] },
          description: vscode.l10n.t('line {0}', range.start.line + 1),
          spoken: vscode.l10n.t('Named in line {0}: {1}', range.start.line + 1, label),
          kind: 'mention',
          tooltip: new vscode.MarkdownString().appendText(label),
          subject: { location: { uri, range }, text: label },
        });
      }),
  });
}
