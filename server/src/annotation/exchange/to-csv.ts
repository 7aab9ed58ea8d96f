import type { Annotation, AnnotationFile } from '../model.ts';
import { writeCsv } from './csv.ts';
import { Losses } from './losses.ts';
import type { AnnotationSet, ArticleTexts, Exported } from './model.ts';
import { createPlaces } from './place.ts';

/** The columns of a table of annotations. `start` and `end` are counted in code points, as R and Python count. */
export const csvColumns = [
  'id',
  'article',
  'start',
  'end',
  'quote',
  'prefix',
  'suffix',
  'tags',
  'status',
  'confidence',
  'note',
  'links',
  'by',
  'on',
  'via',
  'accepted-by',
  'reply-to',
] as const;
export type CsvColumn = (typeof csvColumns)[number];

/** A table, an annotation a row; each reply is a row of its own below, whose note it is. */
export function toCsv(set: AnnotationSet, texts: ArticleTexts): Exported {
  const lost = new Losses();
  lost.add('descriptions, colours and order of tags in the codebook', set.codebook.tags.length);
  lost.add(
    'titles, outlets, dates and addresses of articles',
    set.files.filter(({ source }) => source !== null).length,
  );
  const rows = set.files.flatMap((file) => toRows(file, texts.get(file.article)));
  return { content: writeCsv([csvColumns, ...rows]), lost: lost.sentences };
}

type Row = Partial<Readonly<Record<CsvColumn, string | null>>>;

function toRows(file: AnnotationFile, text: string | undefined): string[][] {
  const places = text === undefined ? null : createPlaces(text);
  return file.annotations.flatMap((annotation) => {
    const found = places?.find(annotation.target, file.unit) ?? null;
    const place = found && places?.points.fromUnits(found);
    const { article } = file;
    const replies = annotation.replies.map(
      ({ by, on, text: note }): Row => ({ article, note, by, on, 'reply-to': annotation.id }),
    );
    const own = {
      ...toRow(annotation),
      article,
      start: place ? `${place.start}` : null,
      end: place ? `${place.end}` : null,
    };
    return [own, ...replies].map((row: Row) => csvColumns.map((column) => guard(row[column] ?? '')));
  });
}

function toRow({ id, target, tags, links, acceptedBy, ...rest }: Annotation): Row {
  const { status, confidence, note, by, on, via } = rest;
  return {
    id,
    quote: target.quote,
    prefix: target.prefix,
    suffix: target.suffix,
    tags: joinList(tags),
    links: joinList(links.map(({ rel, to }) => `${rel} ${to}`)),
    ...{ status, confidence, note, by, on, via, 'accepted-by': acceptedBy },
  };
}

/** Separated by `; `; a semicolon or a backslash in an element has a backslash before it. */
function joinList(elements: readonly string[]): string {
  return elements.map((one) => one.replace(/[\\;]/g, '\\$&')).join('; ');
}

/**
 * A spreadsheet runs a cell that begins like a formula, and annotations quote texts of strangers: such a cell gets an
 * apostrophe before it, which spreadsheets take for “this is text” (OWASP, CSV injection). So does one that has it already.
 */
function guard(text: string): string {
  return /^'*[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}
