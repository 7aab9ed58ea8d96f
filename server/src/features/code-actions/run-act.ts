import type { CodeAction } from 'vscode-languageserver-protocol';
import type { AnnotationAct } from '../../protocol/annotations.ts';
import { annotate } from '../annotate.ts';
import type { FeatureContext } from '../feature.ts';

/** The edit of an act, for editors that cannot ask for more; where it cannot be done, the reason greys the action out. */
export function runAct(context: FeatureContext, act: AnnotationAct): Pick<CodeAction, 'edit' | 'disabled'> {
  const result = annotate.run(context, { act, by: null });
  if (result === null) return {};
  return 'edit' in result ? { edit: result.edit } : { disabled: { reason: result.problem.message } };
}
