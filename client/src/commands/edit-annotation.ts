import { type CodebookResult, codebook, type EditedFields, type ShownAnnotation } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import { type AnnotationArgument, annotationAtCursor } from '../annotation/choose-annotation.ts';
import { confidenceLabel, confidences, statuses, statusLabel } from '../annotation/labels.ts';
import { toTagId } from '../annotation/tag-picker.ts';
import { oneLine, plain, shorten } from '../words.ts';
import { askNote } from './add-note.ts';
import type { Command, Session } from './index.ts';

interface FieldItem extends vscode.QuickPickItem {
  readonly field?: 'tag' | 'status' | 'confidence' | 'note';
  readonly value?: string;
}

/** Changes tags, status, confidence and note of an annotation in one list, as one step. */
export const editAnnotation: Command = {
  id: 'counterclaim.editAnnotation',
  create: (session) => async (argument?: AnnotationArgument & { readonly fields?: EditedFields }) => {
    const chosen = await annotationAtCursor(session.annotating, argument);
    if (chosen === undefined) return;
    const { annotation } = chosen;
    const fields = argument?.fields ?? (await pickFields(session, annotation));
    if (fields === undefined) return;
    await session.annotating.acts.perform([{ kind: 'edit', id: annotation.id, fields }]);
  },
};

/** What the person has changed; `undefined`: nothing. */
async function pickFields({ client }: Session, annotation: ShownAnnotation): Promise<EditedFields | undefined> {
  const { tags } = await client.sendRequest<CodebookResult>(codebook);
  const picker = vscode.window.createQuickPick<FieldItem>();
  picker.title = vscode.l10n.t('Edit “{0}”', shorten(oneLine(annotation.quote), 60));
  picker.placeholder = vscode.l10n.t('Check what it shall have');
  picker.canSelectMany = true;
  picker.matchOnDescription = true;
  picker.items = [
    separator(vscode.l10n.t('note')),
    { label: vscode.l10n.t('Change the note…'), description: plain(oneLine(annotation.note ?? '')), field: 'note' },
    separator(vscode.l10n.t('status')),
    ...statuses.map((value): FieldItem => ({ label: statusLabel(value), field: 'status', value })),
    separator(vscode.l10n.t('confidence')),
    ...confidences.map((value): FieldItem => ({ label: confidenceLabel(value), field: 'confidence', value })),
    separator(vscode.l10n.t('tags')),
    ...[...annotation.tags.filter(({ isKnown }) => !isKnown), ...tags.filter(({ isDeprecated }) => !isDeprecated)].map(
      ({ id, label }): FieldItem => ({ label: plain(label), description: plain(id), field: 'tag', value: id }),
    ),
  ];
  const had = annotation.tags.map(({ id }) => id);
  picker.selectedItems = picker.items.filter(
    ({ field, value }) =>
      (field === 'tag' && value !== undefined && had.includes(value)) ||
      (field === 'status' && value === annotation.status) ||
      (field === 'confidence' && value === annotation.confidence),
  );
  let before = picker.selectedItems;
  const accepted = await new Promise<readonly FieldItem[] | undefined>((resolve) => {
    picker.onDidChangeSelection((items) => {
      const kept = withoutRivals(items, before);
      before = kept;
      if (kept.length < items.length) picker.selectedItems = kept;
    });
    picker.onDidAccept(() => resolve(picker.selectedItems));
    picker.onDidHide(() => resolve(undefined));
    picker.show();
  });
  picker.dispose();
  if (accepted === undefined) return undefined;
  return readFields(accepted, annotation);
}

/** Of two statuses, or of two confidences, the one that was checked last. */
function withoutRivals(items: readonly FieldItem[], before: readonly FieldItem[]): readonly FieldItem[] {
  return items.filter(({ field, value }) => {
    if (field !== 'status' && field !== 'confidence') return true;
    const rivals = items.filter((item) => item.field === field);
    const fresh = rivals.find((item) => !before.includes(item)) ?? rivals[0];
    return fresh?.value === value;
  });
}

async function readFields(items: readonly FieldItem[], annotation: ShownAnnotation): Promise<EditedFields | undefined> {
  const chosenOf = (field: FieldItem['field']): string | undefined => items.find((item) => item.field === field)?.value;
  const had = annotation.tags.map(({ id }) => id);
  const chosen = items.flatMap(({ field, value }) => (field === 'tag' && value !== undefined ? [toTagId(value)] : []));
  const tags = [...had.filter((tag) => chosen.includes(tag)), ...chosen.filter((tag) => !had.includes(tag))];
  const status = chosenOf('status') ?? null;
  const confidence = chosenOf('confidence') ?? null;
  const wantsNote = items.some(({ field }) => field === 'note');
  const note = wantsNote ? await askNote(annotation.quote, annotation.note ?? '') : undefined;
  if (wantsNote && note === undefined) return undefined;
  return {
    ...(tags.join() !== had.join() && { tags }),
    ...(status !== annotation.status && { status }),
    ...(confidence !== (annotation.confidence ?? null) && { confidence }),
    ...(note !== undefined && { note: note.trim() || null }),
  };
}

const separator = (label: string): FieldItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
