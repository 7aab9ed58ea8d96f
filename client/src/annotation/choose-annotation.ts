import type { ShownAnnotation } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import { isArticle } from '../articles.ts';
import type { Trail } from '../trail/trail.ts';
import { oneLine, plain } from '../words.ts';
import { describe } from './labels.ts';
import type { Surroundings } from './passage.ts';

/** What a command may be given: the annotation that it is about. */
export interface AnnotationArgument {
  readonly id: string;
}

/** An annotation of the article that is being edited. */
export interface ChosenAnnotation {
  readonly document: vscode.TextDocument;
  readonly annotation: ShownAnnotation;
}

/** The one named, else that at the cursor; where several are, the person chooses. Says so where there is none. */
export async function annotationAtCursor(
  surroundings: Surroundings,
  argument?: AnnotationArgument,
): Promise<ChosenAnnotation | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || !isArticle(editor.document)) return none();
  const { document, selection } = editor;
  const all = await surroundings.annotations.ask(document, argument === undefined ? selection : undefined);
  if (argument !== undefined) {
    const named = all.find(({ id }) => id === argument.id);
    return named ? { document, annotation: named } : none();
  }
  const here = all.filter(({ range }) => {
    const common = range && surroundings.client.protocol2CodeConverter.asRange(range).intersection(selection);
    return common && (selection.isEmpty || !common.isEmpty);
  });
  if (here.length === 0) return none();
  const annotation =
    here.length === 1 ? here[0] : await pickAnnotation(here, vscode.l10n.t('Which of the annotations here?'));
  return annotation && { document, annotation };
}

function none(): undefined {
  void vscode.window.showInformationMessage(vscode.l10n.t('There is no annotation at the cursor.'));
}

/** Lets the person choose one of several. */
export async function pickAnnotation(
  annotations: readonly ShownAnnotation[],
  title: string,
): Promise<ShownAnnotation | undefined> {
  const items = annotations.map((annotation) => ({
    label: plain(oneLine(annotation.quote)),
    description: plain(describe(annotation)),
    ...(annotation.note === null ? {} : { detail: plain(oneLine(annotation.note)) }),
    annotation,
  }));
  const options = { title, matchOnDescription: true, matchOnDetail: true };
  return (await vscode.window.showQuickPick(items, options))?.annotation;
}

/** The next or the previous annotation of the article, round its ends; selects the passage and shows its card. */
export async function goToAnnotation(
  surroundings: Surroundings,
  trail: Trail,
  direction: 'next' | 'previous',
): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || !isArticle(editor.document)) return none();
  const { client, annotations } = surroundings;
  const places = (await annotations.ask(editor.document))
    .flatMap(({ range }) => (range ? [{ range: client.protocol2CodeConverter.asRange(range) }] : []))
    .sort((a, b) => a.range.start.compareTo(b.range.start) || a.range.end.compareTo(b.range.end));
  const from = editor.selection;
  const order = ({ range }: { range: vscode.Range }): number =>
    range.start.compareTo(from.start) || (from.isEmpty ? 0 : range.end.compareTo(from.end));
  const found =
    direction === 'next'
      ? (places.find((place) => order(place) > 0) ?? places[0])
      : (places.findLast((place) => order(place) < 0) ?? places.at(-1));
  if (found === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This article has no annotations.'));
    return;
  }
  const { asUri, asRange } = client.code2ProtocolConverter;
  await trail.follow({ uri: asUri(editor.document.uri), range: asRange(found.range) }, { by: 'annotation' });
  await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}
