import { showPassages as id, type ShowPassagesArgument } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import { pickPassage } from '../passage-picker.ts';
import { linkedPassagesAt, toLocation } from '../passages.ts';
import type { Command } from './index.ts';

/** Lists every passage linked to a claim; Enter goes there, and a button at each compares it with the claim. */
export const showPassages: Command = {
  id,
  create:
    ({ client, comparison, trail }) =>
    async (position?: ShowPassagesArgument) => {
      const found = await linkedPassagesAt(client, position);
      if (found === undefined) return;
      const picked = await pickPassage(client, found, {
        title: vscode.l10n.t('Passages linked to this claim'),
        preview: true,
        button: {
          iconPath: new vscode.ThemeIcon('split-horizontal'),
          tooltip: vscode.l10n.t('Compare side by side'),
        },
      });
      if (picked === undefined) return;
      if (picked.byButton) await comparison.show(toLocation(found.claim), toLocation(picked.passage));
      else {
        const how = { by: picked.passage.relation, from: found.claim };
        await trail.follow(toLocation(picked.passage), how, { preview: false });
      }
    },
};
