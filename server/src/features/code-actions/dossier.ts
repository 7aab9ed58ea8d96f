import type { CodeAction, CodeActionParams } from 'vscode-languageserver-protocol';
import { type OpenDossierArgument, openDossier } from '../../protocol/commands.ts';
import type { FeatureContext } from '../feature.ts';
import { subjectAt } from '../subject.ts';

/** Opens the page about the claim at a place, where the client has one. */
export function dossierActions({ snapshot, client }: FeatureContext, params: CodeActionParams): CodeAction[] {
  const { uri } = params.textDocument;
  if (!client.commands.has(openDossier) || !subjectAt(snapshot, uri, params.range.start)?.claim) return [];
  const title = 'Open the dossier of this claim';
  const argument: OpenDossierArgument = { uri, position: params.range.start };
  return [{ title, kind: '', command: { title, command: openDossier, arguments: [argument] } }];
}
