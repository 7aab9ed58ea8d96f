import type { ShownAnnotation } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';

export const statuses = ['proposed', 'open', 'checked', 'disputed', 'resolved'] as const;
export const confidences = ['low', 'medium', 'high'] as const;
/** The relations that a person may choose from. */
export const relations = ['same', 'disputes', 'supports', 'corrects'] as const;

/** The tags, the status and the person, on one line. */
export function describe({ tags, status, by, range }: ShownAnnotation): string {
  const parts = [
    tags.map(({ label }) => label).join(', '),
    status === null ? '' : statusLabel(status),
    by ?? '',
    range === null ? vscode.l10n.t('not in the text any more') : '',
  ];
  return parts.filter(Boolean).join(' · ');
}

export function statusLabel(status: string): string {
  switch (status) {
    case 'proposed':
      return vscode.l10n.t('Proposed');
    case 'open':
      return vscode.l10n.t('Open');
    case 'checked':
      return vscode.l10n.t('Checked');
    case 'disputed':
      return vscode.l10n.t('Disputed');
    case 'resolved':
      return vscode.l10n.t('Resolved');
    default:
      return status;
  }
}

export function confidenceLabel(confidence: string): string {
  switch (confidence) {
    case 'low':
      return vscode.l10n.t('Low confidence');
    case 'medium':
      return vscode.l10n.t('Medium confidence');
    case 'high':
      return vscode.l10n.t('High confidence');
    default:
      return confidence;
  }
}

export function relationLabel(relation: string): string {
  switch (relation) {
    case 'same':
      return vscode.l10n.t('Says the same as');
    case 'disputes':
      return vscode.l10n.t('Disputes');
    case 'supports':
      return vscode.l10n.t('Supports');
    case 'corrects':
      return vscode.l10n.t('Corrects');
    default:
      return relation;
  }
}
