import type { CodeAction, Position, WorkspaceEdit } from 'vscode-languageserver-types';
import type { TextChange } from '../../../annotation/edit/text-change.ts';
import type { AnnotationsFile } from '../../../corpus/annotations-file.ts';
import type { AnnotationAct } from '../../../protocol/annotations.ts';
import type { Span } from '../../../text/span.ts';
import { isRefusal } from '../../annotate/act.ts';
import { planAct } from '../../annotate/plan-act.ts';
import { writePlan } from '../../annotate/write.ts';
import { toRangeOfFile } from '../../annotation-lines.ts';
import type { FeatureContext } from '../../feature.ts';

/** Something that is wrong at a place of a file. */
export interface Place {
  readonly context: FeatureContext;
  readonly file: AnnotationsFile;
  readonly span: Span;
  /** Where the span starts. */
  readonly position: Position;
}

/** What can be done about it, the best first. */
export type Fix = (place: Place) => FixAction[];
export type FixAction = Pick<CodeAction, 'title' | 'edit' | 'isPreferred'>;

/** A fix that writes some texts of the file otherwise. */
export function changeText(
  title: string,
  { file }: Place,
  changes: readonly TextChange[],
  isPreferred = false,
): FixAction {
  const edits = changes.map(({ span, text }) => ({ range: toRangeOfFile(file, span), newText: text }));
  const edit: WorkspaceEdit = {
    documentChanges: [{ textDocument: { uri: file.uri, version: file.version }, edits }],
  };
  return { title, edit, isPreferred };
}

/** A fix that does what a person could do by a command; none where it cannot be done. */
export function doAct(title: string, { context }: Place, act: AnnotationAct): FixAction[] {
  const plan = planAct(context, act, null);
  const edit = isRefusal(plan) ? plan : writePlan(context.snapshot, plan);
  return isRefusal(edit) ? [] : [{ title, edit }];
}
