import { defaultSettings, type HighlightKind } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import type { Command } from './index.ts';

export const toggleClaims = toggle('counterclaim.toggleClaims', 'claims');
export const toggleDisputed = toggle('counterclaim.toggleDisputed', 'disputed');
export const toggleNumbers = toggle('counterclaim.toggleNumbers', 'numbers');
export const toggleOrganisations = toggle('counterclaim.toggleOrganisations', 'organisations');

export const toggleAnnotations: Command = {
  id: 'counterclaim.toggleAnnotations',
  create: () => () => flip('counterclaim.annotations', 'highlight', defaultSettings.annotations.highlight),
};

function toggle(id: string, kind: HighlightKind): Command {
  return { id, create: () => () => flip('counterclaim.highlight', kind, defaultSettings.highlight[kind]) };
}

function flip(section: string, name: string, byDefault: boolean): Thenable<void> {
  const settings = vscode.workspace.getConfiguration(section);
  return settings.update(name, !settings.get(name, byDefault), targetOf(settings, name));
}

/** Where the setting's present value comes from, so that the new one takes effect; the user's settings by default. */
function targetOf(settings: vscode.WorkspaceConfiguration, name: string): vscode.ConfigurationTarget {
  return settings.inspect(name)?.workspaceValue === undefined
    ? vscode.ConfigurationTarget.Global
    : vscode.ConfigurationTarget.Workspace;
}
