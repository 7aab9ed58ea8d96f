import {
  type Location,
  type PairParams,
  type PairResult,
  type PassagesParams,
  pair as pairRequest,
} from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isAt, toLocation } from '../passages.ts';
import { reveal } from '../reveal.ts';
import type { StatusBar } from '../status.ts';
import { followEdits } from '../trail/edits.ts';
import type { Trail } from '../trail/trail.ts';
import { oneLine, plain, shorten } from '../words.ts';
import { pairLabel } from './labels.ts';
import { createMarks, type Sides } from './marks.ts';

export interface Comparison {
  /** The pair that is compared; `undefined`: none. */
  readonly pair: PairResult | undefined;
  /** Opens a claim on the left and a passage linked to it on the right, and marks what differs and what decides. */
  show(claim: Location, linked: Location): Promise<void>;
  /** Goes from the pair that is compared to another one. */
  go(step: PairParams['go']): Promise<void>;
  /** Makes the right passage the claim whose pairs are gone through. */
  swap(): Promise<void>;
  /** Ends the comparison; the articles stay open. */
  leave(): void;
}

/** How much of the reasons the status bar has, in code points. */
const longestReason = 90;

/** After so many milliseconds without a key the pair is looked at again. */
const pause = 150;

/**
 * Two passages side by side. The sides are synchronised by link: where the cursor comes to another claim on one side, the
 * other side goes to the passage linked to it, if it has one.
 */
