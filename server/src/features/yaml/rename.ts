import type { PrepareRenameParams, RenameParams } from 'vscode-languageserver-protocol';
import type { Range, WorkspaceEdit } from 'vscode-languageserver-types';
import { renameAnnotation } from '../../annotation/edit/annotation-ids.ts';
import { renameTag } from '../../annotation/edit/tags.ts';
import { isRefusal } from '../annotate/act.ts';
import { editableFiles, toPlan } from '../annotate/codebook.ts';
import { writePlan } from '../annotate/write.ts';
import { toRangeOfFile } from '../annotation-lines.ts';
import { defineFeature, Refused } from '../feature.ts';
import { prepareOrganisationRename, renameOrganisation } from '../rename-organisation.ts';
import { namedAt } from './named.ts';

/** The tag or the id that stands at a position, without its quotation marks; in an article, the organisation. */
export const prepareRename = defineFeature<PrepareRenameParams, { range: Range; placeholder: string } | null>({
  method: 'textDocument/prepareRename',
  capability: { renameProvider: { prepareProvider: true } },
  run: prepareOrganisationRename,
  inAnnotations: ({ snapshot }, file, { position }) => {
    const named = namedAt(snapshot, file, position);
    if (named?.kind !== 'tag' && named?.kind !== 'annotation') return null;
    return { range: toRangeOfFile(file, named.span), placeholder: named.id };
  },
});

/** Gives a tag or an annotation another id in all files, and an organisation the name that it is shown by. */
export const rename = defineFeature<RenameParams, WorkspaceEdit | null>({
  method: 'textDocument/rename',
  run: renameOrganisation,
  inAnnotations: ({ snapshot }, file, { position, newName }) => {
    const named = namedAt(snapshot, file, position);
    if (named?.kind !== 'tag' && named?.kind !== 'annotation') return null;
    const change = named.kind === 'tag' ? renameTag : renameAnnotation;
    const plan = toPlan(change(editableFiles(snapshot), named.id, newName));
    const edit = isRefusal(plan) ? plan : writePlan(snapshot, plan);
    if (isRefusal(edit)) throw new Refused(edit.refused);
    return edit;
  },
});
