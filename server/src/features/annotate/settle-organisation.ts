import { parseOrganisations } from '../../annotation/file/organisations-file.ts';
import { uriOfKind } from '../../corpus/annotations-file.ts';
import { type Act, refuse } from './act.ts';
import { folderOf } from './file-for-article.ts';
import { OrganisationsDraft } from './organisations-draft.ts';

/** Writes down what a person settles about an organisation that an article names. */
export const settleOrganisation: Act<'settleOrganisation'> = ({ snapshot }, act) => {
  const folder = folderOf(snapshot, act.uri);
  if (folder === null) return refuse('This article is in no folder of the workspace. Add its folder first.');
  const uri = uriOfKind(folder, 'organisations');
  const known = snapshot.annotations.files.get(uri);
  const { file } = known?.kind === 'organisations' ? known.parsed : parseOrganisations('');
  const draft = new OrganisationsDraft(file);
  const refused = draft.settle(act.settlement);
  if (refused !== null) return refuse(refused);
  return { changes: [{ kind: 'organisations', uri, change: draft.change() }], ids: [] };
};
