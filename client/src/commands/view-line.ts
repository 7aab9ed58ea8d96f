import type {
  ComparePassagesArgument,
  DecideArgument,
  Location,
  SettleOrganisationArgument,
  ShowPassagesArgument,
} from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import type { Subject, ViewNode } from '../views/node.ts';
import { oneLine, shorten } from '../words.ts';
import type { Command, Session } from './index.ts';

/** What can be done with a line of a view, from its menu or by a key: with the line that is given, else with the selected one. */
export const lineCommands: readonly Command[] = [
  lineCommand('openToSide', async ({ trail }, { location }) => {
    if (location === undefined) return;
    await trail.follow(location, { by: 'view' }, { viewColumn: vscode.ViewColumn.Beside, preview: false });
  }),
  lineCommand('compare', async (_, { claim, against }) => {
    if (claim === undefined) return;
    const pair: ComparePassagesArgument | undefined = against && { claim: locate(claim), linked: locate(against) };
    if (pair !== undefined && against?.id !== claim.id) {
      await vscode.commands.executeCommand('counterclaim.comparePassages', pair);
      return;
    }
    await showPassages(locate(claim));
  }),
  lineCommand('showPassages', (_, { claim }) => (claim === undefined ? undefined : showPassages(locate(claim)))),
  lineCommand('openDossier', async (_, { claim }) => {
    if (claim !== undefined) await vscode.commands.executeCommand('counterclaim.openDossier', locate(claim));
  }),
  lineCommand('decide', async ({ trail }, { claim, against }) => {
    if (claim === undefined) return;
    const argument: DecideArgument = {
      claim: locate(claim),
      ...(against === undefined ? {} : { linked: locate(against) }),
    };
    // Where the other claim is still to be chosen, one chooses from what is linked to the claim at the cursor.
    if (against === undefined) await trail.follow(locate(claim), { by: 'view' });
    await vscode.commands.executeCommand('counterclaim.decide', argument);
  }),
  lineCommand('copyLink', async ({ client }, { location, text = '' }) => {
    if (location === undefined) return;
    const uri = client.protocol2CodeConverter.asUri(location.uri);
    const place = `${vscode.workspace.asRelativePath(uri, false)}#L${location.range.start.line + 1}`;
    const words = shorten(oneLine(text), 80).replace(/[\\[\]]/g, '\\$&');
    await vscode.env.clipboard.writeText(`[${words}](${encodeURI(place)})`);
    void vscode.window.setStatusBarMessage(vscode.l10n.t('The link is in the clipboard.'), 3000);
  }),
  lineCommand('copyText', async (_, { text }) => {
    if (text !== undefined) await vscode.env.clipboard.writeText(text);
  }),
  ...(['setStatus', 'editAnnotation', 'deleteAnnotation'] as const).map((name) =>
    lineCommand(name, async ({ client }, { annotation }) => {
      if (annotation === undefined || annotation.uri === null) return;
      // These work in the article of the annotation.
      const range = annotation.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      await openArticle(client, { uri: annotation.uri, range });
      await vscode.commands.executeCommand(`counterclaim.${name}`, { id: annotation.id });
    }),
  ),
  ...(['rename', 'merge', 'notAnOrganisation'] as const).map((kind) =>
    lineCommand(`${kind}Line`, async ({ views }, { organisation }) => {
      if (organisation === undefined) return;
      const node = (await views.organisations.nodes()).find(({ id }) => id === organisation.id);
      const [article] = node === undefined ? [] : await views.organisations.nodes(node);
      const [mention] = article === undefined ? [] : await views.organisations.nodes(article);
      const uri = mention?.subject.location?.uri;
      if (uri === undefined) return;
      const { name, aliases } = organisation;
      const argument: SettleOrganisationArgument = { uri, name, aliases, kind };
      await vscode.commands.executeCommand('counterclaim.settleOrganisation', argument);
    }),
  ),
];

function lineCommand(name: string, run: (session: Session, subject: Subject) => unknown): Command {
  return {
    id: `counterclaim.line.${name}`,
    create: (session) => (node?: ViewNode) => {
      const { subject } = node ?? selected(session) ?? {};
      return subject === undefined ? undefined : run(session, subject);
    },
  };
}

/** The selected line of the view that is shown; of several the one that has been chosen last cannot be told. */
function selected({ views }: Session): ViewNode | undefined {
  const visible = Object.values(views).filter(({ tree }) => tree.visible && tree.selection.length > 0);
  return visible[0]?.tree.selection[0];
}

function locate({ uri, range }: Location): Location {
  return { uri, range };
}

async function showPassages({ uri, range }: Location): Promise<void> {
  const argument: ShowPassagesArgument = { uri, position: range.start };
  await vscode.commands.executeCommand('counterclaim.showPassages', argument);
}

async function openArticle(client: Session['client'], { uri, range }: Location): Promise<void> {
  const { asUri, asRange } = client.protocol2CodeConverter;
  const selection = asRange(range);
  await vscode.window.showTextDocument(asUri(uri), { selection: new vscode.Range(selection.start, selection.start) });
}
