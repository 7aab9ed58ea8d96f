import type { ListedClaim } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import { oneLine } from '../words.ts';
import { count, createNode, joined, type ViewNode } from './node.ts';

export interface ClaimLine {
  /** Of the node. */
  readonly id: string;
  readonly claim: ListedClaim;
  /** The title of the article is shown: its group does not tell it. */
  readonly withArticle: boolean;
  readonly withSpeaker: boolean;
  readonly against?: ListedClaim;
  /** Why that claim goes against it. */
  readonly reason?: string;
  /** Claims that say the same, below it. */
  readonly children?: () => Promise<readonly ViewNode[]>;
  /** Stands before the rest of the description. */
  readonly note?: string;
}

/** A claim as a line of a view: its words, who says it, and how it stands. */
export function claimNode(line: ClaimLine): ViewNode {
  const { id, claim, withArticle, withSpeaker, against, reason, children, note } = line;
  const states = statesOf(claim);
  const kind = ['claim', claim.disputedBy > 0 && 'disputed', claim.disputedBy + claim.repeatedIn > 0 && 'linked'];
  return createNode({
    id,
    label: labelOf(claim, withSpeaker),
    description: joined(note, withSpeaker && claim.organisation, withArticle && claim.article, ...states),
    icon: iconOf(claim),
    spoken: `${spokenOf(claim)} ${note ?? ''}`,
    kind: joinedKind(kind),
    tooltip: tooltipOf(claim, against, reason),
    subject: {
      location: { uri: claim.uri, range: claim.range },
      text: claim.text,
      claim,
      ...(against === undefined ? {} : { against }),
    },
    ...(children === undefined ? {} : { children }),
  });
}

/** “Rob Ray: it will rain”: in a narrow view, too, one sees who says it. */
function labelOf({ speaker, said }: ListedClaim, withSpeaker: boolean): string {
  return withSpeaker && speaker !== null ? `${speaker}: ${oneLine(said)}` : oneLine(said);
}

/** “Rob Ray (Acme)”; of what the article says in its own voice nothing. */
export function speakerOf({ speaker, organisation }: ListedClaim): string {
  if (speaker === null) return '';
  return organisation === null ? speaker : `${speaker} (${organisation})`;
}

function statesOf({ disputedBy, repeatedIn, isChecked }: ListedClaim): string[] {
  return [
    disputedBy > 0 ? vscode.l10n.t('disputed by {0}', disputedBy) : '',
    repeatedIn > 0 ? count(repeatedIn, vscode.l10n.t('in 1 more article'), vscode.l10n.t('in {0} more articles')) : '',
    isChecked ? vscode.l10n.t('checked') : '',
  ].filter((state) => state !== '');
}

/** The state in words, for those who do not see the icon. */
export function spokenOf(claim: ListedClaim): string {
  const by =
    claim.speaker === null ? vscode.l10n.t('Claim of the article') : vscode.l10n.t('Claim by {0}', speakerOf(claim));
  const states = [
    claim.disputedBy > 0 ? vscode.l10n.t('disputed by {0}', claim.disputedBy) : vscode.l10n.t('not disputed'),
    claim.repeatedIn > 0
      ? count(claim.repeatedIn, vscode.l10n.t('repeated in 1 article'), vscode.l10n.t('repeated in {0} articles'))
      : vscode.l10n.t('not repeated'),
    claim.isChecked ? vscode.l10n.t('checked') : vscode.l10n.t('not checked'),
  ];
  return `${by}, ${states.join(', ')}: ${oneLine(claim.text)} (${claim.article})`;
}

function iconOf({ disputedBy, repeatedIn }: ListedClaim): vscode.ThemeIcon {
  if (disputedBy > 0) return new vscode.ThemeIcon('law', new vscode.ThemeColor('counterclaim.disputedBorder'));
  return new vscode.ThemeIcon(repeatedIn > 0 ? 'check-all' : 'comment');
}

function joinedKind(parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false).join(' ');
}

/** Text of articles stays text: nothing in it becomes Markdown. */
function tooltipOf(claim: ListedClaim, against: ListedClaim | undefined, reason: string | undefined) {
  const tooltip = new vscode.MarkdownString();
  tooltip.appendText(oneLine(claim.text));
  tooltip.appendMarkdown('\n\n');
  tooltip.appendText(joined(speakerOf(claim) || vscode.l10n.t('the article’s own words'), claim.article));
  const states = statesOf(claim);
  if (states.length > 0) tooltip.appendMarkdown('\n\n').appendText(joined(...states));
  if (against === undefined) return tooltip;
  tooltip
    .appendMarkdown('\n\n---\n\n')
    .appendText(reason ?? '')
    .appendMarkdown('\n\n');
  tooltip.appendText(vscode.l10n.t('Against it: {0}', oneLine(against.text))).appendMarkdown('\n\n');
  return tooltip.appendText(joined(speakerOf(against) || vscode.l10n.t('the article’s own words'), against.article));
}
