import type { AnnotationAct, PassageOrAnnotation, ShownAnnotation } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient, Range as ProtocolRange } from 'vscode-languageclient';
import { isArticle } from '../articles.ts';
import type { Highlights } from '../highlights.ts';
import type { Annotations } from './annotations.ts';

/** The passage that a command is about. */
export interface MeantPassage {
  readonly document: vscode.TextDocument;
  readonly uri: string;
  readonly range: ProtocolRange;
  readonly text: string;
  /** What proposed the passage where no person selected it. */
  readonly via?: string;
  /** The annotation of exactly this passage. */
  readonly annotation: ShownAnnotation | undefined;
}

export interface Surroundings {
  readonly client: BaseLanguageClient;
  readonly highlights: Highlights;
  readonly annotations: Annotations;
}

/**
 * The selection, without the white space around it; else the smallest of the annotated passages, claims, numbers and
 * organisations under the cursor. Says so where there is none.
 */
export async function meantPassage(surroundings: Surroundings): Promise<MeantPassage | undefined> {
  const editor = vscode.window.activeTextEditor;
  const passage = editor && isArticle(editor.document) && (await passageIn(editor, surroundings));
  if (passage) return passage;
  const message = vscode.l10n.t('Select a passage of an article, or put the cursor in a claim, a number or a name.');
  void vscode.window.showInformationMessage(message);
  return undefined;
}

/** A passage in an act: by its annotation where it has one. */
export function refOf({ uri, range, via, annotation }: MeantPassage): PassageOrAnnotation {
  return annotation ? { id: annotation.id } : { uri, range, ...(via && { via }) };
}

/** The act of writing a note about a passage. */
export function noteOn({ uri, range, via }: MeantPassage, note: string): AnnotationAct {
  return { kind: 'note', uri, range, ...(via && { via }), note };
}

/** The passage meant in one editor; `undefined`: none. */
export async function passageIn(
  { document, selection }: vscode.TextEditor,
  { client, highlights, annotations }: Surroundings,
): Promise<MeantPassage | undefined> {
  const annotated = (await annotations.ask(document, selection)).flatMap((annotation) =>
    annotation.range === null ? [] : [{ annotation, range: client.protocol2CodeConverter.asRange(annotation.range) }],
  );
  const candidates = [...annotated, ...recognisedIn(document, highlights)];
  const { range, via }: Candidate = selection.isEmpty
    ? (smallest(document, candidates, selection.active) ?? { range: selection })
    : { range: trimmed(document, selection) };
  if (range.isEmpty) return undefined;
  return {
    document,
    uri: client.code2ProtocolConverter.asUri(document.uri),
    range: client.code2ProtocolConverter.asRange(range),
    text: document.getText(range),
    ...(via && { via }),
    annotation: annotated.find((one) => one.range.isEqual(range))?.annotation,
  };
}

/** The passage of an annotation; `undefined` where it is not in the text any more. */
export function passageOf(
  { client }: Surroundings,
  document: vscode.TextDocument,
  annotation: ShownAnnotation,
): MeantPassage | undefined {
  const { range } = annotation;
  if (range === null) return undefined;
  const text = document.getText(client.protocol2CodeConverter.asRange(range));
  return { document, uri: client.code2ProtocolConverter.asUri(document.uri), range, text, annotation };
}

export function trimmed(document: vscode.TextDocument, range: vscode.Range): vscode.Range {
  const text = document.getText(range);
  const start = document.offsetAt(range.start) + (text.length - text.trimStart().length);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.trim().length));
}

/** What says in an annotation that its passage is a claim as the server found it. */
export const foundClaim = 'rule:claim';

interface Candidate {
  readonly range: vscode.Range;
  readonly via?: string;
}

/** The shortest of the ranges that contain a position, which may be at their very end; of equals the first. */
function smallest(
  document: vscode.TextDocument,
  candidates: readonly Candidate[],
  position: vscode.Position,
): Candidate | undefined {
  const length = ({ start, end }: vscode.Range): number => document.offsetAt(end) - document.offsetAt(start);
  return candidates
    .filter(({ range }) => range.contains(position))
    .map((candidate) => ({ candidate, length: length(candidate.range) }))
    .sort((a, b) => a.length - b.length)[0]?.candidate;
}

function recognisedIn(document: vscode.TextDocument, highlights: Highlights): Candidate[] {
  const { numbers = [], organisations = [], claims = [], disputed = [] } = highlights.of(document) ?? {};
  const proposed = (ranges: readonly vscode.Range[], via: string): Candidate[] =>
    ranges.map((range) => ({ range, via }));
  return [
    ...proposed(numbers, 'rule:number'),
    ...proposed(organisations, 'rule:organisation'),
    ...proposed([...claims, ...disputed], foundClaim),
  ];
}
