import type { CodeActionParams } from 'vscode-languageserver-protocol';
import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import { decisionActions } from './code-actions/decide.ts';
import { dossierActions } from './code-actions/dossier.ts';
import { findingActions } from './code-actions/finding.ts';
import { organisationActions } from './code-actions/organisation.ts';
import { defineFeature } from './feature.ts';
import { findFixes } from './yaml/fixes.ts';

/**
 * In an article, what a person can decide about the claim and the organisation at a place, and what can be done about what was found there; in a file of annotations, what
 * can be done about what is wrong there.
 */
export const codeAction = defineFeature<CodeActionParams, CodeAction[] | null>({
  method: 'textDocument/codeAction',
  capability: {
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite] },
  },
  needs: 'document',
  run: (context, params) => {
    const { only } = params.context;
    const actions = [
      ...decisionActions(context, params),
      ...findingActions(context, params),
      ...organisationActions(context, params),
      ...dossierActions(context, params),
    ];
    return actions.filter(({ kind = '' }) => only === undefined || only.some((one) => isBelow(kind, one)));
  },
  inAnnotations: (context, file, { context: { diagnostics } }) => findFixes(context, file, diagnostics),
});

function isBelow(kind: string, wanted: string): boolean {
  return kind === wanted || kind.startsWith(`${wanted}.`);
}
