import { parseXml, type XmlElement, XmlError } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate/browser';
import { type Annotation, linkRelations, type Tag } from '../model.ts';
import { guidOf, idOfGuid } from './guid.ts';
import { Losses } from './losses.ts';
import { type Imported, type ImportedDocument, unreadable } from './model.ts';
import { stableId } from './stable-id.ts';
import { bareTag } from './take-over.ts';

/** Reads a project of REFI-QDA (.qdpx) of this program or another: texts with their codes, notes and links. */
export function fromRefi(archive: Uint8Array): Imported {
  let files: Readonly<Record<string, Uint8Array>>;
  try {
    files = unzipSync(archive, { filter: ({ name, originalSize }) => isWanted(name) && originalSize <= largestEntry });
  } catch (error) {
    return unreadable(`this is not a .qdpx archive: ${(error as Error).message}`);
  }
  const project = Object.entries(files).find(([name]) => /^[^/]*\.qde$/i.test(name));
  if (project === undefined) return unreadable('there is no project.qde in the archive');
  try {
    const { root } = parseXml(strFromU8(project[1]).replace(/^\uFEFF/, ''));
    if (root?.name.replace(/^.*:/, '') !== 'Project')
      return unreadable(`${project[0]}: its first element is not Project`);
    return new Reading(root, files).read();
  } catch (error) {
    if (error instanceof XmlError)
      return unreadable(`${project[0]}:${error.line}:${error.column}: ${error.message.split('\n')[0]}`);
    throw error;
  }
}

/** What an archive may unpack to, for each entry, so that a small file cannot fill the memory. */
const largestEntry = 64 * 1024 * 1024;

function isWanted(name: string): boolean {
  return /^[^/]*\.qde$/i.test(name) || /^sources\/[^/]*\.txt$/i.test(name);
}

class Reading {
  readonly #project: XmlElement;
  readonly #files: Readonly<Record<string, Uint8Array>>;
  readonly #lost = new Losses();
  readonly #problems: string[] = [];
  readonly #tags = new Map<string, string>();
  readonly #users = new Map<string, string>();
  readonly #ids = new Set<string>();

  constructor(project: XmlElement, files: Readonly<Record<string, Uint8Array>>) {
    this.#project = project;
    this.#files = files;
  }

