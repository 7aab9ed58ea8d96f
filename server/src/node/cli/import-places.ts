import { basename, join } from 'node:path';
import type { Annotation } from '../../annotation/model.ts';
import type { AnnotationFiles } from './annotation-files.ts';

/** Tells into which file annotations go: those that are known where they are, others where their article's are. */
export class Places {
  readonly #folder: string;
  readonly #articles = new Map<string, string[]>();
  readonly #ids = new Map<string, { readonly path: string; readonly article: string | null }>();
  readonly #taken = new Set<string>();

  constructor(folder: string, files: AnnotationFiles) {
    this.#folder = folder;
    for (const { path, parsed } of files.articles) {
      const { article } = parsed.head;
      this.#taken.add(path);
      if (article !== null) this.#articles.set(article, [...(this.#articles.get(article) ?? []), path]);
      for (const { value } of parsed.entries) if (value !== null) this.#ids.set(value.id, { path, article });
    }
  }

  /** The path of the file; `null` where the id is that of an annotation of another article. */
  of({ id, by }: Annotation, article: string): string | null {
    const known = this.#ids.get(id);
    if (known !== undefined) return known.article === article ? known.path : null;
    const own = this.#articles.get(article) ?? [this.#create(article)];
    return own.find((path) => basename(path, '.yaml') === by) ?? (own[0] as string);
  }

  /** A name that no file has, after the article's; the same for the same article from now on. */
  #create(article: string): string {
    const name = fileName(article);
    const isReserved = ['codebook', 'claims', 'organisations'].includes(name.toLowerCase());
    for (let n = isReserved ? 2 : 1; ; n++) {
      const path = join(this.#folder, `${name}${n === 1 ? '' : `-${n}`}.yaml`).replaceAll('\\', '/');
      if (this.#taken.has(path)) continue;
      this.#taken.add(path);
      this.#articles.set(article, [path]);
      return path;
    }
  }
}

/** The article's name without what tells the kind of file, and without what file systems do not take. */
function fileName(article: string): string {
  const base = basename(article.replaceAll('\\', '/')).replace(/\.(?:txt|md)$/i, '');
  return base.replace(/[\p{Cc}\p{Surrogate}:*?"<>|]|^\.+/gu, '_') || '_';
}
