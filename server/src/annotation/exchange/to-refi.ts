import { strToU8, zipSync } from 'fflate/browser';
import type { Annotation, AnnotationFile, Tag } from '../model.ts';
import { guidOf } from './guid.ts';
import { Losses } from './losses.ts';
import type { AnnotationSet, ArticleTexts, Exported } from './model.ts';
import { createPlaces } from './place.ts';
import { element, escapeXml } from './xml.ts';

/**
 * A project of the REFI-QDA standard 1.0 (.qdpx): an archive with `project.qde` and the articles. Positions count code
 * points from 0, the end not included. Line ends of the articles become LF, as tools differ in how they count others.
 */
export function toRefi(set: AnnotationSet, texts: ArticleTexts): Exported<Uint8Array> {
  const lost = new Losses();
  lost.addFields(set, ['status', 'confidence', 'via', 'acceptedBy', 'replies']);
  lost.add(
    'colours that are not written as #rrggbb',
    set.codebook.tags.filter(({ colour }) => colour !== null && !isRgb(colour)).length,
  );
  lost.add('marks of tags as deprecated', set.codebook.tags.filter(({ deprecated }) => deprecated !== false).length);
  const files: Record<string, Uint8Array> = {};
  const sources: string[] = [];
  const links: string[] = [];
  for (const file of set.files) {
    const text = texts.get(file.article);
    if (text === undefined) {
      lost.add('annotations of articles whose text is not here', file.annotations.length);
      continue;
    }
    const guid = guidOf('source', file.article);
    files[`sources/${guid}.txt`] = strToU8(text.replace(/\r\n?/g, '\n'));
    const selections = toSelections(file, text, links, lost);
    sources.push(
      element('TextSource', { guid, name: file.article, plainTextPath: `internal://${guid}.txt` }, ...selections),
    );
  }
  const users = new Set(set.files.flatMap(({ annotations }) => annotations.flatMap(({ by }) => by ?? [])));
  const project = element(
    'Project',
    { xmlns: 'urn:QDA-XML:project:1.0', name: 'Counterclaim', origin: 'Counterclaim' },
    list(
      'Users',
      [...users].map((name) => element('User', { guid: guidOf('user', name), name })),
    ),
    element('CodeBook', {}, list('Codes', toCodes(set))),
    list('Sources', sources),
    list('Links', links),
  );
  files['project.qde'] = strToU8(`<?xml version="1.0" encoding="utf-8"?>\n${project}\n`);
  return { content: zipSync(files, { mtime: archiveTime }), lost: lost.sentences };
}

/** Of the files in the archive: the same for the same annotations. */
const archiveTime = new Date(Date.UTC(2000, 0, 1, 12));

function list(name: string, children: readonly string[]): string {
  return children.length === 0 ? '' : element(name, {}, ...children);
}

function toSelections(file: AnnotationFile, text: string, links: string[], lost: Losses): string[] {
  const places = createPlaces(text);
  return file.annotations.flatMap((annotation) => {
    const span = places.find(annotation.target, file.unit);
    if (span === null) {
      lost.add('annotations whose quotation is not in the text');
      return [];
    }
    const before = text.slice(0, span.start).match(/\r\n/g)?.length ?? 0;
    const inside = text.slice(span.start, span.end).match(/\r\n/g)?.length ?? 0;
    const at = places.points.fromUnits(span);
    links.push(...toLinks(annotation));
    return [toSelection(annotation, at.start - before, at.end - before - inside)];
  });
}

function toSelection({ id, target, tags, note, by, on }: Annotation, start: number, end: number): string {
  const made = {
    creatingUser: by === null ? null : guidOf('user', by),
    creationDateTime: on === null ? null : on.includes('T') ? on : `${on}T00:00:00Z`,
  };
  return element(
    'PlainTextSelection',
    { guid: guidOf('annotation', id), name: target.quote, startPosition: `${start}`, endPosition: `${end}`, ...made },
    note === null ? '' : element('Description', {}, escapeXml(note)),
    ...tags.map((tag) =>
      element(
        'Coding',
        { guid: guidOf('coding', `${id} ${tag}`), ...made },
        element('CodeRef', { targetGUID: guidOf('tag', tag) }),
      ),
    ),
  );
}

function toLinks({ id, links }: Annotation): string[] {
  return links.map(({ rel, to }) =>
    element('Link', {
      guid: guidOf('link', `${id} ${rel} ${to}`),
      name: rel,
      direction: rel === 'same' ? 'Associative' : 'OneWay',
      originGUID: guidOf('annotation', id),
      targetGUID: guidOf('annotation', to),
    }),
  );
}

/** A code for each tag, named by its id, which says what it stands below; tags that the codebook lacks come last. */
function toCodes({ files, codebook }: AnnotationSet): string[] {
  const known = new Set(codebook.tags.map(({ id }) => id));
  const used = new Set(files.flatMap(({ annotations }) => annotations.flatMap(({ tags }) => tags)));
  const extra = [...used].filter((id) => !known.has(id)).map((id) => element('Code', codeAttributes(id, null)));
  return [...codebook.tags.map(toCode), ...extra];
}

function toCode({ id, label, description, useWhen, notWhen, examples, colour }: Tag): string {
  const said = [
    label,
    description,
    useWhen === null ? null : `Use when: ${useWhen}`,
    notWhen === null ? null : `Not when: ${notWhen}`,
    ...examples.map((one) => `Example: ${one}`),
  ].filter((one) => one !== null);
  const text = said.length === 0 ? '' : element('Description', {}, escapeXml(said.join('\n')));
  return element('Code', codeAttributes(id, colour), text);
}

function codeAttributes(id: string, colour: string | null): Record<string, string | null> {
  return { guid: guidOf('tag', id), name: id, isCodable: 'true', color: isRgb(colour) ? colour : null };
}

function isRgb(colour: string | null): boolean {
  return /^#[\da-fA-F]{6}$/.test(colour ?? '');
}
