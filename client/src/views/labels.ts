import type { ClaimTrait } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';

export const claimTraits: readonly ClaimTrait[] = ['disputed', 'corroborated', 'single-source', 'unchecked'];

export function traitLabel(trait: string): string {
  switch (trait as ClaimTrait) {
    case 'disputed':
      return vscode.l10n.t('disputed');
    case 'corroborated':
      return vscode.l10n.t('corroborated');
    case 'single-source':
      return vscode.l10n.t('single-source');
    default:
      return vscode.l10n.t('unchecked');
  }
}

export function traitDetail(trait: ClaimTrait): string {
  switch (trait) {
    case 'disputed':
      return vscode.l10n.t('another claim disputes it');
    case 'corroborated':
      return vscode.l10n.t('another source says it too, in another article');
    case 'single-source':
      return vscode.l10n.t('nobody but its source says it');
    case 'unchecked':
      return vscode.l10n.t('nobody has annotated it or decided about it');
  }
}
