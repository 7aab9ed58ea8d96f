import { type CodebookResult, codebook } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import { pickTag, toTagId } from '../annotation/tag-picker.ts';
import type { Command } from './index.ts';

/** Renames a tag in the codebook and wherever it is used, as one step. */
export const renameTag: Command = {
  id: 'counterclaim.renameTag',
  create:
    ({ client, annotating }) =>
    async (argument?: { readonly tag: string; readonly to: string }) => {
      if (argument !== undefined) {
        await annotating.acts.perform([{ kind: 'renameTag', ...argument }]);
        return;
      }
      const { tags } = await client.sendRequest<CodebookResult>(codebook);
      const tag = await pickTag(tags, vscode.l10n.t('Rename which tag?'));
      if (tag === undefined) return;
      const answer = await vscode.window.showInputBox({
        title: vscode.l10n.t('New name of “{0}”', tag.id),
        value: tag.id,
        valueSelection: [tag.id.lastIndexOf('/') + 1, tag.id.length],
        validateInput: (value) => {
          const id = toTagId(value);
          if (id === '') return vscode.l10n.t('Write at least one letter.');
          const isTaken = id !== tag.id && tags.some((other) => other.id === id);
          return isTaken ? vscode.l10n.t('There is such a tag. To join the two, use “Merge Tags…”.') : undefined;
        },
      });
      const to = toTagId(answer ?? '');
      if (to !== '' && to !== tag.id) await annotating.acts.perform([{ kind: 'renameTag', tag: tag.id, to }]);
    },
};
