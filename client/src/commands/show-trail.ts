import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Step } from '../trail/steps.ts';
import { wayIcon, wayLabel } from '../trail/ways.ts';
import { oneLine, plain } from '../words.ts';
import type { Command } from './index.ts';

/** Lists the steps of the trail, the latest first; Enter goes to one. */
export const showTrail: Command = {
  id: 'counterclaim.showTrail',
  create:
    ({ client, trail }) =>
    async () => {
      const { list, at } = trail.steps;
      if (list.length === 0) {
        const message = vscode.l10n.t('No cross-reference has been followed in this workspace yet.');
        void vscode.window.showInformationMessage(message);
        return;
      }
      const items = list.map((step, index) => ({ ...toItem(client, step, index === at), index })).reverse();
      const picker = vscode.window.createQuickPick<(typeof items)[number]>();
      picker.title = vscode.l10n.t('Your trail, the latest step first');
      picker.placeholder = vscode.l10n.t('Go to which passage?');
      picker.matchOnDescription = true;
      picker.matchOnDetail = true;
      picker.items = items;
      picker.activeItems = items.filter(({ index }) => index === at);
      picker.onDidAccept(() => {
        const [chosen] = picker.activeItems;
        picker.hide();
        if (chosen !== undefined) void trail.goTo(chosen.index);
      });
      picker.onDidHide(() => picker.dispose());
      picker.show();
    },
};

/** How one came there, where that is and, below, the passage. */
function toItem(client: BaseLanguageClient, { uri, range, text, by }: Step, isHere: boolean): vscode.QuickPickItem {
  const file = vscode.workspace.asRelativePath(client.protocol2CodeConverter.asUri(uri));
  const place = vscode.l10n.t('{0}, line {1}', file, range.start.line + 1);
  return {
    label: wayLabel(by),
    iconPath: wayIcon(by),
    description: plain(isHere ? vscode.l10n.t('{0} · you are here', place) : place),
    detail: plain(oneLine(text)),
  };
}
