import {
  type ComparePassagesArgument,
  comparePassages,
  matrix,
  matrixPassages,
  seriesList,
  seriesPlot,
  speakerClaims,
  speakerGraph,
  speakerPassages,
} from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Trail } from '../trail/trail.ts';
import type { FromPage, PictureName, ToPage } from './messages.ts';
import { openBeside } from './open-beside.ts';
import { renderPage, resourceRoot } from './page.ts';
import { savePicture } from './save-picture.ts';

export interface Pictures {
  /** Opens the panel, or brings it to the front; with one of the pictures where it is named. */
  show(picture?: PictureName): void;
}

/** What the page may ask of the language server. */
const requests: ReadonlySet<string> = new Set([
  matrix,
  matrixPassages,
  seriesList,
  seriesPlot,
  speakerClaims,
  speakerGraph,
  speakerPassages,
]);

const viewType = 'counterclaim.pictures';

/** The panel of the pictures: there is one at most, and the editor brings it back after a restart. */
export function createPictures(
  client: BaseLanguageClient,
  trail: Trail,
  onDidChangeCorpus: vscode.Event<void>,
  context: vscode.ExtensionContext,
): Pictures {
  let panel: vscode.WebviewPanel | null = null;
  let isReady = false;
  let wanted: PictureName | undefined;

  function open(opened: vscode.WebviewPanel): void {
    panel = opened;
    isReady = false;
    opened.iconPath = {
      light: vscode.Uri.joinPath(context.extensionUri, 'client/media/pictures-light.svg'),
      dark: vscode.Uri.joinPath(context.extensionUri, 'client/media/pictures-dark.svg'),
    };
    opened.webview.options = { enableScripts: true, localResourceRoots: [resourceRoot(context)] };
    opened.webview.onDidReceiveMessage((message: FromPage) => answer(opened, message));
    opened.onDidDispose(() => {
      if (panel === opened) panel = null;
    });
    opened.webview.html = renderPage(opened.webview, context);
  }

  async function answer(from: vscode.WebviewPanel, message: FromPage): Promise<void> {
    const send = (reply: ToPage) => from.webview.postMessage(reply);
    switch (message.kind) {
      case 'ready':
        isReady = true;
        if (wanted !== undefined) void send({ kind: 'show', picture: wanted });
        wanted = undefined;
        return;
      case 'ask':
        void send(await ask(client, message));
        return;
      case 'open':
        await openBeside(trail, message.location, from.viewColumn);
        return;
      case 'compare': {
        const pair: ComparePassagesArgument = { claim: message.a, linked: message.b };
        await vscode.commands.executeCommand(comparePassages, pair);
        return;
      }
      case 'save':
        await savePicture(message);
        return;
    }
  }

  context.subscriptions.push(
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (restored) => open(restored),
    }),
    onDidChangeCorpus(() => void panel?.webview.postMessage({ kind: 'changed' } satisfies ToPage)),
    { dispose: () => panel?.dispose() },
  );
  return {
    show(picture) {
      if (panel === null) {
        wanted = picture;
        const title = vscode.l10n.t('Pictures');
        open(vscode.window.createWebviewPanel(viewType, title, vscode.ViewColumn.Active, { enableFindWidget: false }));
        return;
      }
      panel.reveal();
      if (picture === undefined) return;
      if (isReady) void panel.webview.postMessage({ kind: 'show', picture } satisfies ToPage);
      else wanted = picture;
    },
  };
}

async function ask(
  client: BaseLanguageClient,
  { id, method, params }: Extract<FromPage, { kind: 'ask' }>,
): Promise<ToPage> {
  if (!requests.has(method)) return { kind: 'failure', id, message: `${method} is no request of a picture.` };
  try {
    return { kind: 'answer', id, result: await client.sendRequest(method, params) };
  } catch (error) {
    return { kind: 'failure', id, message: error instanceof Error ? error.message : String(error) };
  }
}
