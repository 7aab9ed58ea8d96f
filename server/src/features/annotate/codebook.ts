import type { EditableFiles, FilesChange } from '../../annotation/edit/files.ts';
import {
  createTag as createTagIn,
  mergeTags as mergeTagsIn,
  renameTag as renameTagIn,
} from '../../annotation/edit/tags.ts';
import { parseCodebook } from '../../annotation/file/codebook-file.ts';
import { type AnnotationsFile, uriOfKind } from '../../corpus/annotations-file.ts';
import type { Snapshot } from '../../corpus/snapshot.ts';
import { type Act, type Plan, type Refusal, refuse } from './act.ts';
import { folderOf } from './file-for-article.ts';

/** Adds a tag to the codebook, which is made where there is none. */
export const createTag: Act<'createTag'> = ({ snapshot }, { tag, label, uri: about }) => {
  const id = tag.trim();
  const { annotations } = snapshot;
  if (id === '') return refuse('The tag has no name.');
  if (annotations.tags.has(id)) return refuse(`There is a tag “${id}” already.`);
  const around = about === undefined ? null : folderOf(snapshot, about);
  const codebooks = [...annotations.files.values()].filter((one) => one.kind === 'codebook');
  const file = codebooks.find((one) => around === null || one.folder === around);
  const folder = around ?? file?.folder ?? annotations.folders[0];
  if (folder === undefined) return refuse('No folder is open. Open the folder of the articles first.');
  const uri = file?.uri ?? uriOfKind(folder, 'codebook');
  const change = createTagIn(file?.parsed ?? parseCodebook(''), id, label);
  return { changes: [{ kind: 'codebook', uri, change }], ids: [] };
};

/** Gives a tag another name everywhere, and those below it. */
export const renameTag: Act<'renameTag'> = ({ snapshot }, { tag, to }) => {
  if (!isKnown(snapshot, tag)) return refuse(`There is no tag “${tag}” any more.`);
  if (tag !== to.trim() && isKnown(snapshot, to.trim()))
    return refuse(`There is a tag “${to.trim()}” already. Merge the two, or choose another name.`);
  return toPlan(renameTagIn(editableFiles(snapshot), tag, to));
};

/** Lets one tag stand for another everywhere; the other leaves the codebook. */
export const mergeTags: Act<'mergeTags'> = ({ snapshot }, { tag, to }) => {
  for (const id of [tag, to]) if (!isKnown(snapshot, id)) return refuse(`There is no tag “${id}” any more.`);
  return toPlan(mergeTagsIn(editableFiles(snapshot), tag, to));
};

function isKnown({ annotations }: Snapshot, tag: string): boolean {
  return annotations.tags.has(tag) || annotations.counts.has(tag);
}

/** The files of all folders by their URIs. */
export function editableFiles({ annotations }: Snapshot): EditableFiles {
  const files = [...annotations.files.values()];
  const ofKind = <Kind extends AnnotationsFile['kind']>(kind: Kind) =>
    files.filter((file): file is Extract<AnnotationsFile, { kind: Kind }> => file.kind === kind);
  return {
    articles: new Map(ofKind('article').map(({ uri, parsed }) => [uri, parsed])),
    codebooks: new Map(ofKind('codebook').map(({ uri, parsed }) => [uri, parsed])),
  };
}

/** The plan of a change of several files. */
export function toPlan(wanted: FilesChange): Plan | Refusal {
  if ('problem' in wanted) return refuse(wanted.problem.message, { uri: wanted.file, span: wanted.problem.span });
  const codebooks = [...wanted.codebooks].map(([uri, change]) => ({ kind: 'codebook' as const, uri, change }));
  const articles = [...wanted.articles].map(([uri, change]) => ({ kind: 'article' as const, uri, change }));
  return { changes: [...codebooks, ...articles], ids: [] };
}
