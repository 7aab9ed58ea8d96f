import {
  type AnnotationAct,
  type DecideArgument,
  decide as id,
  type Location,
  type PassagesParams,
  type PassagesResult,
  passages,
} from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import { pickOtherPassage } from '../annotation/link-picker.ts';
import { type MeantPassage, meantPassage } from '../annotation/passage.ts';
import { toLocation } from '../passages.ts';
import { oneLine, shorten } from '../words.ts';
import type { Command, Session } from './index.ts';

type Verdict = Extract<AnnotationAct, { readonly kind: 'decide' }>['verdict'];

/**
 * Writes down what a person decides about two claims: those that a code action names, else those that are compared, else
 * the claim under the cursor and one that is chosen. A note says why; it can be left empty.
 */
export const decide: Command = {
  id,
  create: (session) => async (argument?: DecideArgument) => {
    const { claim: named, linked: namedToo } = argument ?? comparedPair(session);
    const claim = named ?? (await claimUnderCursor(session));
    if (claim === undefined) return;
    const linked = namedToo ?? (await chooseOther(session));
    if (linked === undefined) return;
    const verdict = argument?.verdict === undefined ? await chooseVerdict() : argument.verdict;
    if (verdict === undefined) return;
    const { acts } = session.annotating;
    if (verdict === null) return acts.perform([{ kind: 'undecide', a: claim, b: linked }]);
    const note = await vscode.window.showInputBox({
      title: verdictLabel(verdict),
      prompt: vscode.l10n.t('Why? The note is shown with the decision. It can be left empty.'),
      ignoreFocusOut: true,
    });
    if (note === undefined) return;
    return acts.perform([{ kind: 'decide', a: claim, b: linked, verdict, note: note.trim() || null }]);
  },
};

/** The pair that is compared. */
function comparedPair({ comparison: { pair } }: Session): Partial<DecideArgument> {
  return pair === undefined ? {} : { claim: toLocation(pair.claim), linked: toLocation(pair.linked) };
}

async function claimUnderCursor({ client, annotating }: Session): Promise<Location | undefined> {
  const passage = await meantPassage(annotating);
  if (passage === undefined) return undefined;
  const params: PassagesParams = { uri: passage.uri, position: passage.range.start };
  const found = await client.sendRequest<PassagesResult | null>(passages, params);
  if (found !== null) return { uri: found.claim.uri, range: found.claim.range };
  void vscode.window.showInformationMessage(vscode.l10n.t('Nothing is claimed here. Put the cursor in a claim.'));
  return undefined;
}

async function chooseOther({ annotating }: Session): Promise<Location | undefined> {
  const from: MeantPassage | undefined = await meantPassage(annotating);
  if (from === undefined) return undefined;
  const title = vscode.l10n.t('Decide about “{0}” and which passage?', shorten(oneLine(from.text), 40));
  const other = await pickOtherPassage(annotating, from, title);
  if (other === undefined || !('id' in other)) return other;
  const document = vscode.workspace.textDocuments.find((one) =>
    annotating.annotations.of(one)?.some((annotation) => annotation.id === other.id),
  );
  const range =
    document && annotating.annotations.of(document)?.find((annotation) => annotation.id === other.id)?.range;
  return document && range ? { uri: annotating.client.code2ProtocolConverter.asUri(document.uri), range } : undefined;
}

async function chooseVerdict(): Promise<Verdict | null | undefined> {
  const verdicts: readonly Verdict[] = ['same', 'not-same', 'disputed', 'not-disputed'];
  const items = [
    ...verdicts.map((verdict) => ({ label: verdictLabel(verdict), verdict })),
    { label: vscode.l10n.t('Take back what was decided'), verdict: null },
  ];
  const title = vscode.l10n.t('What do you decide about the two claims?');
  return (await vscode.window.showQuickPick(items, { title }))?.verdict;
}

function verdictLabel(verdict: Verdict): string {
  switch (verdict) {
    case 'same':
      return vscode.l10n.t('They are the same claim');
    case 'not-same':
      return vscode.l10n.t('They are not the same claim');
    case 'disputed':
      return vscode.l10n.t('They dispute each other');
    case 'not-disputed':
      return vscode.l10n.t('They do not dispute each other');
  }
}
