import {
  type ComparePassagesArgument,
  comparePassages as id,
  type LinkedPassage,
  type PassagesResult,
} from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import { pickPassage } from '../passage-picker.ts';
import { isAt, linkedPassagesAt, toLocation } from '../passages.ts';
import type { Command, Session } from './index.ts';

/** Opens a claim and a passage linked to it side by side: the pair that a link names, else one chosen from a list. */
export const comparePassages: Command = {
  id,
  create: (session) => async (pair?: ComparePassagesArgument) => {
    const { client, comparison } = session;
    const found = await linkedPassagesAt(client, pair && { uri: pair.claim.uri, position: pair.claim.range.start });
    if (found === undefined) return;
    const named = pair && found.linked.find((passage) => isAt(passage, pair.linked));
    const linked = named ?? (await choose(session, found));
    if (linked !== undefined) await comparison.show(toLocation(found.claim), toLocation(linked));
  },
};

async function choose({ client }: Session, found: PassagesResult): Promise<LinkedPassage | undefined> {
  if (found.linked.length === 1) return found.linked[0];
  const title = vscode.l10n.t('Compare this claim with …');
  return (await pickPassage(client, found, { title, preview: false }))?.passage;
}
