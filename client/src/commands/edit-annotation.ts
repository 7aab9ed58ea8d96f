import { type CodebookResult, codebook, type EditedFields, type ShownAnnotation } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import { type AnnotationArgument, annotationAtCursor } from '../annotation/choose-annotation.ts';
import { confidenceLabel, confidences, statuses, statusLabel } from '../annotation/labels.ts';
import { passageOf } from '../annotation/passage.ts';
import { toTagId } from '../annotation/tag-picker.ts';
import { oneLine, plain, shorten } from '../words.ts';
import type { Command, Session } from './index.ts';

interface FieldItem extends vscode.QuickPickItem {
  readonly field?: 'tag' | 'status' | 'confidence' | 'note';
  readonly value?: string;
}

/** Changes tags, status and confidence of an annotation in one list, as one step; from there its note is opened too. */
export const editAnnotation: Command = {
  id: 'counterclaim.editAnnotation',
  create: (session) => async (argument?: AnnotationArgument & { readonly fields?: EditedFields }) => {
    const chosen = await annotationAtCursor(session.annotating, argument);
    if (chosen === undefined) return;
    const { annotation, document } = chosen;
    const { acts, comments } = session.annotating;
    const picked = argument?.fields ? { fields: argument.fields } : await pickFields(session, annotation);
    if (picked === undefined) return;
    const { fields, wantsNote = false } = picked;
    if (Object.keys(fields).length > 0) await acts.perform([{ kind: 'edit', id: annotation.id, fields }]);
    const passage = wantsNote ? passageOf(session.annotating, document, annotation) : undefined;
    if (passage !== undefined) await comments.writeNote(passage);
  },
};

interface PickedFields {
  readonly fields: EditedFields;
  /** The note is to be opened for writing, which takes more than a line. */
  readonly wantsNote?: boolean;
}

/** What the person has changed; `undefined`: the list was left. */
async function pickFields({ client }: Session, annotation: ShownAnnotation): Promise<PickedFields | undefined> {
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
  return { fields: readFields(accepted, annotation), wantsNote: accepted.some(({ field }) => field === 'note') };
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

function readFields(items: readonly FieldItem[], annotation: ShownAnnotation): EditedFields {
  const chosenOf = (field: FieldItem['field']): string | undefined => items.find((item) => item.field === field)?.value;
  const had = annotation.tags.map(({ id }) => id);
  const chosen = items.flatMap(({ field, value }) => (field === 'tag' && value !== undefined ? [toTagId(value)] : []));
  const tags = [...had.filter((tag) => chosen.includes(tag)), ...chosen.filter((tag) => !had.includes(tag))];
  const status = chosenOf('status') ?? null;
  const confidence = chosenOf('confidence') ?? null;
  return {
    ...(tags.join() !== had.join() && { tags }),
    ...(status !== annotation.status && { status }),
    ...(confidence !== annotation.confidence && { confidence }),
  };
}

const separator = (label: string): FieldItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
