import { showAnnotations as id, type ShowAnnotationsArgument } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import { pickAnnotation } from '../annotation/choose-annotation.ts';
import { reveal } from '../reveal.ts';
import type { Command } from './index.ts';

/** What a count above a line runs: goes to the annotation that starts there; of several, to the one that is chosen. */
export const showAnnotations: Command = {
  id,
  create:
    ({ client, annotating }) =>
    async ({ uri, line }: ShowAnnotationsArgument) => {
      const document = await vscode.workspace.openTextDocument(client.protocol2CodeConverter.asUri(uri));
      const here = (await annotating.annotations.ask(document)).filter(({ range }) => range?.start.line === line);
      const title = vscode.l10n.t('Annotations that start on line {0}', line + 1);
      const chosen = here.length > 1 ? await pickAnnotation(here, title) : here[0];
      if (!chosen?.range) return;
      await reveal(client, { uri, range: chosen.range }, { preview: false });
      await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
    },
};
