import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import type { AnnotationsFile } from '../../corpus/annotations-file.ts';
import { linesOfFile } from '../annotation-lines.ts';
import type { FeatureContext } from '../feature.ts';
import { correctArticle } from './fixes/article.ts';
import { acceptSides } from './fixes/conflict.ts';
import { removeDecision } from './fixes/decision.ts';
import { replaceTag } from './fixes/deprecated-tag.ts';
import { giveNewId } from './fixes/duplicate-id.ts';
import type { Fix } from './fixes/fix.ts';
import { removeLink } from './fixes/link.ts';
import { reattach } from './fixes/orphan.ts';
import { correctChoice, correctKey } from './fixes/spelling.ts';
import { knowTag } from './fixes/unknown-tag.ts';

/** By the code of a diagnostic of a file of annotations, what can be done about it. */
const fixes: Readonly<Record<string, Fix>> = {
  'conflict-markers': acceptSides,
  'dangling-link': removeLink,
  'deprecated-tag': replaceTag,
  'duplicate-id': giveNewId,
  'no-article': correctArticle,
  'no-claim': removeDecision,
  overruled: removeDecision,
  orphan: (place) => [...reattach(place), ...removeDecision(place)],
  schema: correctChoice,
  'unknown-key': correctKey,
  'unknown-tag': knowTag,
};

/** The quick fixes of the diagnostics that a client has at a place. */
export function findFixes(
  context: FeatureContext,
  file: AnnotationsFile,
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  const lines = linesOfFile(file);
  return diagnostics.flatMap((diagnostic) => {
    const code = String(diagnostic.code ?? '');
    const fix = Object.hasOwn(fixes, code) ? fixes[code] : undefined;
    const { start, end } = diagnostic.range;
    const span = { start: lines.offsetAt(start), end: lines.offsetAt(end) };
    const actions = fix?.({ context, file, span, position: start }) ?? [];
    return actions.map((action): CodeAction => ({ ...action, kind: 'quickfix', diagnostics: [diagnostic] }));
  });
}
