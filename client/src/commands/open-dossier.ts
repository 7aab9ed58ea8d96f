import { openDossier as id, type Location, type OpenDossierArgument } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import { cursor } from '../passages.ts';
import type { Command } from './index.ts';

/** Opens the page about a claim: the one that a link, a view or an action names, else the one at the cursor. */
export const openDossier: Command = {
  id,
  create:
    ({ client, dossiers }) =>
    async (argument?: OpenDossierArgument | Location) => {
      const named =
        argument && ('position' in argument ? argument : { uri: argument.uri, position: argument.range.start });
      const place = named ?? cursor(client);
      if (place !== undefined && (await dossiers.open(place))) return;
      void vscode.window.showInformationMessage(vscode.l10n.t('There is no claim at the cursor.'));
    },
};
