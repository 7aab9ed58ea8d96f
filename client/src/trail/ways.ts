import * as vscode from 'vscode';
import type { Step } from './steps.ts';

/** In words, how one came to a step. */
export function wayLabel(by: Step['by']): string {
  switch (by) {
    case 'read':
      return vscode.l10n.t('Read here');
    case 'disputed':
      return vscode.l10n.t('Disputes it');
    case 'same':
      return vscode.l10n.t('Says the same');
    case 'related':
      return vscode.l10n.t('Related');
    case 'next-disputed':
      return vscode.l10n.t('Disputed claim');
    case 'reference':
      return vscode.l10n.t('Reference');
    case 'annotation':
      return vscode.l10n.t('Annotation');
    case 'comparison':
      return vscode.l10n.t('Compared');
    case 'dossier':
      return vscode.l10n.t('From the dossier');
    case 'view':
      return vscode.l10n.t('From a view');
    case 'picture':
      return vscode.l10n.t('From a picture');
    case 'passage':
      return vscode.l10n.t('Passage');
  }
}

export function wayIcon(by: Step['by']): vscode.ThemeIcon {
  switch (by) {
    case 'read':
      return new vscode.ThemeIcon('book');
    case 'disputed':
    case 'next-disputed':
      return new vscode.ThemeIcon('law');
    case 'same':
    case 'reference':
      return new vscode.ThemeIcon('references');
    case 'related':
      return new vscode.ThemeIcon('link');
    case 'annotation':
      return new vscode.ThemeIcon('tag');
    case 'comparison':
      return new vscode.ThemeIcon('split-horizontal');
    case 'dossier':
    case 'view':
    case 'picture':
    case 'passage':
      return new vscode.ThemeIcon('arrow-right');
  }
}
