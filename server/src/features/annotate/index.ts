import type { AnnotationAct } from '../../protocol/annotations.ts';
import type { Act } from './act.ts';
import { reattach, refreshAnchors } from './attach.ts';
import { createTag, mergeTags, renameTag } from './codebook.ts';
import { decide, undecide } from './decide.ts';
import { edit, remove, unlink } from './entry.ts';
import { link } from './link.ts';
import { editReply, reply } from './reply.ts';
import { setSource } from './set-source.ts';
import { settleOrganisation } from './settle-organisation.ts';
import { note, tag } from './tag.ts';

/** Every act, by its kind. */
export const acts: { readonly [Kind in AnnotationAct['kind']]?: Act<Kind> } = {
  tag,
  note,
  link,
  unlink,
  edit,
  delete: remove,
  reply,
  editReply,
  reattach,
  refreshAnchors,
  createTag,
  renameTag,
  mergeTags,
  decide,
  undecide,
  setSource,
  settleOrganisation,
};
