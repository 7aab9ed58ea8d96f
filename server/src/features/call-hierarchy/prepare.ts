import type { CallHierarchyPrepareParams } from 'vscode-languageserver-protocol';
import type { CallHierarchyItem } from 'vscode-languageserver-types';
import { defineFeature } from '../feature.ts';
import { subjectAt } from '../subject.ts';
import { toClaimItem, toSourceItem } from './item.ts';

/** The claim at a position; where nothing is claimed, the organisation that is named there. */
export const prepareCallHierarchy = defineFeature<CallHierarchyPrepareParams, CallHierarchyItem[] | null>({
  method: 'textDocument/prepareCallHierarchy',
  capability: { callHierarchyProvider: true },
  needs: 'corpus',
  run: ({ snapshot }, { textDocument, position }) => {
    const subject = subjectAt(snapshot, textDocument.uri, position);
    if (subject === null) return null;
    const { article, claim, mention } = subject;
    if (claim !== null) return [toClaimItem(article, claim, null)];
    const item = mention && toSourceItem(snapshot, snapshot.identities.of(article.uri, mention.name));
    return item && [item];
  },
});