export function createComparison(
  client: BaseLanguageClient,
  trail: Trail,
  status: StatusBar,
  onDidChangeCorpus: vscode.Event<void>,
  context: vscode.ExtensionContext,
): Comparison {
  const marks = createMarks(client, context);
  let pair: PairResult | undefined;
  let sides: Sides | undefined;
  /** True while editors are being opened: what happens to them then is no act of the person. */
  let isOpening = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ask = (params: Partial<PairParams> & Pick<PairParams, 'claim'>): Promise<PairResult | null> =>
    client.sendRequest<PairResult | null>(pairRequest, { linked: null, within: null, go: 'here', ...params });
  const later = (act: () => Promise<void>): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void act(), pause);
  };

  /** Shows a pair; the editor in which the person works keeps its selection and the focus. */
  const present = async (next: PairResult, kept?: 'left' | 'right'): Promise<void> => {
    const isRightActive = sides !== undefined && vscode.window.activeTextEditor === sides.right;
    isOpening = true;
    try {
      // Nothing stays selected: a selection would hide the marks.
      const open = async (passage: Location, viewColumn: vscode.ViewColumn, preserveFocus: boolean) => {
        const editor = await reveal(client, toLocation(passage), { viewColumn, preserveFocus, preview: true });
        editor.selection = new vscode.Selection(editor.selection.start, editor.selection.start);
        return editor;
      };
      const left =
        kept === 'left' && sides ? sides.left : await open(next.claim, vscode.ViewColumn.One, kept !== undefined);
      const right =
        kept === 'right' && sides
          ? sides.right
          : await open(next.linked, vscode.ViewColumn.Two, kept !== undefined || !isRightActive);
      sides = { left, right };
    } finally {
      isOpening = false;
    }
    const isSameClaim = pair !== undefined && isAt(pair.claim, next.claim);
    pair = next;
    marks.draw(sides, next);
    announce(next);
    await trail.note(toLocation(next.linked), { by: 'comparison', from: isSameClaim ? null : toLocation(next.claim) });
  };
  const announce = (shown: PairResult): void => {
    const reasons = shown.linked.reasons.map(({ message }) => oneLine(message));
    status.announce({
      text: `$(split-horizontal) ${pairLabel(shown)} · ${plain(shorten(reasons.join('; '), longestReason))}`,
      tooltip: [
        ...reasons,
        '',
        vscode.l10n.t('In a frame: the words that decide.'),
        vscode.l10n.t('With a double line: words that the other side has not.'),
        vscode.l10n.t('Click for the next pair'),
      ].join('\n'),
      label: [pairLabel(shown), ...reasons].join('. '),
      command: 'counterclaim.compareNextPair',
    });
    void vscode.commands.executeCommand('setContext', 'counterclaim.comparing', true);
  };
  const leave = (): void => {
    clearTimeout(timer);
    if (pair === undefined) return;
    pair = undefined;
    sides = undefined;
    marks.clear();
    status.announce(undefined);
    void vscode.commands.executeCommand('setContext', 'counterclaim.comparing', false);
  };
  /** The same pair as the server sees it now; ends where an edit has taken a passage away. */
  const refresh = async (): Promise<void> => {
    if (pair === undefined || sides === undefined) return;
    const now = await ask({ claim: placeOf(pair.claim), linked: placeOf(pair.linked) });
    if (now === null) return leave();
    pair = now;
    marks.draw(sides, now);
    announce(now);
  };

  /** After the cursor came to another claim on one side: the pair of it that the other side has. */
  const synchronise = async (side: 'left' | 'right'): Promise<void> => {
    if (pair === undefined || sides === undefined) return;
    const { asUri } = client.code2ProtocolConverter;
    const [editor, other] = side === 'left' ? [sides.left, sides.right] : [sides.right, sides.left];
    const { line, character } = editor.selection.start;
    const claim = { uri: asUri(editor.document.uri), position: { line, character } };
    const isAtPassage = contains(side === 'left' ? pair.claim : pair.linked, claim);
    if (isAtPassage) return;
    const found = await ask({ claim, within: asUri(other.document.uri) });
    const next = side === 'left' || found === null ? found : await ask(endsOf(found, 'swapped'));
    if (next !== null && sides !== undefined) await present(next, side);
  };

  context.subscriptions.push(
    { dispose: () => clearTimeout(timer) },
    onDidChangeCorpus(() => later(refresh)),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      const isByHand =
        kind === vscode.TextEditorSelectionChangeKind.Keyboard || kind === vscode.TextEditorSelectionChangeKind.Mouse;
      if (isOpening || sides === undefined || !isByHand) return;
      const side = textEditor === sides.left ? 'left' : textEditor === sides.right ? 'right' : undefined;
      if (side !== undefined) later(() => synchronise(side));
    }),
    vscode.window.onDidChangeVisibleTextEditors((editors) => {
      const isShown = ({ document, viewColumn }: vscode.TextEditor) =>
        editors.some((one) => one.document === document && one.viewColumn === viewColumn);
      if (!isOpening && sides !== undefined && !(isShown(sides.left) && isShown(sides.right))) leave();
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (pair === undefined || contentChanges.length === 0) return;
      const { asUri, asRange } = client.code2ProtocolConverter;
      const edits = contentChanges.map(({ range, text }) => ({ range: asRange(range), text }));
      const move = <T extends Location>(passage: T): T =>
        passage.uri === asUri(document.uri) ? { ...passage, range: followEdits(passage.range, edits) } : passage;
      const moved = { ...pair, claim: move(pair.claim), linked: move(pair.linked) };
      if (isAt(moved.claim, pair.claim) && isAt(moved.linked, pair.linked)) return;
      pair = moved;
      later(refresh);
    }),
  );
  return {
    get pair() {
      return pair;
    },
    async show(claim, linked) {
      const found = await ask({ claim: placeOf(claim), linked: placeOf(linked) });
      if (found !== null) return present(found);
      void vscode.window.showInformationMessage(vscode.l10n.t('The two passages are not linked any more.'));
    },
    async go(step) {
      if (pair === undefined) return;
      const found = await ask({ ...endsOf(pair), go: step });
      if (found === null) return leave();
      if (!isSamePair(found, pair)) return present(found);
      void vscode.window.showInformationMessage(vscode.l10n.t('There is no other pair.'));
    },
    async swap() {
      const found = pair && (await ask(endsOf(pair, 'swapped')));
      if (found) await present(found);
    },
    leave,
  };
}

function placeOf({ uri, range }: Location): PassagesParams {
  return { uri, position: range.start };
}

function endsOf({ claim, linked }: PairResult, order?: 'swapped'): Pick<PairParams, 'claim' | 'linked'> {
  const [a, b] = order === 'swapped' ? [linked, claim] : [claim, linked];
  return { claim: placeOf(a), linked: placeOf(b) };
}

function isSamePair(a: PairResult, b: PairResult): boolean {
  return isAt(a.claim, b.claim) && isAt(a.linked, b.linked);
}

function contains({ uri, range: { start, end } }: Location, place: PassagesParams): boolean {
  const { line, character } = place.position;
  const isAfter = line > start.line || (line === start.line && character >= start.character);
  const isBefore = line < end.line || (line === end.line && character <= end.character);
  return place.uri === uri && isAfter && isBefore;
}
