import { isTime } from '../file/reading.ts';
import { type Annotation, confidences, linkRelations, statuses } from '../model.ts';
import { readCsv } from './csv.ts';
import { ImportedFiles } from './imported-files.ts';
import { Losses } from './losses.ts';
import { type Imported, unreadable } from './model.ts';
import { stableId } from './stable-id.ts';
import { type CsvColumn, csvColumns } from './to-csv.ts';

/** Reads a table of annotations, of this program or another, by the names of its columns in the first row. */
export function fromCsv(text: string): Imported {
  const { rows, problem } = readCsv(text);
  const [head, ...body] = rows;
  if (head === undefined) return unreadable(problem ?? 'the table is empty');
  const columns = head.cells.map((cell) => columnOf(cell));
  const known = new Set(columns);
  if (!known.has('quote') && !(known.has('start') && known.has('end'))) {
    return unreadable(`line ${head.line}: there is no column “quote”; the columns are ${csvColumns.join(', ')}`);
  }
  if (!known.has('article')) return unreadable(`line ${head.line}: there is no column “article”`);
  const lost = new Losses();
  for (const [i, column] of columns.entries()) {
    const name = head.cells[i] ?? '';
    if (column === null && name.trim() !== '') lost.add(`cells of the column “${name}”`, countCells(body, i));
  }
  const reading = new Reading(columns, problem === null ? [] : [problem]);
  for (const row of body) reading.read(row.cells, row.line);
  return reading.finish(lost);
}

const synonyms: Readonly<Record<string, CsvColumn>> = {
  'annotated text': 'quote',
  annotator: 'by',
  author: 'by',
  code: 'tags',
  codes: 'tags',
  comment: 'note',
  created: 'on',
  creator: 'by',
  document: 'article',
  file: 'article',
  label: 'tags',
  labels: 'tags',
  memo: 'note',
  passage: 'quote',
  quotation: 'quote',
  segment: 'quote',
  source: 'article',
  tag: 'tags',
  uri: 'article',
  url: 'article',
  user: 'by',
};

function columnOf(name: string): CsvColumn | null {
  const plain = name.trim().toLowerCase();
  const own = csvColumns.find((column) => column === plain);
  return own ?? (Object.hasOwn(synonyms, plain) ? (synonyms[plain] as CsvColumn) : null);
}

function countCells(rows: readonly { readonly cells: readonly string[] }[], column: number): number {
  return rows.filter(({ cells }) => (cells[column] ?? '') !== '').length;
}

class Reading {
  readonly #columns: readonly (CsvColumn | null)[];
  readonly #problems: string[];
  readonly #files = new ImportedFiles();
  readonly #byId = new Map<string, { readonly list: Annotation[]; readonly index: number }>();

  constructor(columns: readonly (CsvColumn | null)[], problems: string[]) {
    this.#columns = columns;
    this.#problems = problems;
  }

  read(cells: readonly string[], line: number): void {
    const row = new Map<CsvColumn, string>();
    for (const [i, column] of this.#columns.entries()) {
      const text = unguard(cells[i] ?? '');
      if (column !== null && text !== '') row.set(column, text);
    }
    const parent = row.get('reply-to');
    if (parent !== undefined) this.#readReply(parent, row, line);
    else this.#readAnnotation(row, line);
  }

