import {
  type DossierParams,
  type DossierResult,
  dossier as dossierRequest,
  type Location,
  type PassagesParams,
} from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { followEdits } from '../trail/edits.ts';
import { locate, textAt } from '../trail/locate.ts';
import { oneLine, shorten } from '../words.ts';

/**
 * Pages about single claims. A page is a virtual Markdown document that the editor's own Markdown preview shows, for it has
 * what such a page needs and a web view of ours would have to make anew: the theme of the editor and high contrast, headings
 * and lists that screen readers know, search, zoom, a context menu, restoring after a restart, and a content security policy.
 * Its links lead to files with lines, as the preview runs no commands.
 */
export interface Dossiers {
  /** The claims whose dossiers are open. */
  readonly claims: readonly Location[];
  /** Opens the dossier of the claim at a place beside the editor; false where nothing is claimed there. */
  open(place: PassagesParams): Promise<boolean>;
  /** The Markdown of the dossier opened last, with links from a folder on (a URI without a slash at the end) or from the workspace’s root. */
  markdown(base: string | null): Promise<DossierResult | undefined>;
}

export const dossierScheme = 'counterclaim-dossier';

/** What the URI of a page says, so that it is found again after a restart: the claim with its first words. */
interface Origin extends Location {
  readonly text: string;
}

export function createDossiers(
  client: BaseLanguageClient,
  onDidChangeCorpus: vscode.Event<void>,
  context: vscode.ExtensionContext,
): Dossiers {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  /** By the URI of the page. */
  const claims = new Map<string, Location>();
  let latest: string | undefined;

  const ask = (claim: Location, base: string | null): Promise<DossierResult | null> => {
    const params: DossierParams = { uri: claim.uri, position: claim.range.start, base };
    return client.sendRequest<DossierResult | null>(dossierRequest, params);
  };
  const claimOf = async (page: vscode.Uri): Promise<Location> => {
    const known = claims.get(page.toString());
    if (known !== undefined) return known;
    const origin = JSON.parse(page.query) as Origin;
    return { uri: origin.uri, range: await locate(client, { ...origin, by: 'read' }) };
  };
  const render = async (page: vscode.Uri): Promise<string> => {
    const key = page.toString();
    const found = await ask(await claimOf(page), null);
    if (found === null) return vscode.l10n.t('The claim is not there any more.');
    claims.set(key, found.claim);
    latest ??= key;
    return found.markdown;
  };
  const openPages = (): readonly vscode.TextDocument[] =>
    vscode.workspace.textDocuments.filter(({ uri, isClosed }) => uri.scheme === dossierScheme && !isClosed);

  context.subscriptions.push(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(dossierScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: render,
    }),
    onDidChangeCorpus(() => {
      for (const { uri } of openPages()) changed.fire(uri);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => claims.delete(uri.toString())),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const { asUri, asRange } = client.code2ProtocolConverter;
      const edits = contentChanges.map(({ range, text }) => ({ range: asRange(range), text }));
      for (const [key, claim] of claims) {
        if (claim.uri === asUri(document.uri)) claims.set(key, { ...claim, range: followEdits(claim.range, edits) });
      }
    }),
  );
  return {
    get claims() {
      return [...claims.values()];
    },
    async open({ uri, position }) {
      const found = await ask({ uri, range: { start: position, end: position } }, null);
      if (found === null) return false;
      const page = await pageOf(client, found);
      claims.set(page.toString(), found.claim);
      latest = page.toString();
      void vscode.commands.executeCommand('setContext', 'counterclaim.hasDossier', true);
      await vscode.workspace.openTextDocument(page);
      await vscode.commands.executeCommand('markdown.showLockedPreviewToSide', page);
      return true;
    },
    async markdown(base) {
      if (latest === undefined) return undefined;
      const page = vscode.Uri.parse(latest);
      return (await ask(await claimOf(page), base)) ?? undefined;
    },
  };
}

/** A claim has one page; its name is what the tab shows. */
async function pageOf(client: BaseLanguageClient, { claim, title }: DossierResult): Promise<vscode.Uri> {
  const name = shorten(oneLine(title.replace(/[/\\?#%:]/g, ' ')), 48);
  const origin: Origin = { ...claim, text: (await textAt(client, claim)).slice(0, 80) };
  return vscode.Uri.from({ scheme: dossierScheme, path: `/${name}.md`, query: JSON.stringify(origin) });
}
