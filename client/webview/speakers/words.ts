import type { GraphSpeaker } from '@counterclaim/server/protocol';
import * as l10n from '@vscode/l10n';
import type { GraphView } from './arrange.ts';

export function kindWord(kind: GraphSpeaker['kind']): string {
  switch (kind) {
    case 'person':
      return l10n.t('person');
    case 'organisation':
      return l10n.t('organisation');
    case 'described':
      return l10n.t('not named');
  }
}

/** “Agrees with 3, clashes with 5”. */
export function relationWords(speaker: GraphSpeaker, { relations }: GraphView): string {
  const own = relations.filter(({ a, b }) => a === speaker || b === speaker);
  const agreeing = own.filter(({ agree }) => agree > 0).length;
  const clashing = own.filter(({ clash }) => clash > 0).length;
  return [agreeing > 0 && l10n.t('agrees with {0}', agreeing), clashing > 0 && l10n.t('clashes with {0}', clashing)]
    .filter(Boolean)
    .join(', ');
}

export function countWords(agree: number, clash: number): string {
  return [
    agree > 0 && (agree === 1 ? l10n.t('one agreement') : l10n.t('{0} agreements', agree)),
    clash > 0 && (clash === 1 ? l10n.t('one clash') : l10n.t('{0} clashes', clash)),
  ]
    .filter(Boolean)
    .join(', ');
}
