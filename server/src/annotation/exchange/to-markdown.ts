import { createLineIndex } from '../../text/line-index.ts';
import { type Annotation, type AnnotationFile, reverseRelation, type Tag } from '../model.ts';
import { branchOf } from '../tag-tree.ts';
import { Losses } from './losses.ts';
import type { AnnotationSet, ArticleTexts, Exported } from './model.ts';
import { createPlaces } from './place.ts';

/** A report for people: by article, each passage quoted with a link to its line. It is not read again. */
export function toMarkdown(set: AnnotationSet, texts: ArticleTexts): Exported {
  const lost = new Losses();
  lost.addFields(set, ['id']);
  lost.add('descriptions and colours of tags in the codebook', set.codebook.tags.length);
  const report = new Report(set, texts);
  return { content: `${report.render()}\n`, lost: lost.sentences };
}

interface Place {
  readonly file: AnnotationFile;
  readonly annotation: Annotation;
  /** From 1; `null` for a passage that is not found. */
  readonly line: number | null;
}

class Report {
  readonly #set: AnnotationSet;
  readonly #tags: ReadonlyMap<string, Tag>;
  readonly #places = new Map<string, Place>();
  /** Links as they look from the other end. */
  readonly #backlinks = new Map<string, { readonly rel: string; readonly to: string }[]>();

  constructor(set: AnnotationSet, texts: ArticleTexts) {
    this.#set = set;
    this.#tags = new Map(set.codebook.tags.map((tag) => [tag.id, tag]));
    for (const file of set.files) this.#place(file, texts.get(file.article));
  }

  render(): string {
    const count = this.#set.files.reduce((sum, { annotations }) => sum + annotations.length, 0);
    const head = ['# Annotations', `${count} in ${this.#set.files.length} articles.`];
    return [...head, ...this.#set.files.flatMap((file) => this.#renderFile(file))].join('\n\n');
  }

  #place(file: AnnotationFile, text: string | undefined): void {
    const places = text === undefined ? null : createPlaces(text);
    const lines = createLineIndex(text ?? '');
    for (const annotation of file.annotations) {
      const span = places?.find(annotation.target, file.unit);
      const line = span == null ? null : lines.positionAt(span.start).line + 1;
      this.#places.set(annotation.id, { file, annotation, line });
      for (const { rel, to } of annotation.links) {
        const back = { rel: reverseRelation[rel], to: annotation.id };
        const known = this.#backlinks.get(to);
        if (known === undefined) this.#backlinks.set(to, [back]);
        else known.push(back);
      }
    }
  }

  #renderFile({ article, source, annotations }: AnnotationFile): string[] {
    const said = [source?.outlet, source?.published, source?.url, source?.file]
      .filter((one) => one != null)
      .map((one) => plain(one));
    const head = [`## ${plain(source?.title ?? article)}`, [linkTo(article, article, null), ...said].join(' · ')];
    return [...head, ...annotations.flatMap((one) => this.#renderAnnotation(one))];
  }

  #renderAnnotation(annotation: Annotation): string[] {
    const { target, tags, status, confidence, note, by, on, via, acceptedBy, replies } = annotation;
    const place = this.#places.get(annotation.id) as Place;
    const where =
      place.line === null ? 'not found in the text' : linkTo(`line ${place.line}`, place.file.article, place.line);
    const words = tags.map((tag) => `**${plain(this.#labelOf(tag))}**`);
    const facts = [
      status,
      confidence && `confidence ${confidence}`,
      madeBy(by, on),
      via !== 'human' && via && `by ${plain(via)}`,
    ];
    if (acceptedBy !== null) facts.push(`accepted by ${plain(acceptedBy)}`);
    const line = [words.join(', '), ...facts.filter((one) => one)].filter((one) => one !== '');
    return [
      `${quote(target.quote)}\n>\n> — ${where}`,
      ...(line.length > 0 ? [line.join(' · ')] : []),
      ...(note === null || note.trim() === '' ? [] : [plain(note)]),
      ...this.#renderLinks(annotation),
      ...replies.map(
        ({ by: who, on: when, text }) => `- ${[madeBy(who, when), plain(text, '  ')].filter(Boolean).join(': ')}`,
      ),
    ];
  }

  /** The labels of the tag and of those above it: “Number” alone says little. A tag that is not in the codebook by its id. */
  #labelOf(id: string): string {
    if (!this.#tags.has(id)) return id;
    const branch = branchOf(id, this.#tags);
    return branch.map((one) => this.#tags.get(one)?.label ?? one.slice(one.lastIndexOf('/') + 1)).join(' › ');
  }

  #renderLinks({ id, links }: Annotation): string[] {
    const all = [...links, ...(this.#backlinks.get(id) ?? [])];
    if (all.length === 0) return [];
    const rows = all.map(({ rel, to }) => {
      const place = this.#places.get(to);
      if (place === undefined) return `- ${relationWords[rel] ?? rel} a passage that is not there (${plain(to)})`;
      const where =
        place.line === null
          ? plain(place.file.article)
          : linkTo(`${place.file.article}, line ${place.line}`, place.file.article, place.line);
      return `- ${relationWords[rel] ?? rel} ${plain(inQuotes(shorten(place.annotation.target.quote)))} (${where})`;
    });
    return [rows.join('\n')];
  }
}

const relationWords: Readonly<Record<string, string>> = {
  same: 'says the same as',
  'disputed-by': 'is disputed by',
  'supported-by': 'is supported by',
  'corrected-by': 'is corrected by',
};

function madeBy(by: string | null, on: string | null): string {
  return [by, on?.slice(0, 10)]
    .filter((one) => one != null && one !== '')
    .map((one) => plain(one as string))
    .join(', ');
}

function quote(text: string): string {
  return `> ${plain(text, '> ')}`;
}

/** In quotation marks, of which a passage that is one quotation has its own. */
function inQuotes(text: string): string {
  if (!/^[“"]/.test(text)) return `“${text}”`;
  const close = text.slice(1).search(/[”"]/) + 1;
  if (close === 0) return `${text}”`;
  return close === text.length - 1 ? text : `“${text}”`;
}

function shorten(text: string): string {
  const points = [...text.slice(0, 200)];
  return points.length <= 80 ? text : `${points.slice(0, 80).join('')}…`;
}

/**
 * As plain text: neither Markdown nor HTML in it has an effect, and addresses are no links. Each of its lines stays one,
 * and all but the first begin with `indent`.
 */
function plain(text: string, indent = ''): string {
  return text
    .replace(/[\p{Cc}\p{Surrogate}\u2028\u2029]/gu, (one) => (one === '\n' ? '\n' : ' '))
    .replace(/[\\`*_[\]|~$@]|:(?=\/)|(?<=www)\./gi, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^[#>+=-]/, '\\$&')
        .replace(/^(\d{1,9})([.)])/, '$1\\$2'),
    )
    .join(`  \n${indent}`);
}

/** A link to a line, as code hosts and editors write its address. */
function linkTo(label: string, article: string, line: number | null): string {
  const address = article
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return `[${plain(label)}](<${address}${line === null ? '' : `#L${line}`}>)`;
}
