import type { Annotation, AnnotationFile } from '../model.ts';
import { BratTypes } from './brat-types.ts';
import { Losses } from './losses.ts';
import type { AnnotationSet, ArticleTexts, Exported, ExportedFiles } from './model.ts';
import { createPlaces } from './place.ts';

/**
 * A folder of brat's standoff format: for each article its text (.txt) and its annotations (.ann), and the files that
 * tell brat of the types. Positions are counted in code points, as brat counts. Each tag of a passage is a span of that
 * type; the annotation's id, in a note of a type of its own, keeps them together.
 */
export function toBrat(set: AnnotationSet, texts: ArticleTexts): Exported<ExportedFiles> {
  const lost = new Losses();
  lost.addFields(set, ['by', 'on', 'via', 'acceptedBy', 'replies']);
  lost.add('descriptions of tags in the codebook', set.codebook.tags.filter(isDescribed).length);
  lost.add(
    'titles, outlets, dates and addresses of articles',
    set.files.filter(({ source }) => source !== null).length,
  );
  const types = new BratTypes(set);
  const files = new Map<string, string>([
    ['annotation.conf', types.annotationConf()],
    ['visual.conf', types.visualConf()],
  ]);
  for (const file of set.files) {
    const text = texts.get(file.article);
    const name = documentName(file.article);
    if (text === undefined) {
      lost.add('annotations of articles whose text is not here', file.annotations.length);
      continue;
    }
    files.set(`${name}.txt`, text);
    files.set(`${name}.ann`, new Standoff(file, text, types, lost).write());
  }
  return { content: files, lost: lost.sentences };
}

function isDescribed({ description, useWhen, notWhen, examples }: AnnotationSet['codebook']['tags'][number]): boolean {
  return [description, useWhen, notWhen].some((one) => one !== null) || examples.length > 0;
}

/** Below the folder, whatever the article's path is. */
function documentName(article: string): string {
  const segments = article.split(/[\\/]/).filter((one) => one !== '' && one !== '.');
  return segments
    .map((one) => (one === '..' ? '_' : one.replace(/[\p{Cc}:*?"<>|]/gu, '_')))
    .join('/')
    .replace(/\.txt$/, '');
}

class Standoff {
  readonly #file: AnnotationFile;
  readonly #text: string;
  readonly #types: BratTypes;
  readonly #lost: Losses;
  readonly #lines: string[] = [];
  /** The first span of each annotation, which what is said of it refers to. */
  readonly #spans = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  constructor(file: AnnotationFile, text: string, types: BratTypes, lost: Losses) {
    this.#file = file;
    this.#text = text;
    this.#types = types;
    this.#lost = lost;
  }

  write(): string {
    const places = createPlaces(this.#text);
    for (const annotation of this.#file.annotations) {
      const span = places.find(annotation.target, this.#file.unit);
      if (span === null) {
        this.#lost.add('annotations whose quotation is not in the text');
        continue;
      }
      // A span of brat has no line ends in it: there it is cut in two.
      const parts = [...this.#text.slice(span.start, span.end).matchAll(/[^\r\n]+/g)].map((match) => {
        const start = span.start + match.index;
        return { quote: match[0], at: places.points.fromUnits({ start, end: start + match[0].length }) };
      });
      const offsets = parts.map(({ at }) => `${at.start} ${at.end}`).join(';');
      const words = parts.map(({ quote }) => quote).join(' ');
      const tags = annotation.tags.length === 0 ? [null] : annotation.tags;
      for (const tag of tags) {
        const id = this.#add('T', `${this.#types.of(tag)} ${offsets}\t${words}`);
        if (!this.#spans.has(annotation.id)) this.#spans.set(annotation.id, id);
        this.#add('#', `CounterclaimId ${id}\t${escapeLine(annotation.id)}`);
      }
    }
    for (const annotation of this.#file.annotations) this.#describe(annotation);
    return this.#lines.map((line) => `${line}\n`).join('');
  }

  #describe({ id, status, confidence, note, links }: Annotation): void {
    const span = this.#spans.get(id);
    if (span === undefined) return;
    if (status !== null) this.#add('A', `Status ${span} ${status}`);
    if (confidence !== null) this.#add('A', `Confidence ${span} ${confidence}`);
    if (note !== null) this.#add('#', `AnnotatorNotes ${span}\t${escapeLine(note)}`);
    for (const { rel, to } of links) {
      const end = this.#spans.get(to);
      if (end === undefined) this.#lost.add('links to other articles');
      else this.#add('R', `${rel} Arg1:${span} Arg2:${end}`);
    }
  }

  #add(kind: 'T' | 'A' | 'R' | '#', rest: string): string {
    const number = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, number);
    this.#lines.push(`${kind}${number}\t${rest}`);
    return `${kind}${number}`;
  }
}

/** On one line: line ends and tabs become `\n`, `\r` and `\t`, and a backslash two. */
function escapeLine(text: string): string {
  const names: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
  return text.replace(/[\\\n\r\t]/g, (one) => names[one] as string);
}

export function unescapeLine(text: string): string {
  const meanings: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
  return text.replace(/\\(.)/g, (_, one) => meanings[one] ?? one);
}
