import {
  type PassageOrAnnotation,
  type PassagesParams,
  type PassagesResult,
  passages,
} from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import { type SymbolInformation, SymbolKind } from 'vscode-languageclient';
import { isArticle } from '../articles.ts';
import { relationLabel as foundRelation } from '../passages.ts';
import { oneLine, plain, shorten } from '../words.ts';
import { relationLabel, relations } from './labels.ts';
import { foundClaim, type MeantPassage, passageIn, refOf, type Surroundings } from './passage.ts';

interface PassageItem extends vscode.QuickPickItem {
  readonly passage?: PassageOrAnnotation;
}

/**
 * Lets the person choose what a passage is linked to: what is selected in another editor, a passage that the server found
 * to be linked, or, as soon as something is typed, any claim of the corpus that has the words.
 */
export async function pickOtherPassage(
  surroundings: Surroundings,
  from: MeantPassage,
  title = vscode.l10n.t('Link to which passage?'),
): Promise<PassageOrAnnotation | undefined> {
  const { client } = surroundings;
  const picker = vscode.window.createQuickPick<PassageItem>();
  picker.title = title;
  picker.placeholder = vscode.l10n.t('Type words of a claim to search all articles');
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.busy = true;
  let offered: readonly PassageItem[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const search = async (): Promise<void> => {
    const query = picker.value.trim();
    const found =
      query === '' ? [] : await client.sendRequest<SymbolInformation[] | null>('workspace/symbol', { query });
    if (query !== picker.value.trim()) return;
    picker.items = [...offered, ...section(vscode.l10n.t('all claims'), (found ?? []).map(toFoundItem))];
    picker.busy = false;
  };
  picker.onDidChangeValue(() => {
    clearTimeout(timer);
    timer = setTimeout(search, 120);
    picker.busy = true;
  });
  const picked = new Promise<PassageOrAnnotation | undefined>((resolve) => {
    picker.onDidAccept(() => resolve(picker.activeItems[0]?.passage));
    picker.onDidHide(() => resolve(undefined));
  });
  picker.show();
  offered = [...(await selectedElsewhere(surroundings)), ...(await linkedByServer(surroundings, from))];
  await search();
  const passage = await picked;
  clearTimeout(timer);
  picker.dispose();
  return passage;
}

export async function pickRelation(): Promise<string | undefined> {
  const items = relations.map((relation) => ({ label: relationLabel(relation), description: relation, relation }));
  const title = vscode.l10n.t('How does this passage relate to the other?');
  return (await vscode.window.showQuickPick(items, { title }))?.relation;
}

/** What is selected in the other editors that are seen. */
async function selectedElsewhere(surroundings: Surroundings): Promise<PassageItem[]> {
  const others = vscode.window.visibleTextEditors.filter(
    (editor) => editor !== vscode.window.activeTextEditor && isArticle(editor.document) && !editor.selection.isEmpty,
  );
  const items: PassageItem[] = [];
  for (const editor of others) {
    const passage = await passageIn(editor, surroundings);
    if (passage === undefined) continue;
    items.push({
      label: vscode.l10n.t('Selection in {0}', plain(vscode.workspace.asRelativePath(editor.document.uri))),
      detail: plain(oneLine(passage.text)),
      passage: refOf(passage),
    });
  }
  return section(vscode.l10n.t('another editor'), items);
}

async function linkedByServer({ client }: Surroundings, { uri, range }: MeantPassage): Promise<PassageItem[]> {
  const params: PassagesParams = { uri, position: range.start };
  const found = await client.sendRequest<PassagesResult | null>(passages, params);
  const items = (found?.linked ?? []).map((passage) => ({
    label: plain(vscode.l10n.t('{0}, line {1}', shorten(passage.article, 48), passage.range.start.line + 1)),
    description: plain([foundRelation(passage.relation), passage.speaker].filter(Boolean).join(' · ')),
    detail: plain(oneLine(passage.text)),
    passage: { uri: passage.uri, range: passage.range, via: foundClaim },
  }));
  return section(vscode.l10n.t('linked by Counterclaim'), items);
}

function toFoundItem({ name, kind, containerName, location }: SymbolInformation): PassageItem {
  return {
    label: plain(oneLine(name)),
    description: plain(vscode.l10n.t('{0}, line {1}', shorten(containerName ?? '', 48), location.range.start.line + 1)),
    // The server has searched: its words may stand anywhere in the claim.
    alwaysShow: true,
    // A symbol may be an organisation too.
    passage: {
      uri: location.uri,
      range: location.range,
      via: kind === SymbolKind.Namespace ? 'rule:organisation' : foundClaim,
    },
  };
}

function section(label: string, items: readonly PassageItem[]): PassageItem[] {
  return items.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];
}
