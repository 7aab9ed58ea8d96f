import type { ListedValue } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';

export const noTime = (): string => vscode.l10n.t('no date');

/** The year, or what the sentence says instead; a date that is that of the article alone is marked as such. */
export function timeOf({ date, basis, dateWords }: ListedValue): string {
  if (date === null) return dateWords ?? noTime();
  return basis === 'article' ? vscode.l10n.t('{0} (article)', date.slice(0, 4)) : date.slice(0, 4);
}

/** Who gives the number; the article where it does so itself. */
export function sourceOf({ speaker, organisation }: ListedValue): string {
  if (speaker === null) return vscode.l10n.t('the article itself');
  return organisation === null ? speaker : `${speaker} (${organisation})`;
}

/** How a value goes with the others of its year; empty where there is none. */
export function standingLabel(standing: ListedValue['standing']): string {
  switch (standing) {
    case 'agree':
      return vscode.l10n.t('agrees');
    case 'rounded':
      return vscode.l10n.t('agrees, rounded');
    case 'differ':
      return vscode.l10n.t('differs');
    case 'apart':
      return vscode.l10n.t('of another scope or time');
    case 'single':
      return '';
  }
}
