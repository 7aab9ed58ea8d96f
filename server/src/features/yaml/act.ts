import { newId } from '../../annotation/new-id.ts';
import type { AnnotationAct } from '../../protocol/annotations.ts';
import { type Act, type Plan, type Refusal, refuse } from '../annotate/act.ts';
import { acts } from '../annotate/index.ts';
import type { FeatureContext } from '../feature.ts';

/** What an act that people also do by a command comes to. */
export function planAct({ snapshot, now, random }: FeatureContext, act: AnnotationAct): Plan | Refusal {
  const run = acts[act.kind] as Act<typeof act.kind> | undefined;
  if (run === undefined) return refuse(`“${act.kind}” is no act.`);
  const on = now()
    .toISOString()
    .replace(/\.\d+Z$/, 'Z');
  return run({ snapshot, by: null, on, newId: (prefix) => newId(prefix, random) }, act as never);
}
