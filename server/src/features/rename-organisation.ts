import type { PrepareRenameParams, RenameParams } from 'vscode-languageserver-protocol';
import type { Range, WorkspaceEdit } from 'vscode-languageserver-types';
import { annotate } from './annotate.ts';
import { type FeatureContext, Refused } from './feature.ts';
import { toRange } from './place.ts';
import { subjectAt } from './subject.ts';

/** The organisation at a position of an article, by the name that it is shown by. */
export function prepareOrganisationRename(
  { snapshot }: FeatureContext,
  { textDocument: { uri }, position }: PrepareRenameParams,
): { range: Range; placeholder: string } | null {
  const subject = subjectAt(snapshot, uri, position);
  if (subject === null || subject.mention === null || subject.mention.kind === 'person') return null;
  const { article, mention } = subject;
  return { range: toRange(article, mention), placeholder: snapshot.identities.of(uri, mention.name).name };
}

/** Gives an organisation another name in what people have settled; no article is changed. */
export function renameOrganisation(context: FeatureContext, params: RenameParams): WorkspaceEdit | null {
  const name = prepareOrganisationRename(context, params)?.placeholder;
  if (name === undefined) return null;
  const settlement = { kind: 'rename', name, to: params.newName } as const;
  const act = { kind: 'settleOrganisation', uri: params.textDocument.uri, settlement } as const;
  const result = annotate.run(context, { act, by: null });
  if (result === null) return null;
  if ('problem' in result) throw new Refused(result.problem.message);
  return result.edit;
}
