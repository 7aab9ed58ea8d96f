import type { PairResult, Passage } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import { relationLabel } from '../passages.ts';
import { wayLabel } from '../trail/ways.ts';
import { oneLine } from '../words.ts';

/** What two passages are to each other, which pair of the claim they are, and what was decided about them. */
export function pairLabel({ linked, index, count, decision }: PairResult): string {
  const which = vscode.l10n.t('pair {0} of {1}', index, count);
  return [relationLabel(linked.relation), which, ...(decision === null ? [] : [decisionLabel(decision)])].join(' · ');
}

/** Who says the claim, and which of its pairs is shown. */
export function claimNote({ claim, index, count }: PairResult): string {
  return `${speaker(claim)} · ${vscode.l10n.t('pair {0} of {1}', index, count)}`;
}

/** What the linked passage is to the claim, and who says it. */
export function linkedNote({ linked }: PairResult): string {
  return `${wayLabel(linked.relation)} · ${speaker(linked)}`;
}

function speaker({ speaker }: Passage): string {
  return speaker === null ? vscode.l10n.t('The article’s own words') : oneLine(speaker);
}

function decisionLabel({ verdict, by }: NonNullable<PairResult['decision']>): string {
  const words = verdictLabel(verdict);
  return by === null ? words : vscode.l10n.t('{0} ({1})', words, by);
}

function verdictLabel(verdict: string): string {
  switch (verdict) {
    case 'same':
      return vscode.l10n.t('decided: the same claim');
    case 'not-same':
      return vscode.l10n.t('decided: not the same claim');
    case 'disputed':
      return vscode.l10n.t('decided: disputed');
    case 'not-disputed':
      return vscode.l10n.t('decided: not disputed');
    default:
      return vscode.l10n.t('decided');
  }
}
