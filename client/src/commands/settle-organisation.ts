import {
  settleOrganisation as id,
  type OrganisationSettlement,
  type SettleOrganisationArgument,
} from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import { type CodeAction, type CodeActionParams, type SymbolInformation, SymbolKind } from 'vscode-languageclient';
import { meantPassage } from '../annotation/passage.ts';
import { plain } from '../words.ts';
import type { Command, Session } from './index.ts';

type Kind = SettleOrganisationArgument['kind'];

/** What the code actions on an organisation run: asks for the other name where one is needed. */
export const settleOrganisation: Command = {
  id,
  create: (session) => (argument: SettleOrganisationArgument) => settle(session, argument),
};

export const renameOrganisation = settleUnderCursor('counterclaim.renameOrganisation', 'rename');
export const mergeOrganisation = settleUnderCursor('counterclaim.mergeOrganisation', 'merge');
export const aliasOrganisation = settleUnderCursor('counterclaim.aliasOrganisation', 'alias');
export const notAnOrganisation = settleUnderCursor('counterclaim.notAnOrganisation', 'notAnOrganisation');

function settleUnderCursor(command: string, kind: Kind): Command {
  return {
    id: command,
    create: (session) => async () => {
      const argument = await organisationUnderCursor(session, kind);
      if (argument !== undefined) await settle(session, argument);
    },
  };
}

/** The server knows what stands there: its code action for this kind says it. */
async function organisationUnderCursor(
  { client, annotating }: Session,
  kind: Kind,
): Promise<SettleOrganisationArgument | undefined> {
  const passage = await meantPassage(annotating);
  if (passage === undefined) return undefined;
  const { uri, range } = passage;
  const params: CodeActionParams = { textDocument: { uri }, range, context: { diagnostics: [] } };
  const actions = await client.sendRequest<CodeAction[] | null>('textDocument/codeAction', params);
  const found = (actions ?? [])
    .filter(({ command }) => command?.command === id)
    .map(({ command }) => command?.arguments?.[0] as SettleOrganisationArgument)
    .find((argument) => argument.kind === kind);
  if (found === undefined)
    void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor in the name of an organisation.'));
  return found;
}

async function settle(session: Session, argument: SettleOrganisationArgument): Promise<void> {
  const settlement = await toSettlement(session, argument);
  if (settlement === undefined) return;
  await session.annotating.acts.perform([{ kind: 'settleOrganisation', uri: argument.uri, settlement }]);
}

async function toSettlement(
  session: Session,
  { kind, name, aliases }: SettleOrganisationArgument,
): Promise<OrganisationSettlement | undefined> {
  switch (kind) {
    case 'rename': {
      const title = vscode.l10n.t('Rename the organisation “{0}”', name);
      const to = await vscode.window.showInputBox({ title, value: name, ignoreFocusOut: true });
      return to === undefined ? undefined : { kind, name, to };
    }
    case 'merge': {
      const into = await chooseOrganisation(session, vscode.l10n.t('Merge “{0}” with …', name), name);
      return into === undefined ? undefined : { kind, name, into };
    }
    case 'alias': {
      const of = await chooseOrganisation(session, vscode.l10n.t('“{0}” is another name of …', name), name);
      return of === undefined ? undefined : { kind, alias: name, of };
    }
    case 'split': {
      const title = vscode.l10n.t('Which of these names is another organisation than “{0}”?', name);
      const from = aliases.length === 1 ? aliases[0] : await vscode.window.showQuickPick(aliases, { title });
      return from === undefined ? undefined : { kind, name, from };
    }
    case 'notAnOrganisation':
    case 'unsettle':
      return { kind, name };
  }
}

/** One of the organisations of the corpus, found by what is typed, or exactly what is typed. */
async function chooseOrganisation({ client }: Session, title: string, own: string): Promise<string | undefined> {
  const picker = vscode.window.createQuickPick();
  picker.title = title;
  picker.placeholder = vscode.l10n.t('Type the name of the other organisation');
  picker.onDidChangeValue(async (value) => {
    const query = value.trim();
    const found =
      query === '' ? [] : await client.sendRequest<SymbolInformation[] | null>('workspace/symbol', { query });
    if (picker.value !== value) return;
    const names = (found ?? []).filter(({ kind }) => kind === SymbolKind.Namespace).map((symbol) => symbol.name);
    const all = new Set([...names, query].filter((name) => name !== '' && name !== own));
    picker.items = [...all].map((name) => ({ label: plain(name), alwaysShow: true }));
  });
  const chosen = await new Promise<string | undefined>((resolve) => {
    picker.onDidAccept(() => resolve(picker.activeItems[0]?.label.replaceAll('$\u200b(', '$(')));
    picker.onDidHide(() => resolve(undefined));
    picker.show();
  });
  picker.dispose();
  return chosen;
}
