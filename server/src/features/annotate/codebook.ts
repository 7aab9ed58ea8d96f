import type { Tag } from '../../annotation/model.ts';
import { type CodebookFile, uriOfKind } from '../../corpus/annotations-file.ts';
import type { Snapshot } from '../../corpus/snapshot.ts';
import { type Act, type Plan, type PlannedChange, refuse } from './act.ts';

/** Adds a tag to the codebook, which is made where there is none. */
export const createTag: Act<'createTag'> = ({ snapshot }, { tag, label }) => {
  const id = tag.trim();
  if (id === '') return refuse('The tag has no name.');
  if (snapshot.annotations.tags.has(id)) return refuse(`There is a tag “${id}” already.`);
  const folder = codebooks(snapshot)[0]?.folder ?? snapshot.annotations.folders[0];
  if (folder === undefined) return refuse('No folder is open. Open the folder of the articles first.');
  const change = { put: [{ ...newTag, id, label }] };
  return { changes: [{ kind: 'codebook', folder, uri: uriOfKind(folder, 'codebook'), change }], ids: [] };
};

/** Gives a tag another name everywhere, and those below it. */
export const renameTag: Act<'renameTag'> = ({ snapshot }, act) => {
  const [tag, to] = [act.tag.trim(), act.to.trim()];
  if (tag === '' || to === '') return refuse('The tag has no name.');
  const { tags, counts } = snapshot.annotations;
  if (!tags.has(tag) && !counts.has(tag)) return refuse(`There is no tag “${tag}”.`);
  if (tag === to) return refuse(`The tag is “${to}” already.`);
  const taken = tags.has(to) || counts.has(to);
  if (taken) return refuse(`There is a tag “${to}” already. Merge the two instead.`);
  return planRename(snapshot, renamesBelow(snapshot, tag, to));
};

/** Lets one tag stand for another everywhere; the other leaves the codebook. Tags below it keep their names. */
export const mergeTags: Act<'mergeTags'> = ({ snapshot }, { tag, to }) => {
  const { tags, counts } = snapshot.annotations;
  if (tag === to) return refuse('A tag cannot be merged with itself.');
  for (const id of [tag, to]) if (!tags.has(id) && !counts.has(id)) return refuse(`There is no tag “${id}”.`);
  const changes = codebooks(snapshot).map(({ folder, uri, parsed }): PlannedChange => {
    const put = valuesOf(parsed).filter(({ id, parent }) => parent === tag && id !== tag);
    return {
      kind: 'codebook',
      folder,
      uri,
      change: { put: put.map((one) => ({ ...one, parent: to === one.id ? null : to })), remove: [tag] },
    };
  });
  return { changes: [...changes, ...renameInArticles(snapshot, new Map([[tag, to]]))].filter(isAChange), ids: [] };
};

/** The change of all files that gives tags other names. */
function planRename(snapshot: Snapshot, renames: ReadonlyMap<string, string>): Plan {
  const changes = codebooks(snapshot).map(({ folder, uri, parsed }): PlannedChange => {
    const renamed = new Map<string, string>();
    const put = valuesOf(parsed).flatMap((one) => {
      const [id, parent] = [renames.get(one.id) ?? one.id, one.parent && (renames.get(one.parent) ?? one.parent)];
      if (id !== one.id) renamed.set(id, one.id);
      return id === one.id && parent === one.parent ? [] : { ...one, id, parent };
    });
    return { kind: 'codebook', folder, uri, change: { put, renamed } };
  });
  return { changes: [...changes, ...renameInArticles(snapshot, renames)].filter(isAChange), ids: [] };
}

/** A tag and all that are named below it: with `claim`, `claim/quantity` too. */
function renamesBelow({ annotations }: Snapshot, tag: string, to: string): ReadonlyMap<string, string> {
  const all = [tag, ...annotations.tags.keys(), ...annotations.counts.keys()];
  const below = all.filter((id) => id === tag || id.startsWith(`${tag}/`));
  return new Map(below.map((id) => [id, to + id.slice(tag.length)]));
}

function renameInArticles({ annotations }: Snapshot, renames: ReadonlyMap<string, string>): PlannedChange[] {
  return [...annotations.files.values()].flatMap((file): PlannedChange[] => {
    if (file.kind !== 'article') return [];
    const put = valuesOf(file.parsed).filter(({ tags }) => tags.some((tag) => renames.has(tag)));
    const renamed = put.map((one) => ({ ...one, tags: [...new Set(one.tags.map((tag) => renames.get(tag) ?? tag))] }));
    return [{ kind: 'article', folder: file.folder, uri: file.uri, change: { put: renamed } }];
  });
}

function isAChange({ change }: PlannedChange): boolean {
  return (change.put?.length ?? 0) + (change.remove?.length ?? 0) > 0;
}

function codebooks({ annotations }: Snapshot): CodebookFile[] {
  return [...annotations.files.values()].filter((file) => file.kind === 'codebook');
}

function valuesOf<T>({ entries }: { readonly entries: readonly { readonly value: T | null }[] }): T[] {
  return entries.flatMap(({ value }) => (value === null ? [] : [value]));
}

const newTag: Omit<Tag, 'id' | 'label'> = {
  description: null,
  useWhen: null,
  notWhen: null,
  examples: [],
  parent: null,
  colour: null,
  deprecated: false,
};
