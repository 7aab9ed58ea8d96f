import { type CodebookResult, codebook } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import { pickTag } from '../annotation/tag-picker.ts';
import type { Command } from './index.ts';

/** Makes one tag of two: what has the one gets the other, and the one leaves the codebook. */
export const mergeTags: Command = {
  id: 'counterclaim.mergeTags',
  create:
    ({ client, annotating }) =>
    async (argument?: { readonly tag: string; readonly to: string }) => {
      if (argument !== undefined) {
        await annotating.acts.perform([{ kind: 'mergeTags', ...argument }]);
        return;
      }
      const { tags } = await client.sendRequest<CodebookResult>(codebook);
      const tag = await pickTag(tags, vscode.l10n.t('Which tag shall go?'));
      if (tag === undefined) return;
      const others = tags.filter(({ id }) => id !== tag.id);
      const to = await pickTag(others, vscode.l10n.t('Which tag shall take the place of “{0}”?', tag.id));
      if (to !== undefined) await annotating.acts.perform([{ kind: 'mergeTags', tag: tag.id, to: to.id }]);
    },
};