  read(): Imported {
    for (const user of within(this.#project, 'Users', 'User'))
      this.#users.set(guid(user.attributes.guid), user.attributes.name ?? '');
    const tags = within(this.#project, 'CodeBook', 'Codes', 'Code').flatMap((code) => this.#readCode(code, null));
    const documents = this.#readSources();
    const linked = this.#readLinks();
    for (const kind of ['Cases', 'Variables', 'Sets', 'Graphs', 'Notes']) {
      for (const part of within(this.#project, kind)) this.#lost.add(kind.toLowerCase(), part.children.length);
    }
    return {
      documents: documents.map((one) => ({
        ...one,
        annotations: one.annotations.map((annotation) => ({ ...annotation, links: linked.get(annotation.id) ?? [] })),
      })),
      codebook: { tags },
      carries: new Set(['target', 'tags', 'note', 'links', 'by', 'on'] as const),
      lost: this.#lost.sentences,
      problems: this.#problems,
    };
  }

  /** A code within another is a tag below it, unless its name says so already. */
  #readCode(code: XmlElement, above: string | null): Tag[] {
    const name = (code.attributes.name ?? '').trim();
    if (name === '') this.#problems.push('project.qde: a code without a name');
    const id = above === null || name.startsWith(`${above}/`) ? name : `${above}/${name}`;
    this.#tags.set(guid(code.attributes.guid), id);
    const description = textOf(code, 'Description');
    const colour = /^#[\da-f]{6}$/i.test(code.attributes.color ?? '') ? (code.attributes.color as string) : null;
    const isOwn = guid(code.attributes.guid) === guidOf('tag', id);
    const tag = { ...bareTag(id), description: isOwn ? null : description, colour };
    return [...(name === '' ? [] : [tag]), ...children(code, 'Code').flatMap((one) => this.#readCode(one, id))];
  }

  #readSources(): ImportedDocument[] {
    return within(this.#project, 'Sources', null).flatMap((source) => {
      if (source.name.replace(/^.*:/, '') !== 'TextSource') {
        this.#lost.add('sources that are not plain text');
        return [];
      }
      const path = source.attributes.plainTextPath?.replace(/^internal:\/\//, 'sources/') ?? '';
      const bytes = Object.hasOwn(this.#files, path) ? this.#files[path] : undefined;
      const text = bytes === undefined ? textOf(source, 'PlainTextContent') : strFromU8(bytes).replace(/^\uFEFF/, '');
      const name = source.attributes.name ?? path;
      if (text === null) this.#problems.push(`project.qde: the text of “${name}” is not in the archive`);
      const isOwn = guid(source.attributes.guid) === guidOf('source', name);
      const annotations = children(source, 'PlainTextSelection').flatMap((one) => this.#readSelection(one, name, text));
      return [{ article: name, unit: 'codepoint' as const, source: null, text, isOwn, annotations }];
    });
  }

  #readSelection(selection: XmlElement, name: string, text: string | null): Annotation[] {
    const { startPosition = '', endPosition = '', creatingUser, creationDateTime } = selection.attributes;
    const [start, end] = [Number(startPosition), Number(endPosition)];
    if (!/^\d{1,15}$/.test(startPosition) || !/^\d{1,15}$/.test(endPosition) || start >= end) {
      this.#problems.push(
        `project.qde: “${name}”: a selection from “${startPosition}” to “${endPosition}” has no text`,
      );
      return [];
    }
    const named = selection.attributes.name ?? '';
    const quote = this.#quoteAt(text, start, end, named);
    if (quote.trim() === '') {
      this.#problems.push(`project.qde: “${name}”: there is no text at ${startPosition} to ${endPosition}`);
      return [];
    }
    const known = guid(selection.attributes.guid);
    const id = idOfGuid(known) ?? stableId(known || `${name} ${start} ${end}`);
    this.#ids.add(id);
    const tags = children(selection, 'Coding').flatMap((coding) =>
      children(coding, 'CodeRef').flatMap((ref) => this.#tags.get(guid(ref.attributes.targetGUID)) ?? []),
    );
    this.#lost.add('notes with a text of their own', children(selection, 'NoteRef').length);
    const coding = children(selection, 'Coding')[0]?.attributes;
    return [
      {
        id,
        target: { quote, prefix: '', suffix: '', at: { start, end } },
        tags: [...new Set(tags)],
        status: null,
        confidence: null,
        note: textOf(selection, 'Description'),
        links: [],
        by: this.#users.get(guid(creatingUser ?? coding?.creatingUser)) ?? null,
        on: readTime(creationDateTime ?? coding?.creationDateTime),
        via: null,
        acceptedBy: null,
        replies: [],
      },
    ];
  }

  /**
   * Positions are in code points of the text with its line ends; some tools count CRLF as one. Where the selection is
   * named by its words, as many tools do, these tell which.
   */
  #quoteAt(text: string | null, start: number, end: number, named: string): string {
    if (text === null) return named;
    const counted = [...text].slice(start, end).join('');
    if (counted === named || !text.includes('\r\n')) return counted;
    const asOne = [...text.replaceAll('\r\n', '\n')].slice(start, end).join('');
    return asOne === named ? asOne : counted;
  }

  #readLinks(): ReadonlyMap<string, Annotation['links'][number][]> {
    const linked = new Map<string, Annotation['links'][number][]>();
    for (const { attributes } of within(this.#project, 'Links', 'Link')) {
      const rel = linkRelations.find((one) => one === attributes.name);
      const [from, to] = [attributes.originGUID, attributes.targetGUID].map(
        (one) => idOfGuid(guid(one)) ?? stableId(guid(one)),
      );
      if (
        rel === undefined ||
        from === undefined ||
        to === undefined ||
        !this.#ids.has(from) ||
        !(this.#ids.has(to) || idOfGuid(guid(attributes.targetGUID)) !== null)
      )
        this.#lost.add('links of other kinds');
      else linked.set(from, [...(linked.get(from) ?? []), { rel, to }]);
    }
    return linked;
  }
}

/** The elements at the end of a path of names; `null` stands for any name. */
function within(from: XmlElement, ...path: readonly (string | null)[]): XmlElement[] {
  return path.reduce<XmlElement[]>((elements, name) => elements.flatMap((one) => children(one, name)), [from]);
}

function children(of: XmlElement, name: string | null): XmlElement[] {
  return of.children.filter(
    (one): one is XmlElement =>
      one.type === 'element' && (name === null || (one as XmlElement).name.replace(/^.*:/, '') === name),
  );
}

function textOf(of: XmlElement, name: string): string | null {
  return children(of, name)[0]?.text ?? null;
}

function guid(text: string | undefined): string {
  return (text ?? '').replace(/[{}]/g, '').toLowerCase();
}

/** To the second, in UTC; the first moment of a day is that day, as it is written where only a day is known. */
function readTime(text: string | undefined): string | null {
  const moment = text === undefined ? Number.NaN : Date.parse(text);
  if (Number.isNaN(moment)) return null;
  return new Date(moment).toISOString().replace(/(?:T00:00:00)?\.\d+Z$/, (end) => (end.startsWith('T') ? '' : 'Z'));
}
