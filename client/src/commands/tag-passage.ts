import { type AnnotationAct, type CodebookResult, codebook } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import { type MeantPassage, meantPassage } from '../annotation/passage.ts';
import { pickTags } from '../annotation/tag-picker.ts';
import { oneLine, shorten } from '../words.ts';
import type { Command, Session } from './index.ts';

/** Tags a passage with tags of the codebook, or with new ones, which it creates there. Tags that are given are taken as they are. */
export const tagPassage: Command = {
  id: 'counterclaim.tagPassage',
  create: (session) => async (tags?: readonly string[]) => {
    const passage = await meantPassage(session.annotating);
    if (passage === undefined) return;
    if (Array.isArray(tags)) await giveTags(session, passage, tags, []);
    else await chooseTags(session, passage);
  },
};

async function chooseTags(session: Session, passage: MeantPassage): Promise<void> {
  const { tags } = await session.client.sendRequest<CodebookResult>(codebook);
  const picked = await pickTags({
    title: vscode.l10n.t('Tag “{0}”', shorten(oneLine(passage.text), 60)),
    placeholder: vscode.l10n.t('Choose tags, or type a new one'),
    tags,
    recent: session.annotating.tags.recent,
    chosen: passage.annotation?.tags.map(({ id }) => id) ?? [],
  });
  if (picked !== undefined) await giveTags(session, passage, picked.tags, picked.created);
}

/** The passage has these tags afterwards, and no other. */
export async function giveTags(
  { annotating }: Session,
  passage: MeantPassage,
  tags: readonly string[],
  created: readonly string[],
): Promise<void> {
  const { uri, range, via, annotation } = passage;
  if (annotation === undefined && tags.length === 0) return;
  const done = await annotating.acts.perform([
    ...created.map((tag): AnnotationAct => ({ kind: 'createTag', tag, label: null, uri })),
    annotation === undefined
      ? { kind: 'tag', uri, range, tags, ...(via && { via }) }
      : { kind: 'edit', id: annotation.id, fields: { tags } },
  ]);
  if (done !== undefined) annotating.tags.remember(tags);
}