  finish(lost: Losses): Imported {
    const carries = new Set<keyof Annotation>(['target', 'replies']);
    for (const column of this.#columns)
      if (column !== null && column in fields) carries.add(fields[column] as keyof Annotation);
    return {
      documents: this.#files.documents,
      codebook: { tags: [] },
      carries,
      lost: lost.sentences,
      problems: this.#problems,
    };
  }

  #readAnnotation(row: ReadonlyMap<CsvColumn, string>, line: number): void {
    const article = row.get('article');
    const quote = row.get('quote') ?? '';
    const at = this.#readSpan(row, line);
    if (article === undefined) return void this.#problems.push(`line ${line}: the article is missing`);
    if (quote.trim() === '' && at === null) return void this.#problems.push(`line ${line}: the quotation is missing`);
    const id = row.get('id')?.trim() ?? stableId(JSON.stringify([article, quote, at, row.get('tags'), row.get('by')]));
    if (this.#byId.has(id)) return void this.#problems.push(`line ${line}: the id “${id}” stands above already`);
    const { annotations } = this.#files.open({ article, unit: 'codepoint', source: null }, row.has('id'));
    this.#byId.set(id, { list: annotations, index: annotations.length });
    annotations.push({
      id,
      target: { quote, prefix: row.get('prefix') ?? '', suffix: row.get('suffix') ?? '', at },
      tags: splitList(row.get('tags')),
      status: this.#oneOf(row, 'status', statuses, line),
      confidence: this.#oneOf(row, 'confidence', confidences, line),
      note: row.get('note') ?? null,
      links: splitList(row.get('links')).flatMap((link) => this.#readLink(link, line)),
      by: row.get('by') ?? null,
      on: this.#readTime(row, line),
      via: row.get('via') ?? null,
      acceptedBy: row.get('accepted-by') ?? null,
      replies: [],
    });
  }

  #readReply(parent: string, row: ReadonlyMap<CsvColumn, string>, line: number): void {
    const place = this.#byId.get(parent);
    const text = row.get('note');
    if (place === undefined) return void this.#problems.push(`line ${line}: no row above has the id “${parent}”`);
    if (text === undefined) return void this.#problems.push(`line ${line}: a reply without a note`);
    const annotation = place.list[place.index] as Annotation;
    const reply = { by: row.get('by') ?? null, on: this.#readTime(row, line), text };
    place.list[place.index] = { ...annotation, replies: [...annotation.replies, reply] };
  }

  #readLink(link: string, line: number): { rel: (typeof linkRelations)[number]; to: string }[] {
    const [name, ...rest] = link.split(' ');
    const rel = linkRelations.find((one) => one === name);
    const to = rest.join(' ').trim();
    if (rel !== undefined && to !== '') return [{ rel, to }];
    this.#problems.push(`line ${line}: “${link}” is not a link, as “disputes a-7k3f9q2m”`);
    return [];
  }

  #readSpan(row: ReadonlyMap<CsvColumn, string>, line: number): { start: number; end: number } | null {
    const [from, to] = [row.get('start'), row.get('end')];
    if (from === undefined || to === undefined) return null;
    const [start, end] = [Number(from), Number(to)];
    if (/^\d{1,15}$/.test(from) && /^\d{1,15}$/.test(to) && start <= end) return { start, end };
    this.#problems.push(`line ${line}: start and end must be whole numbers, the end not the smaller`);
    return null;
  }

  #readTime(row: ReadonlyMap<CsvColumn, string>, line: number): string | null {
    const on = row.get('on');
    if (on === undefined || isTime(on)) return on ?? null;
    this.#problems.push(`line ${line}: “${on}” is not a time, as 2026-03-31T09:12:00Z`);
    return null;
  }

  #oneOf<T extends string>(
    row: ReadonlyMap<CsvColumn, string>,
    column: CsvColumn,
    all: readonly T[],
    line: number,
  ): T | null {
    const text = row.get(column);
    const found = all.find((one) => one === text);
    if (text !== undefined && found === undefined) {
      this.#problems.push(`line ${line}: the ${column} “${text}” must be one of ${all.join(', ')}`);
    }
    return found ?? null;
  }
}

/** The fields that a column says something of. */
const fields: Partial<Record<CsvColumn, keyof Annotation>> = {
  tags: 'tags',
  status: 'status',
  confidence: 'confidence',
  note: 'note',
  links: 'links',
  by: 'by',
  on: 'on',
  via: 'via',
  'accepted-by': 'acceptedBy',
};

function unguard(text: string): string {
  return /^'+[=+\-@\t\r\n]/.test(text) ? text.slice(1) : text;
}

/** As `joinList` wrote it. */
function splitList(text: string | undefined): string[] {
  const elements: string[] = [''];
  for (let i = 0; i < (text ?? '').length; i++) {
    const one = (text as string)[i] as string;
    if (one === ';') elements.push('');
    else elements[elements.length - 1] += one === '\\' ? ((text as string)[++i] ?? '\\') : one;
  }
  return elements.map((one) => one.trim()).filter((one) => one !== '');
}
