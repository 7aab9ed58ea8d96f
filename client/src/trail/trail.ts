import type { Location, Way } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Highlights } from '../highlights.ts';
import { reveal } from '../reveal.ts';
import { currentPlace, type PlaceInEditor } from './current-place.ts';
import { followEdits } from './edits.ts';
import { firstWords, locate, textAt } from './locate.ts';
import { observeJumps } from './observe.ts';
import { rememberReading } from './reading.ts';
import { forget, isAtStep, jump, lostPlaces, move, noSteps, type Step, type Steps } from './steps.ts';

/** How a passage was come to. */
export interface Followed {
  readonly by: Way;
  /** The passage from which; absent: what the person reads in the editor; `null`: it is a step already. */
  readonly from?: Location | null | undefined;
}

/** The cross-references that a person has followed, back and forth. */
export interface Trail {
  readonly steps: Steps;
  readonly onDidChange: vscode.Event<void>;
  /** Opens a passage and makes it the next step. Every jump of this extension goes through here. */
  follow(to: Location, how: Followed, options?: vscode.TextDocumentShowOptions): Promise<vscode.TextEditor>;
  /** Makes a passage that is shown already the next step. */
  note(to: Location, how: Followed): Promise<void>;
  /** Says where the trail ends. */
  goBack(): Promise<void>;
  goForward(): Promise<void>;
  goTo(index: number): Promise<void>;
  /** Goes to the place that a person has wandered off from, farther back each time. */
  goToLostPlace(): Promise<void>;
}

const storageKey = 'counterclaim.trail';

/** Keeps the trail of this workspace; its passages move with what is typed, and it is there again after a restart. */
export function createTrail(
  client: BaseLanguageClient,
  highlights: Highlights,
  dossiers: { readonly claims: readonly Location[] },
  context: vscode.ExtensionContext,
): Trail {
  const { workspaceState } = context;
  const changed = new vscode.EventEmitter<void>();
  const reading = rememberReading(client, highlights, context);
  let steps = restore(workspaceState.get(storageKey));
  let hasJumped = false;

  const set = (next: Steps): void => {
    steps = next;
    void workspaceState.update(storageKey, steps);
    void vscode.commands.executeCommand('setContext', 'counterclaim.canGoBack', steps.list.length > 0);
    void vscode.commands.executeCommand('setContext', 'counterclaim.canGoForward', steps.at < steps.list.length - 1);
    changed.fire();
  };

  const note = async (to: Location, { by, from }: Followed): Promise<void> => {
    const start = from === undefined ? reading.here() : from;
    const origin = start && { ...start, text: await textAt(client, start), by: 'read' as const };
    hasJumped = true;
    set(jump(steps, origin ?? null, { ...to, text: await textAt(client, to), by }));
  };

  /** Opens a step where its passage is now; says so and forgets the step where its file is gone. */
  const open = async (step: Step): Promise<boolean> => {
    try {
      const range = await locate(client, step);
      await reveal(client, { uri: step.uri, range });
      const index = steps.list.indexOf(step);
      const list = steps.list.map((one) => (one === step ? { ...step, range } : one));
      set(index < 0 ? steps : move({ list, at: index }, index));
      return true;
    } catch {
      const index = steps.list.indexOf(step);
      if (index >= 0) set(forget(steps, index));
      void vscode.window.showInformationMessage(
        vscode.l10n.t('{0} is not there any more.', vscode.workspace.asRelativePath(asUri(step.uri))),
      );
      return false;
    }
  };

  const goTo = async (index: number): Promise<void> => {
    const step = steps.list[index];
    if (step !== undefined) await open(step);
  };

  /** Where a person has left the current step, one goes back to it first. */
  const goBack = async (): Promise<void> => {
    const current = steps.list[steps.at];
    const here = currentPlace(client, highlights);
    const isAway = current !== undefined && (here === undefined || !isNear(here, current));
    const index = isAway ? steps.at : steps.at - 1;
    if (index >= 0) return goTo(index);
    void vscode.window.showInformationMessage(vscode.l10n.t('This is where your trail begins.'));
  };

  const goForward = async (): Promise<void> => {
    if (steps.at < steps.list.length - 1) return goTo(steps.at + 1);
    void vscode.window.showInformationMessage(vscode.l10n.t('This is where your trail ends.'));
  };

  const goToLostPlace = async (): Promise<void> => {
    const here = currentPlace(client, highlights);
    const places = lostPlaces(steps, reading.before, hasJumped);
    const lost = places.find((place) => here === undefined || !isNear(here, place));
    if (lost !== undefined) await open(lost);
    else void vscode.window.showInformationMessage(vscode.l10n.t('You have not been anywhere else yet.'));
  };

  const asUri = (uri: string): vscode.Uri => client.protocol2CodeConverter.asUri(uri);
  const moveStepsOf = (uri: string, change: (step: Step) => Step): void => {
    if (steps.list.some((step) => step.uri === uri))
      set({ ...steps, list: steps.list.map((step) => (step.uri === uri ? change(step) : step)) });
  };

  context.subscriptions.push(
    changed,
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0) return;
      const edits = contentChanges.map(({ range, text }) => ({
        range: client.code2ProtocolConverter.asRange(range),
        text,
      }));
      moveStepsOf(client.code2ProtocolConverter.asUri(document.uri), (step) => {
        const range = followEdits(step.range, edits);
        const text = step.text === '' ? '' : firstWords(document.getText(client.protocol2CodeConverter.asRange(range)));
        return { ...step, range, text: text || step.text };
      });
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        const { asUri } = client.code2ProtocolConverter;
        moveStepsOf(asUri(oldUri), (step) => ({ ...step, uri: asUri(newUri) }));
      }
    }),
    observeJumps(client, {
      otherOrigins: () => dossiers.claims.map((claim) => ({ ...claim, by: 'dossier' as const })),
      arrived: (to, how) => {
        const current = steps.list[steps.at];
        if (current !== undefined && isAtStep(to, current)) return;
        const known = neighbour(steps, to);
        if (known === undefined) void note(to, how);
        else set(move(steps, known));
      },
    }),
  );
  set(steps);
  return {
    get steps() {
      return steps;
    },
    onDidChange: changed.event,
    async follow(to, how, options = {}) {
      const from = how.from === undefined ? reading.here() : how.from;
      const editor = await reveal(client, to, options);
      await note(to, { ...how, from });
      return editor;
    },
    note,
    goBack,
    goForward,
    goTo,
    goToLostPlace,
  };
}

/** Whether one is still where a step led: in its passage, or in its paragraph. */
function isNear(here: PlaceInEditor, step: Step): boolean {
  return isAtStep(here, step) || (here.uri === step.uri && here.range.start.line === step.range.start.line);
}

/** The step before or after the current one that is at a place: who goes back with the editor's own history goes back here. */
function neighbour({ list, at }: Steps, place: Location): number | undefined {
  return [at - 1, at + 1].find((index) => {
    const step = list[index];
    return step !== undefined && isAtStep(place, step);
  });
}

function restore(stored: Steps | undefined): Steps {
  return stored !== undefined && Array.isArray(stored.list) ? move(stored, stored.at) : noSteps;
}
