import type { CodeActionParams } from 'vscode-languageserver-protocol';
import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import { defineFeature } from './feature.ts';
import { findFixes } from './yaml/fixes.ts';

/** What can be done about what is wrong at a place. */
export const codeAction = defineFeature<CodeActionParams, CodeAction[] | null>({
  method: 'textDocument/codeAction',
  capability: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } },
  inAnnotations: (context, file, { context: { diagnostics } }) => findFixes(context, file, diagnostics),
});
