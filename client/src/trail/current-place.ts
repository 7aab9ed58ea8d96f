import type { Location } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isArticle } from '../articles.ts';
import type { Highlights } from '../highlights.ts';

/** A place in an article. */
export type PlaceInEditor = Location;

/** What a person reads in the active editor: the selection, else the claim at the cursor, else the cursor; in articles alone. */
export function currentPlace(client: BaseLanguageClient, highlights: Highlights): PlaceInEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || !isArticle(editor.document)) return undefined;
  const { document, selection } = editor;
  const range = selection.isEmpty ? (claimAt(document, selection.active, highlights) ?? selection) : selection;
  const { asUri, asRange } = client.code2ProtocolConverter;
  return { uri: asUri(document.uri), range: asRange(range) };
}

function claimAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  highlights: Highlights,
): vscode.Range | undefined {
  const { claims = [], disputed = [] } = highlights.of(document) ?? {};
  const length = ({ start, end }: vscode.Range): number => document.offsetAt(end) - document.offsetAt(start);
  return [...claims, ...disputed].filter((range) => range.contains(position)).sort((a, b) => length(a) - length(b))[0];
}
