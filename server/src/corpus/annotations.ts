import type { Edit } from '../annotation/anchor/follow.ts';
import type { LinkRelation, Tag } from '../annotation/model.ts';
import {
  type AnnotationsFile,
  type AnnotationsInput,
  type ArticleAnnotationsFile,
  readAnnotationsFile,
} from './annotations-file.ts';
import { groupBy } from './group.ts';
import { type PlacedAnnotation, type Placements, placeAnnotations } from './placement.ts';
import type { Article } from './snapshot.ts';

/** What people have written about the articles, at one revision. Immutable. */
export interface Annotations {
  /** The folders of the workspace: URIs without a slash at the end. */
  readonly folders: readonly string[];
  /** In the order of their URIs. */
  readonly files: ReadonlyMap<string, AnnotationsFile>;
  /** By the URI of the article; of a file that names none, by its own. */
  readonly placements: ReadonlyMap<string, Placements>;
  /** In the order of the text, orphans last: the same list as long as they are the same. */
  ofArticle(uri: string): readonly PlacedAnnotation[];
  /** The annotation with an id; of several, the first in the order of the files. */
  get(id: string): PlacedAnnotation | undefined;
  /** The links that end at an annotation. */
  linksTo(id: string): readonly Backlink[];
  /** The tags of all codebooks by id; of several with one id, the first. */
  readonly tags: ReadonlyMap<string, Tag>;
  /** How many annotations carry a tag; all tags that are in use have an entry. */
  readonly counts: ReadonlyMap<string, number>;
}

export interface Backlink {
  readonly from: PlacedAnnotation;
  readonly rel: LinkRelation;
}

/** A step of the annotations: a file is new or has another text, or it is gone; or the workspace has other folders. */
export type AnnotationsChange =
  | { readonly kind: 'setAnnotations'; readonly file: AnnotationsInput }
  | { readonly kind: 'removeAnnotations'; readonly uri: string }
  | { readonly kind: 'setFolders'; readonly folders: readonly string[] };

export const noAnnotations: Annotations = publish([], new Map(), new Map());

/** The annotations after changes of their files and of the articles. `edits` are those of articles that people typed. */
export function updateAnnotations(
  before: Annotations,
  changes: readonly AnnotationsChange[],
  articles: ReadonlyMap<string, Article>,
  edits: ReadonlyMap<string, readonly Edit[]>,
): Annotations {
  const folders = changes.findLast((change) => change.kind === 'setFolders')?.folders ?? before.folders;
  const files = applyToFiles(before.files, changes);
  const placements = placeAll(files, before, articles, edits);
  if (folders === before.folders && files === before.files && placements === before.placements) return before;
  return publish(folders, files, placements);
}

function applyToFiles(
  before: ReadonlyMap<string, AnnotationsFile>,
  changes: readonly AnnotationsChange[],
): ReadonlyMap<string, AnnotationsFile> {
  const files = new Map(before);
  let changed = false;
  for (const change of changes) {
    if (change.kind === 'setFolders') continue;
    if (change.kind === 'removeAnnotations') {
      changed = files.delete(change.uri) || changed;
      continue;
    }
    const known = files.get(change.file.uri);
    const file = readAnnotationsFile(change.file, known);
    changed ||= file !== known;
    files.set(file.uri, file);
  }
  if (!changed) return before;
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Only articles whose text or whose files changed are looked at. */
function placeAll(
  files: ReadonlyMap<string, AnnotationsFile>,
  before: Annotations,
  articles: ReadonlyMap<string, Article>,
  edits: ReadonlyMap<string, readonly Edit[]>,
): ReadonlyMap<string, Placements> {
  const groups = groupBy(articleFiles(files), (file) => file.article ?? file.uri);
  const placements = new Map<string, Placements>();
  let changed = groups.size !== before.placements.size;
  for (const [uri, group] of groups) {
    const known = before.placements.get(uri) ?? null;
    const text = articles.get(uri)?.text ?? null;
    const isSame = known !== null && known.text === text && sameItems(known.files, group);
    const placed = isSame ? known : placeAnnotations(group, text, known, edits.get(uri) ?? null);
    changed ||= placed !== known;
    placements.set(uri, placed);
  }
  return changed ? placements : before.placements;
}

function articleFiles(files: ReadonlyMap<string, AnnotationsFile>): ArticleAnnotationsFile[] {
  return [...files.values()].filter((file) => file.kind === 'article');
}

function publish(
  folders: readonly string[],
  files: ReadonlyMap<string, AnnotationsFile>,
  placements: ReadonlyMap<string, Placements>,
): Annotations {
  let index: Index | null = null;
  const indexed = () => {
    index ??= createIndex(files, placements);
    return index;
  };
  return {
    folders,
    files,
    placements,
    ofArticle: (uri) => placements.get(uri)?.list ?? none,
    get: (id) => indexed().byId.get(id),
    linksTo: (id) => indexed().linksTo.get(id) ?? none,
    get tags() {
      return indexed().tags;
    },
    get counts() {
      return indexed().counts;
    },
  };
}

const none: readonly never[] = [];

interface Index {
  readonly byId: ReadonlyMap<string, PlacedAnnotation>;
  readonly linksTo: ReadonlyMap<string, readonly Backlink[]>;
  readonly tags: ReadonlyMap<string, Tag>;
  readonly counts: ReadonlyMap<string, number>;
}

/** Made when it is first asked for: most revisions are those of keystrokes. */
function createIndex(files: ReadonlyMap<string, AnnotationsFile>, placements: ReadonlyMap<string, Placements>): Index {
  const byId = new Map<string, PlacedAnnotation>();
  const linksTo = new Map<string, Backlink[]>();
  const counts = new Map<string, number>();
  for (const placed of [...placements.values()].flatMap(({ list }) => list)) {
    const { id, links, tags } = placed.annotation;
    const other = byId.get(id);
    if (other === undefined || isBefore(placed, other)) byId.set(id, placed);
    for (const { rel, to } of links) {
      const found = linksTo.get(to);
      if (found === undefined) linksTo.set(to, [{ from: placed, rel }]);
      else found.push({ from: placed, rel });
    }
    for (const tag of new Set(tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return { byId, linksTo, tags: tagsOf(files), counts };
}

function isBefore(a: PlacedAnnotation, b: PlacedAnnotation): boolean {
  return a.file.uri === b.file.uri ? a.entry < b.entry : a.file.uri < b.file.uri;
}

function tagsOf(files: ReadonlyMap<string, AnnotationsFile>): ReadonlyMap<string, Tag> {
  const tags = new Map<string, Tag>();
  for (const file of files.values()) {
    if (file.kind !== 'codebook') continue;
    for (const { value } of file.parsed.entries) if (value !== null && !tags.has(value.id)) tags.set(value.id, value);
  }
  return tags;
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}
