import { newId } from '../../annotation/new-id.ts';
import type { AnnotationAct } from '../../protocol/annotations.ts';
import type { FeatureContext } from '../feature.ts';
import { type Act, type Plan, type Refusal, refuse } from './act.ts';
import { acts } from './index.ts';

/** What an act of a person, who may have no handle, comes to. */
export function planAct(
  { snapshot, now, random }: FeatureContext,
  act: AnnotationAct,
  by: string | null,
): Plan | Refusal {
  const run = acts[act.kind] as Act<typeof act.kind> | undefined;
  if (run === undefined) return refuse(`“${act.kind}” is no act.`);
  const on = now()
    .toISOString()
    .replace(/\.\d+Z$/, 'Z');
  return run({ snapshot, by, on, newId: (prefix) => newId(prefix, random) }, act as never);
}
