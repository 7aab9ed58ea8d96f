import { defaultSettings, type HighlightKind } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import type { Command } from './index.ts';

export const toggleClaims = toggle('counterclaim.toggleClaims', 'claims');
export const toggleDisputed = toggle('counterclaim.toggleDisputed', 'disputed');
export const toggleNumbers = toggle('counterclaim.toggleNumbers', 'numbers');
export const toggleOrganisations = toggle('counterclaim.toggleOrganisations', 'organisations');

function toggle(id: string, kind: HighlightKind): Command {
  return {
    id,
    create: () => () => {
      const settings = vscode.workspace.getConfiguration('counterclaim.highlight');
      return settings.update(kind, !settings.get(kind, defaultSettings.highlight[kind]), targetOf(settings, kind));
    },
  };
}

/** Where the setting's present value comes from, so that the new one takes effect; the user's settings by default. */
function targetOf(settings: vscode.WorkspaceConfiguration, kind: HighlightKind): vscode.ConfigurationTarget {
  return settings.inspect(kind)?.workspaceValue === undefined
    ? vscode.ConfigurationTarget.Global
    : vscode.ConfigurationTarget.Workspace;
}
