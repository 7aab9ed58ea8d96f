import type { Location } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient, Range } from 'vscode-languageclient';
import type { Step } from './steps.ts';

/** How much of a passage is kept to find it again, in UTF-16 code units. */
const longest = 400;

/** The beginning of a passage, word by word; empty where its file cannot be read. */
export async function textAt(client: BaseLanguageClient, { uri, range }: Location): Promise<string> {
  try {
    const document = await vscode.workspace.openTextDocument(client.protocol2CodeConverter.asUri(uri));
    return firstWords(document.getText(client.protocol2CodeConverter.asRange(range)));
  } catch {
    return '';
  }
}

export const firstWords = (text: string): string => text.slice(0, longest);

/**
 * Where the passage of a step is now: where it was, else the nearest place that has its words, else where it was as far as
 * the file reaches. Rejects where the file cannot be read.
 */
export async function locate(client: BaseLanguageClient, { uri, range, text }: Step): Promise<Range> {
  const document = await vscode.workspace.openTextDocument(client.protocol2CodeConverter.asUri(uri));
  const known = document.validateRange(client.protocol2CodeConverter.asRange(range));
  if (text === '' || document.getText(known).startsWith(text)) return client.code2ProtocolConverter.asRange(known);
  const content = document.getText();
  const start = nearest(content, text, document.offsetAt(known.start));
  if (start < 0) return client.code2ProtocolConverter.asRange(new vscode.Range(known.start, known.start));
  const end = start + Math.max(text.length, lengthOf(document, known));
  return client.code2ProtocolConverter.asRange(
    new vscode.Range(document.positionAt(start), document.positionAt(Math.min(end, content.length))),
  );
}

function nearest(content: string, words: string, from: number): number {
  const [before, after] = [content.lastIndexOf(words, from), content.indexOf(words, from)];
  if (before < 0 || after < 0) return Math.max(before, after);
  return from - before <= after - from ? before : after;
}

function lengthOf(document: vscode.TextDocument, { start, end }: vscode.Range): number {
  return document.offsetAt(end) - document.offsetAt(start);
}
