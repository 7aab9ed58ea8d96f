import * as vscode from 'vscode';
import { type AnnotationArgument, annotationAtCursor } from '../annotation/choose-annotation.ts';
import { statuses, statusLabel } from '../annotation/labels.ts';
import type { Command } from './index.ts';

export const setStatus: Command = {
  id: 'counterclaim.setStatus',
  create:
    ({ annotating }) =>
    async (argument?: AnnotationArgument & { readonly status?: string }) => {
      const chosen = await annotationAtCursor(annotating, argument);
      if (chosen === undefined) return;
      const { annotation } = chosen;
      const status = argument?.status ?? (await pickStatus(annotation.status));
      if (status === undefined) return;
      await annotating.acts.perform([{ kind: 'edit', id: annotation.id, fields: { status: status || null } }]);
    },
};

/** `''`: none; `undefined`: the list was left. */
async function pickStatus(present: string | null): Promise<string | undefined> {
  const items = [
    ...statuses.map((status) => ({ label: statusLabel(status), status: status as string })),
    { label: vscode.l10n.t('No status'), status: '' },
  ].map((item) => ({
    ...item,
    ...(item.status === (present ?? '') && { description: vscode.l10n.t('as it is') }),
  }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Status of this annotation') }))?.status;
}
