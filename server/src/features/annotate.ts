import { newId } from '../annotation/new-id.ts';
import type { Snapshot } from '../corpus/snapshot.ts';
import { type AnnotateParams, type AnnotateResult, annotate as method } from '../protocol/annotations.ts';
import { textFingerprint } from '../protocol/fingerprint.ts';
import { type Act, isRefusal, type Refusal } from './annotate/act.ts';
import { acts } from './annotate/index.ts';
import { writePlan } from './annotate/write.ts';
import { toRangeOfFile } from './annotation-lines.ts';
import { defineFeature } from './feature.ts';

/** An act of a person on annotations: the edit of files that it comes to. */
export const annotate = defineFeature<AnnotateParams, AnnotateResult>({
  method,
  needs: 'document',
  run: ({ snapshot, now, random }, { act, by }) => {
    const run = acts[act.kind] as Act<typeof act.kind> | undefined;
    if (run === undefined) return problem(snapshot, { refused: `“${act.kind}” is no act.`, place: null });
    const on = now()
      .toISOString()
      .replace(/\.\d+Z$/, 'Z');
    const plan = run({ snapshot, by, on, newId: (prefix) => newId(prefix, random) }, act as never);
    if (isRefusal(plan)) return problem(snapshot, plan);
    const edit = writePlan(snapshot, plan);
    if (isRefusal(edit)) return problem(snapshot, edit);
    const files = plan.changes.map(({ uri }) => uri);
    const textOf = (uri: string) => snapshot.annotations.files.get(uri)?.text ?? '';
    const bases = Object.fromEntries(files.map((uri) => [uri, textFingerprint(textOf(uri))]));
    return { edit, files, ids: plan.ids, bases };
  },
  filesOf: (answer) =>
    'edit' in answer ? answer.files : answer.problem.place === null ? [] : [answer.problem.place.uri],
});

function problem({ annotations }: Snapshot, { refused, place }: Refusal): AnnotateResult {
  const file = place && annotations.files.get(place.uri);
  const at = place && file ? { uri: place.uri, range: toRangeOfFile(file, place.span) } : null;
  return { problem: { message: refused, place: at } };
}
