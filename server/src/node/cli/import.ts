import { attach } from '../../annotation/exchange/attach.ts';
import type { Imported, ImportedDocument } from '../../annotation/exchange/model.ts';
import { bareTag } from '../../annotation/exchange/take-over.ts';
import type { Annotation } from '../../annotation/model.ts';
import { annotationsFolder } from '../../corpus/annotations-file.ts';
import { type AnnotationFiles, readAnnotationFiles } from './annotation-files.ts';
import { readTexts } from './article-texts.ts';
import { createArticleFinder } from './import-articles.ts';
import { importInto, importTags, type Outcome } from './import-file.ts';
import { Places } from './import-places.ts';
import { importFormats, readImport } from './import-source.ts';
import { complain, print } from './output.ts';
import { readArguments, requireFormat, UsageError } from './usage.ts';

/** `counterclaim import`: takes annotations of another tool over into files of annotations, and prints what it did. */
export async function importCommand(args: readonly string[]): Promise<number> {
  const { values, paths } = readArguments(args, { values: ['from', 'out', 'article'], paths: true });
  const from = values.get('from');
  if (from === undefined) throw new UsageError(`--from is missing: ${importFormats.join(', ')}`);
  const format = requireFormat(from, importFormats);
  const [file, another] = paths;
  if (file === undefined || another !== undefined) throw new UsageError('name one FILE to import');
  const imported = await readImport(format, file);
  const folder = values.get('out') ?? annotationsFolder;
  const files = await readAnnotationFiles([folder]).catch((error) => {
    if (error instanceof UsageError)
      return { articles: [], codebooks: [], beside: { decisions: 0, organisations: 0 }, problems: [] };
    throw error;
  });
  const run = new Import(imported, files, folder, file);
  await run.run(values.get('article'));
  return run.failed ? 2 : 0;
}

class Import {
  readonly #imported: Imported;
  readonly #files: AnnotationFiles;
  readonly #folder: string;
  readonly #places: Places;
  readonly #file: string;
  failed = false;

  constructor(imported: Imported, files: AnnotationFiles, folder: string, file: string) {
    this.#imported = imported;
    this.#files = files;
    this.#folder = folder;
    this.#places = new Places(folder, files);
    this.#file = file;
  }

  async run(named: string | undefined): Promise<void> {
    const { documents, codebook, lost, problems } = this.#imported;
    for (const problem of problems) this.#fail(`${this.#file}: ${problem}`);
    for (const one of lost) complain(`left out: ${one}`);
    const findArticle = await createArticleFinder(this.#files, named);
    const used = new Set<string>();
    for (const document of documents) {
      if (document.annotations.length === 0) continue;
      const article = findArticle(document);
      if (article === null) {
        const count = document.annotations.length;
        this.#fail(`“${document.article}” is no article here; left out: ${count} annotations. Name it by --article.`);
        continue;
      }
      for (const one of document.annotations) for (const tag of one.tags) used.add(tag);
      await this.#importDocument(document, article);
    }
    if (codebook.tags.length + used.size === 0) return;
    const outcome = await importTags(this.#folder, codebook.tags, [...used].map(bareTag));
    await this.#report(`${this.#folder}/codebook.yaml`, 'tags', outcome);
  }

  async #importDocument(document: ImportedDocument, article: string): Promise<void> {
    const { texts, problems } = await readTexts([article]);
    for (const problem of problems) this.#fail(problem);
    const text = texts.get(article) ?? null;
    const attached = attach(document, text);
    for (const problem of attached.problems) this.#fail(`${this.#file}: ${problem}`);
    if (attached.orphans > 0) complain(`${article}: ${attached.orphans} quotations are not in its text`);
    const head = { article, unit: document.unit, source: document.source };
    for (const [path, annotations] of this.#byFile(article, attached.annotations)) {
      const wanted = { head, annotations, carries: this.#imported.carries, text };
      await this.#report(path, 'annotations', await importInto(path, wanted));
    }
  }

  #byFile(article: string, annotations: readonly Annotation[]): ReadonlyMap<string, Annotation[]> {
    const byFile = new Map<string, Annotation[]>();
    for (const one of annotations) {
      const path = this.#places.of(one, article);
      if (path === null) {
        this.#fail(`${this.#file}: ${one.id} is the id of an annotation of another article; it is left out`);
        continue;
      }
      const list = byFile.get(path);
      if (list === undefined) byFile.set(path, [one]);
      else list.push(one);
    }
    return byFile;
  }

  async #report(path: string, what: string, outcome: Outcome): Promise<void> {
    if ('problem' in outcome) return this.#fail(outcome.problem);
    const { added, updated, same } = outcome;
    await print(`${path}: ${what}: ${added} added, ${updated} changed, ${same} as before\n`);
  }

  #fail(message: string): void {
    this.failed = true;
    complain(message);
  }
}
