import { join } from 'node:path';
import { editArticleFile } from '../../annotation/edit/article-file.ts';
import { editCodebook } from '../../annotation/edit/codebook.ts';
import { applyChanges } from '../../annotation/edit/text-change.ts';
import { createConversion } from '../../annotation/exchange/join-files.ts';
import { takeOver, takeOverTag } from '../../annotation/exchange/take-over.ts';
import { type ParsedArticleFile, parseArticleFile } from '../../annotation/file/article-file.ts';
import { parseCodebook } from '../../annotation/file/codebook-file.ts';
import type { Annotation, AnnotationFile, Tag } from '../../annotation/model.ts';
import { replaceFile } from '../replace-file.ts';
import { readParsed } from './annotation-files.ts';
import { describe } from './articles.ts';

/** What became of a file, or why it was left as it is. */
export type Outcome =
  | { readonly added: number; readonly updated: number; readonly same: number }
  | { readonly problem: string };

/** The annotations of an article as they are to stand in one file. */
export interface Wanted {
  readonly head: Omit<AnnotationFile, 'annotations'>;
  readonly annotations: readonly Annotation[];
  readonly carries: ReadonlySet<keyof Annotation>;
  readonly text: string | null;
}

/** Puts annotations into the file at `path`, which need not exist; those that it has are known by their ids. */
export function importInto(path: string, { head, annotations, carries, text }: Wanted): Promise<Outcome> {
  return change(path, parseArticleFile, (file) => {
    const isNew = file.text === '';
    const unit = isNew ? head.unit : file.head.unit;
    const convert = createConversion(head.unit, unit, text);
    const known = new Map(valuesOf(file).map((one) => [one.id, one]));
    const put: Annotation[] = [];
    let [added, same] = [0, 0];
    for (const one of annotations) {
      const placed = { ...one, target: { ...one.target, at: convert(one.target.at) } };
      const before = known.get(one.id);
      const after = before === undefined ? placed : takeOver(before, placed, carries);
      if (before === undefined) added++;
      if (after === before) same++;
      else put.push(after);
    }
    const source = file.head.source ?? head.source;
    const edit = editArticleFile(file, { head: { article: file.head.article ?? head.article, unit, source }, put });
    return { edit, counts: { added, updated: put.length - added, same } };
  });
}

/** Puts tags into the codebook; of those that it has, only what the import says something of is changed. */
export function importTags(folder: string, tags: readonly Tag[], used: readonly Tag[]): Promise<Outcome> {
  return change(join(folder, 'codebook.yaml'), parseCodebook, (file) => {
    const known = new Map(valuesOf(file).map((tag) => [tag.id, tag]));
    const described = new Set(tags.map(({ id }) => id));
    const missing = used.filter(({ id }) => !known.has(id) && !described.has(id));
    const put = tags.flatMap((tag) => {
      const before = known.get(tag.id);
      const after = before === undefined ? tag : takeOverTag(before, tag);
      return after === before ? [] : [after];
    });
    const added = put.filter(({ id }) => !known.has(id)).length + missing.length;
    const all = [...put, ...missing];
    const counts = { added, updated: all.length - added, same: tags.length - put.length };
    return { edit: all.length === 0 ? null : editCodebook(file, { put: all }), counts };
  });
}

type Counts = { readonly added: number; readonly updated: number; readonly same: number };
type Edit = ReturnType<typeof editArticleFile> | ReturnType<typeof editCodebook>;

/** Reads, changes and writes; where the file became another meanwhile, all of it again. A broken file is left as it is. */
async function change<Parsed extends ParsedArticleFile | ReturnType<typeof parseCodebook>>(
  path: string,
  parse: (text: string) => Parsed,
  plan: (file: Parsed) => { readonly edit: Edit | null; readonly counts: Counts },
): Promise<Outcome> {
  for (let tries = 0; tries < mostTries; tries++) {
    const { file, undecoded } = await readParsed(path, parse);
    if (undecoded.length > 0) return { problem: `${undecoded[0]}; nothing was written to it` };
    const { edit, counts } = plan(file.parsed);
    if (edit === null) return counts;
    const { text } = file.parsed;
    if ('problem' in edit)
      return { problem: `${describe({ uri: file.path, text }, edit.problem)} Nothing was written to it.` };
    if (edit.changes.length === 0) return counts;
    const mark = file.bytes?.[0] === 0xef && file.bytes[1] === 0xbb ? '\uFEFF' : '';
    if (await replaceFile(path, mark + applyChanges(text, edit.changes), file.bytes)) return counts;
  }
  return { problem: `${path} is written by another program all the time; nothing was written to it` };
}

const mostTries = 10;

function valuesOf<Value>(file: { readonly entries: readonly { readonly value: Value | null }[] }): Value[] {
  return file.entries.flatMap(({ value }) => value ?? []);
}
