import type { CodeAction, CodeActionParams } from 'vscode-languageserver-protocol';
import { uriOfKind } from '../../corpus/annotations-file.ts';
import type { Snapshot } from '../../corpus/snapshot.ts';
import { type SettleOrganisationArgument, settleOrganisation } from '../../protocol/commands.ts';
import type { Mention } from '../../recognise/model.ts';
import { formKey } from '../../recognise/name/form.ts';
import { toDisplayText } from '../../text/display.ts';
import { folderOf } from '../annotate/file-for-article.ts';
import type { FeatureContext } from '../feature.ts';
import { linesOf } from '../place.ts';
import { subjectAt } from '../subject.ts';
import { runAct } from './run-act.ts';

type Kind = SettleOrganisationArgument['kind'];

/** What a person can settle about the organisation at a place. */
export function organisationActions(context: FeatureContext, params: CodeActionParams): CodeAction[] {
  const { uri } = params.textDocument;
  const { snapshot, client } = context;
  const mention = subjectAt(snapshot, uri, params.range.start)?.mention ?? excludedAt(snapshot, uri, params);
  if (mention === null || mention.kind === 'person') return [];
  const identity = snapshot.identities.of(uri, mention.name);
  const { name, aliases } = identity;
  const settled = settlementOf(snapshot, uri, [name, ...aliases]);
  const shown = `“${toDisplayText(name)}”`;
  const toAction = (kind: Kind, title: string, of = name): CodeAction => {
    const argument: SettleOrganisationArgument = { uri, name: of, aliases, kind };
    const command = { title, command: settleOrganisation, arguments: [argument] };
    return { title, kind: 'refactor.rewrite', command };
  };
  const direct = (kind: 'notAnOrganisation' | 'unsettle', title: string, of = name): CodeAction => {
    if (client.commands.has(settleOrganisation)) return toAction(kind, title, of);
    const act = { kind: 'settleOrganisation', uri, settlement: { kind, name: of } } as const;
    return { title, kind: 'refactor.rewrite', ...runAct(context, act) };
  };
  if (settled?.isExcluded) return [direct('unsettle', `Take back that ${shown} is not an organisation`, settled.name)];
  return [
    ...(client.commands.has(settleOrganisation)
      ? [
          toAction('rename', `Rename the organisation ${shown}…`),
          toAction('merge', `Merge ${shown} with another organisation…`),
          toAction('alias', `Make ${shown} an alias of…`),
          ...(aliases.length > 0 ? [toAction('split', `Hold ${shown} and one of its other names apart…`)] : []),
        ]
      : []),
    direct('notAnOrganisation', `${shown} is not an organisation`),
    ...(settled === null ? [] : [direct('unsettle', `Take back what was settled about ${shown}`, settled.name)]),
  ];
}

/** A name at the place that people have settled to be no organisation's. */
function excludedAt(snapshot: Snapshot, uri: string, { range }: CodeActionParams): Mention | null {
  const article = snapshot.articles.get(uri);
  if (article === undefined) return null;
  const offset = linesOf(article).offsetAt(range.start);
  const mention = article.analysis.mentions.find(({ start, end }) => start <= offset && offset <= end);
  if (mention === undefined) return null;
  const { name, aliases } = snapshot.identities.of(uri, mention.name);
  return settlementOf(snapshot, uri, [name, ...aliases])?.isExcluded ? mention : null;
}

/** What is settled about an organisation in the folder of an article, under which of its names. */
function settlementOf(
  snapshot: Snapshot,
  uri: string,
  forms: readonly string[],
): { readonly name: string; readonly isExcluded: boolean } | null {
  const folder = folderOf(snapshot, uri);
  const file = folder === null ? undefined : snapshot.annotations.files.get(uriOfKind(folder, 'organisations'));
  if (file?.kind !== 'organisations') return null;
  const { organisations, notOrganisations } = file.parsed;
  const keys = new Set(forms.map(formKey));
  const excluded = notOrganisations.find((form) => keys.has(formKey(form)));
  if (excluded !== undefined) return { name: excluded, isExcluded: true };
  const entry = organisations.find(({ name, aliases, formerly }) =>
    [name, ...aliases, ...formerly].some((form) => keys.has(formKey(form))),
  );
  return entry === undefined ? null : { name: entry.name, isExcluded: false };
}
