import { type DecidedPassage, type Decision, excludedVerdicts } from '../../annotation/model.ts';
import { toPath, uriOfKind } from '../../corpus/annotations-file.ts';
import type { DecidedPair } from '../../corpus/decisions.ts';
import { claimsIn } from '../../corpus/passage.ts';
import type { ClaimEntry, Snapshot } from '../../corpus/snapshot.ts';
import type { PassageRef } from '../../protocol/annotations.ts';
import { type Act, isRefusal, type Plan, type PlannedChange, type Refusal, refuse } from './act.ts';
import { folderOf } from './file-for-article.ts';
import { findPassage, type Passage, targetIn } from './passage.ts';

/** Writes down what a person decides about the claims in two passages, in the place of what it excludes. */
export const decide: Act<'decide'> = (context, act) => {
  const { snapshot, by, on } = context;
  const ends = findEnds(snapshot, act);
  if (isRefusal(ends)) return ends;
  const folder = folderOf(snapshot, ends.a.article.uri);
  const [a, b] = [decidedPassage(folder, ends.a), decidedPassage(folder, ends.b)];
  if (folder === null || a === null || b === null)
    return refuse('The two articles are not in one folder of the workspace: no file could hold a decision on both.');
  const uri = uriOfKind(folder, 'claims');
  const before = decisionsOn(snapshot, ends).filter(
    ({ decision, file }) => file === uri && isOfOnePair(snapshot, decision),
  );
  const same = before.find(({ decision }) => decision.decided === act.verdict);
  const id = same?.decision.id ?? context.newId('d');
  const note = act.note?.trim() ? act.note.trim() : null;
  const decision: Decision = { id, a, b, decided: act.verdict, note, by, on };
  const remove = before
    .filter((pair) => pair !== same && [act.verdict, ...excludedVerdicts[act.verdict]].includes(pair.decision.decided))
    .map((pair) => pair.decision.id);
  return { changes: [{ kind: 'claims', uri, change: { put: [decision], remove } }], ids: [id] };
};

/** Takes back whatever was decided about the claims in two passages. */
export const undecide: Act<'undecide'> = ({ snapshot }, act) => {
  const ends = findEnds(snapshot, act);
  if (isRefusal(ends)) return ends;
  const pairs = decisionsOn(snapshot, ends);
  if (pairs.length === 0) return refuse('Nothing was decided about these two passages.');
  return takeBack(snapshot, pairs);
};

function takeBack({ annotations }: Snapshot, pairs: readonly DecidedPair[]): Plan {
  const changes = [...annotations.files.values()].flatMap((file): PlannedChange[] => {
    const remove = [...new Set(pairs.filter((pair) => pair.file === file.uri).map(({ decision }) => decision.id))];
    return remove.length === 0 ? [] : [{ kind: 'claims', uri: file.uri, change: { remove } }];
  });
  return { changes, ids: [] };
}

interface Ends {
  readonly a: Passage & { readonly claim: ClaimEntry };
  readonly b: Passage & { readonly claim: ClaimEntry };
}

function findEnds(snapshot: Snapshot, refs: { readonly a: PassageRef; readonly b: PassageRef }): Ends | Refusal {
  const [a, b] = [findEnd(snapshot, refs.a), findEnd(snapshot, refs.b)];
  if (isRefusal(a)) return a;
  if (isRefusal(b)) return b;
  return a.claim.id === b.claim.id ? refuse('Both passages stand in one claim: there is nothing to decide.') : { a, b };
}

function findEnd(snapshot: Snapshot, ref: PassageRef): Ends['a'] | Refusal {
  const passage = findPassage(snapshot, ref);
  if (isRefusal(passage)) return passage;
  const [claim] = claimsIn(passage.span, snapshot.claimsOf(passage.article.uri));
  return claim === undefined ? refuse('Nothing is claimed in this passage.') : { ...passage, claim };
}

function decisionsOn({ decisions }: Snapshot, { a, b }: Ends): readonly DecidedPair[] {
  return decisions.of(a.claim.id).filter((pair) => pair.a.id === b.claim.id || pair.b.id === b.claim.id);
}

/** False for a decision that holds for further claims too. */
function isOfOnePair({ decisions }: Snapshot, decision: Decision): boolean {
  return decisions.ofDecision(decision).length === 1;
}

function decidedPassage(folder: string | null, passage: Passage): DecidedPassage | null {
  const article = folder === null ? null : toPath(folder, passage.article.uri);
  return article === null ? null : { article, ...targetIn(passage, 'utf16') };
}
