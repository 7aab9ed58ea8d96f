import type { StatusParams } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';

export interface StatusBar extends Status {
  show(params: StatusParams): void;
  /** The server has ended. */
  showStopped(): void;
  /** Shows something of the moment instead, such as where a person is in a task; `undefined`: no more. */
  announce(moment: Moment | undefined): void;
}

export interface Moment {
  /** With icons as `$(name)`. */
  readonly text: string;
  readonly tooltip: string;
  /** For screen readers. */
  readonly label: string;
  /** What a click runs. */
  readonly command: string;
}

export interface Status {
  /** What the server reported last. */
  readonly latest: StatusParams | undefined;
  /** The text of the status bar item, with its icon as `$(name)`. */
  readonly text: string;
}

/** One item on the left of the status bar: the number of disputed claims, or a spinner while articles are read. */
export function createStatusBar(context: vscode.ExtensionContext): StatusBar {
  const item = vscode.window.createStatusBarItem('counterclaim.status', vscode.StatusBarAlignment.Left, 10);
  item.name = 'Counterclaim';
  context.subscriptions.push(item);
  let latest: StatusParams | undefined;
  let moment: Moment | undefined;
  const render = (shown: Moment): void => {
    const { text, tooltip, label, command } = moment ?? shown;
    item.text = text;
    item.tooltip = tooltip;
    item.accessibilityInformation = { label };
    item.command = command;
  };
  return {
    get latest() {
      return latest;
    },
    get text() {
      return item.text;
    },
    show(params) {
      latest = params;
      render(toMoment(params));
      if (params.state === 'indexing' || params.articles > 0) item.show();
      else item.hide();
    },
    showStopped() {
      moment = undefined;
      const tooltip = vscode.l10n.t('The language server of Counterclaim is not running. Click to restart it.');
      render({ text: '$(warning) Counterclaim', tooltip, label: tooltip, command: 'counterclaim.restartServer' });
      item.show();
    },
    announce(next) {
      moment = next;
      if (next !== undefined) render(next);
      else if (latest !== undefined) render(toMoment(latest));
      if (next !== undefined) item.show();
    },
  };
}

function toMoment(params: StatusParams): Moment {
  return {
    text: params.state === 'indexing' ? '$(sync~spin) Counterclaim' : `$(law) ${summary(params)}`,
    tooltip: tooltip(params),
    label: `Counterclaim: ${summary(params)}`,
    command: 'counterclaim.goToNextDisputed',
  };
}

function summary({ state, disputed }: StatusParams): string {
  return state === 'indexing' ? vscode.l10n.t('reading the articles') : vscode.l10n.t('{0} disputed', disputed);
}

function tooltip({ state, articles, claims, disputed, corroborated, problems }: StatusParams): string {
  if (state === 'indexing') return vscode.l10n.t('Counterclaim is reading the articles of this workspace.');
  const lines = [
    vscode.l10n.t('{0} claims in {1} articles', claims, articles),
    vscode.l10n.t('{0} disputed, {1} repeated in another place', disputed, corroborated),
  ];
  if (problems.length > 0) lines.push(vscode.l10n.t('{0} articles with problems: see the output', problems.length));
  if (disputed > 0) lines.push(vscode.l10n.t('Click for the next disputed claim'));
  return lines.join('\n');
}
