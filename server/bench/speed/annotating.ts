import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextDocumentEdit, TextEdit } from 'vscode-languageserver-types';
import {
  type AnnotateResult,
  type AnnotationAct,
  annotate,
  annotations,
  type ShownAnnotation,
} from '../../src/protocol/annotations.ts';
import { type Session, startSession } from './client.ts';
import { type Delays, delays } from './requests.ts';

/** How many annotations the article has. */
const count = 2000;

/**
 * Delays of acts on an article with 2,000 annotations, both files open in the editor: from the question to the server's
 * edit, and on to its answer with the annotations as they are then; and after each act, of a request without work.
 */
export async function measureAnnotating(
  workspace: string,
  storage: string,
): Promise<{ readonly act: Delays; readonly empty: Delays }> {
  const article = join(workspace, 'seeds', 'long.txt');
  const notes = join(workspace, 'annotations', 'long.yaml');
  mkdirSync(join(workspace, 'seeds'), { recursive: true });
  mkdirSync(join(workspace, 'annotations'), { recursive: true });
  const sentences = Array.from({ length: count }, (_, i) => `The council of town ${i} met at noon.`);
  writeFileSync(article, sentences.join('\n'));
  writeFileSync(notes, writeAnnotations(sentences));
  const session = await startSession(workspace, storage);
  const { uri } = await session.open(article);
  const file = await session.open(notes);
  let document = TextDocument.create(file.uri, 'yaml', 1, file.text);
  const [times, empties]: [number[], number[]] = [[], []];
  for (const [i, act] of actsOn(uri).entries()) {
    const start = performance.now();
    document = await perform(session, act, document);
    await session.connection.sendRequest<ShownAnnotation[]>(annotations, { uri });
    const done = performance.now();
    // In pairs, so that the machine's moods meet both.
    await session.connection.sendRequest('counterclaim/nothing', { uri }).catch(() => null);
    if (i < 10) continue;
    times.push(done - start);
    empties.push(performance.now() - done);
  }
  await session.stop();
  return { act: delays(times), empty: delays(empties) };
}

/** Tags at new places, replies and states of old ones, all over the article. */
function actsOn(uri: string): AnnotationAct[] {
  return Array.from({ length: 90 }, (_, i): AnnotationAct => {
    const line = (i * 619) % count;
    if (i % 3 === 0) return { kind: 'reply', id: idOf(line), text: 'Ask them.' };
    if (i % 3 === 1) return { kind: 'edit', id: idOf(line), fields: { status: 'checked' } };
    const range = { start: { line, character: 4 }, end: { line, character: 11 } };
    return { kind: 'tag', uri, range, tags: ['claim', 'person'] };
  });
}

/** Does what the editor does with an edit. */
async function perform({ connection }: Session, act: AnnotationAct, document: TextDocument): Promise<TextDocument> {
  const result = await connection.sendRequest<AnnotateResult>(annotate, { act, by: 'mira' });
  if (!('edit' in result)) throw new Error(result.problem.message);
  const [change] = result.edit.documentChanges as TextDocumentEdit[];
  const edits = (change?.edits ?? []) as TextEdit[];
  const contentChanges = edits.toReversed().map(({ range, newText }) => ({ range, text: newText }));
  const changed = TextDocument.update(document, contentChanges, document.version + 1);
  const textDocument = { uri: changed.uri, version: changed.version };
  await connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
  return changed;
}

const idOf = (index: number) => `a-${String(index).padStart(8, '0')}`;

function writeAnnotations(sentences: readonly string[]): string {
  let start = 0;
  const entries = sentences.map((sentence, i) => {
    const at = `[${start}, ${start + sentence.length}]`;
    start += sentence.length + 1;
    return `
  - id: ${idOf(i)}
    quote: ${JSON.stringify(sentence)}
    at: ${at}
    tags: [claim]
    note: |-
      Look at the minutes of that day.
    by: mira
    "on": "2026-03-03T09:12:00Z"
    via: human
`;
  });
  return `version: 1\narticle: seeds/long.txt\nunit: utf16\n\nannotations:\n${entries.join('')}`;
}
