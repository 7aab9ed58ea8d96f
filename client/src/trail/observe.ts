import {
  type Location,
  type PassagesParams,
  type PassagesResult,
  passages,
  type Way,
} from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isArticle } from '../articles.ts';
import { isRevealing } from '../reveal.ts';
import type { Followed } from './trail.ts';

/**
 * Notices the jumps that the editor makes by itself: to a definition, to a reference, by a link. The editor does not say
 * what a jump was, so a selection counts that no key and no mouse has made, and whose place the server knows as a
 * cross-reference of the place before. To find a word or to open a file is no step.
 */
export function observeJumps(client: BaseLanguageClient, { arrived, otherOrigins }: Observer): vscode.Disposable {
  let before: vscode.Location | undefined;
  /** Of each document: what the editor restores when it shows the document again, which is no jump. */
  const last = new Map<string, vscode.Selection>();
  /** The person has been in a page since, such as a dossier: what comes next is not followed from an article. */
  let isInPage = false;
  /** Counts what was noticed: an answer that comes after something newer is too late. */
  let noticed = 0;

  const look = async (from: vscode.Location | undefined, to: vscode.Location): Promise<void> => {
    const own = noticed;
    const by = from && (await wayBetween(client, toProtocol(client, from), to));
    if (own !== noticed) return;
    if (from && by) return arrived(toProtocol(client, to), { by, from: toProtocol(client, from) });
    for (const { by: way, ...origin } of otherOrigins()) {
      const isLinked = await wayBetween(client, origin, to);
      if (own !== noticed) return;
      if (isLinked) return arrived(toProtocol(client, to), { by: way, from: origin });
    }
  };
  const notice = (editor: vscode.TextEditor, isByHand: boolean): void => {
    const { document, selection } = editor;
    if (editor !== vscode.window.activeTextEditor || !isArticle(document)) return;
    const from = isInPage ? undefined : before;
    if (isByHand) isInPage = false;
    const here = new vscode.Location(document.uri, selection);
    before = here;
    const key = document.uri.toString();
    const isRestored = last.get(key)?.isEqual(selection) === true;
    last.set(key, selection);
    noticed++;
    if (isByHand || isRestored || isRevealing(document) || isAtStart(selection)) return;
    isInPage = false;
    if (from === undefined || !isSameLine(from, here)) void look(from, here);
  };
  const noticePage = (): void => {
    isInPage ||= vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputWebview;
  };
  return vscode.Disposable.from(
    vscode.window.tabGroups.onDidChangeTabGroups(noticePage),
    vscode.window.tabGroups.onDidChangeTabs(noticePage),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      const { Keyboard, Mouse } = vscode.TextEditorSelectionChangeKind;
      notice(textEditor, kind === Keyboard || kind === Mouse);
    }),
    // An editor that is opened at a place tells of no selection.
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (editor !== undefined) notice(editor, false);
    }),
  );
}

interface Observer {
  arrived(to: Location, how: Followed): void;
  /** Passages that are shown outside the editors of articles, each with the way on which one leaves it. */
  otherOrigins(): readonly (Location & { readonly by: Way })[];
}

/** Another editor of a document begins at its start. */
function isAtStart({ start, end }: vscode.Selection): boolean {
  return end.isEqual(new vscode.Position(0, 0)) && start.isEqual(end);
}

function isSameLine(a: vscode.Location, b: vscode.Location): boolean {
  return a.uri.toString() === b.uri.toString() && a.range.start.line === b.range.start.line;
}

async function wayBetween(
  client: BaseLanguageClient,
  { uri, range }: Location,
  to: vscode.Location,
): Promise<Way | undefined> {
  const params: PassagesParams = { uri, position: range.start };
  const found = await client.sendRequest<PassagesResult | null>(passages, params);
  const linked = found?.linked.find((passage) => {
    const isThere = client.protocol2CodeConverter.asRange(passage.range).contains(to.range.start);
    return isThere && passage.uri === toProtocol(client, to).uri;
  });
  if (linked !== undefined) return linked.relation;
  const references = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    client.protocol2CodeConverter.asUri(uri),
    client.protocol2CodeConverter.asRange(range).start,
  );
  const isReference = references.some(
    (place) => place.uri.toString() === to.uri.toString() && place.range.contains(to.range.start),
  );
  return isReference ? 'reference' : undefined;
}

function toProtocol(client: BaseLanguageClient, { uri, range }: vscode.Location): Location {
  const { asUri, asRange } = client.code2ProtocolConverter;
  return { uri: asUri(uri), range: asRange(range) };
}
