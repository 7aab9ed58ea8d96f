import type { ListedAnnotation, ListedClaim, ListedOrganisation, Location } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import { oneLine } from '../words.ts';

/** A line of a view. */
export interface ViewNode {
  /** Stays while what it stands for does, and is unique in its view: so the view keeps what is selected and open. */
  readonly id: string;
  readonly item: vscode.TreeItem;
  readonly subject: Subject;
  /** Absent: a line without any below it. */
  readonly children?: () => Promise<readonly ViewNode[]>;
  /** Absent: that of the item. */
  readonly tooltip?: () => Promise<vscode.MarkdownString>;
}

/** What the commands of a line work with. */
export interface Subject {
  /** Where Enter leads. */
  readonly location?: Location;
  /** The words there. */
  readonly text?: string;
  readonly claim?: ListedClaim;
  /** The claim that goes against it. */
  readonly against?: ListedClaim;
  readonly annotation?: ListedAnnotation;
  readonly organisation?: ListedOrganisation;
}

interface Line {
  readonly id: string;
  readonly label: string | vscode.TreeItemLabel;
  readonly description?: string;
  readonly icon?: vscode.ThemeIcon;
  /** What a screen reader says of it: the state in words. */
  readonly spoken: string;
  /** What the menus go by: words that are matched one by one. */
  readonly kind: string;
  readonly tooltip?: vscode.MarkdownString | (() => Promise<vscode.MarkdownString>);
  readonly subject?: Subject;
  readonly children?: () => Promise<readonly ViewNode[]>;
  readonly isOpen?: boolean;
}

export function createNode(line: Line): ViewNode {
  const { id, label, description, icon, spoken, kind, tooltip, subject = {}, children, isOpen = false } = line;
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(label, children === undefined ? None : isOpen ? Expanded : Collapsed);
  item.id = id;
  item.contextValue = kind;
  item.accessibilityInformation = { label: oneLine(spoken) };
  if (description !== undefined) item.description = oneLine(description);
  if (icon !== undefined) item.iconPath = icon;
  if (tooltip instanceof vscode.MarkdownString) item.tooltip = tooltip;
  if (children === undefined && subject.location !== undefined) {
    const { uri, range } = subject.location;
    const argument = { uri, range, by: 'view' };
    item.command = { command: 'counterclaim.openPassage', title: vscode.l10n.t('Open Passage'), arguments: [argument] };
  }
  return {
    id,
    item,
    subject,
    ...(children === undefined ? {} : { children }),
    ...(typeof tooltip === 'function' ? { tooltip } : {}),
  };
}

/** “1 claim”, “7 claims”: `one` as it is, `many` with the number in the place of “{0}”. */
export function count(number: number, one: string, many: string): string {
  return number === 1 ? one : many.replace('{0}', number.toLocaleString('en'));
}

export const claimsWord = (number: number): string =>
  count(number, vscode.l10n.t('1 claim'), vscode.l10n.t('{0} claims'));
export const articlesWord = (number: number): string =>
  count(number, vscode.l10n.t('1 article'), vscode.l10n.t('{0} articles'));

/** Parts of a description, those that there are. */
export function joined(...parts: readonly (string | null | undefined | false)[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join(' · ');
}
