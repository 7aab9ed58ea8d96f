import type { Snapshot } from '../corpus/snapshot.ts';
import { type AnnotateParams, type AnnotateResult, annotate as method } from '../protocol/annotations.ts';
import { textFingerprint } from '../protocol/fingerprint.ts';
import { isRefusal, type Refusal } from './annotate/act.ts';
import { planAct } from './annotate/plan-act.ts';
import { writePlan } from './annotate/write.ts';
import { toRangeOfFile } from './annotation-lines.ts';
import { defineFeature } from './feature.ts';

/** An act of a person on annotations: the edit of files that it comes to. */
export const annotate = defineFeature<AnnotateParams, AnnotateResult>({
  method,
  needs: 'document',
  run: (context, { act, by }) => {
    const { snapshot } = context;
    const plan = planAct(context, act, by);
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
