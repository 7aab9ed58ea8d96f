import type { ArticleHead } from '../../annotation/file/article-file.ts';
import type { Annotation } from '../../annotation/model.ts';
import type { PlacedAnnotation } from '../../corpus/placement.ts';
import { type ActContext, isRefusal, type Plan, type PlannedChange, type Refusal, refuse } from './act.ts';
import { type FileToWrite, fileForArticle } from './file-for-article.ts';
import { type Passage, targetIn } from './passage.ts';

interface ArticleDraft {
  readonly file: FileToWrite;
  readonly put: Map<string, Annotation>;
  readonly remove: Set<string>;
}

/** Annotations as an act is going to leave them. Methods that answer a refusal have changed nothing. */
export class Draft {
  readonly #context: ActContext;
  readonly #files = new Map<string, ArticleDraft>();
  readonly #ids = new Set<string>();

  constructor(context: ActContext) {
    this.#context = context;
  }

  /** The annotation of exactly this passage that `admits` takes, the person's own first; else a new one. */
  annotationOf(passage: Passage, admits: (annotation: Annotation) => boolean = () => true): Annotation | Refusal {
    const file = fileForArticle(this.#context, passage.article.uri);
    if (isRefusal(file)) return file;
    const { by } = this.#context;
    const found = this.#context.snapshot.annotations
      .ofArticle(passage.article.uri)
      .filter((placed) => placed.file.uri === file.uri && isAt(placed, passage))
      .map(({ annotation }) => annotation)
      .filter(admits);
    return found.find((annotation) => annotation.by === by) ?? found[0] ?? this.#create(passage, file);
  }

  /** As `annotationOf`, by the id of an annotation or by a passage. */
  resolve(end: { readonly id: string } | { readonly passage: Passage }): Annotation | Refusal {
    return 'id' in end ? this.get(end.id) : this.annotationOf(end.passage);
  }

  /** An annotation as it is now in this draft. */
  get(id: string): Annotation | Refusal {
    for (const { put } of this.#files.values()) {
      const annotation = put.get(id);
      if (annotation !== undefined) return annotation;
    }
    return this.#context.snapshot.annotations.get(id)?.annotation ?? refuse(unknownId(id));
  }

  put(annotation: Annotation): Refusal | null {
    for (const file of this.#files.values()) {
      if (!file.put.has(annotation.id)) continue;
      file.put.set(annotation.id, annotation);
      return null;
    }
    const placed = this.#context.snapshot.annotations.get(annotation.id);
    if (placed === undefined) return refuse(unknownId(annotation.id));
    this.#openFile(fileOf(placed)).put.set(annotation.id, annotation);
    this.#ids.add(annotation.id);
    return null;
  }

  remove(id: string): Refusal | null {
    const placed = this.#context.snapshot.annotations.get(id);
    if (placed === undefined) return refuse(unknownId(id));
    this.#openFile(fileOf(placed)).remove.add(id);
    return null;
  }

  /** Puts an annotation where another passage is, in the file of that article. */
  move(id: string, passage: Passage): Refusal | null {
    const placed = this.#context.snapshot.annotations.get(id);
    if (placed === undefined) return refuse(unknownId(id));
    const isSameArticle = placed.file.article === passage.article.uri;
    const file = isSameArticle ? fileOf(placed) : fileForArticle(this.#context, passage.article.uri);
    if (isRefusal(file)) return file;
    if (!isSameArticle) this.#openFile(fileOf(placed)).remove.add(id);
    this.#openFile(file).put.set(id, { ...placed.annotation, target: targetIn(passage, file.head.unit) });
    this.#ids.add(id);
    return null;
  }

  plan(): Plan {
    const changes = [...this.#files.values()].map(({ file, put, remove }): PlannedChange => {
      const head = file.isComplete ? undefined : file.head;
      const change = { head, put: [...put.values()], remove: [...remove] };
      return { kind: 'article', uri: file.uri, change };
    });
    return { changes, ids: [...this.#ids] };
  }

  #create(passage: Passage, file: FileToWrite): Annotation {
    const { by, on } = this.#context;
    const annotation: Annotation = {
      id: this.#context.newId('a'),
      target: targetIn(passage, file.head.unit),
      tags: [],
      status: null,
      confidence: null,
      note: null,
      links: [],
      by,
      on,
      via: passage.via,
      acceptedBy: passage.via === 'human' ? null : by,
      replies: [],
    };
    this.#openFile(file).put.set(annotation.id, annotation);
    this.#ids.add(annotation.id);
    return annotation;
  }

  #openFile(file: FileToWrite): ArticleDraft {
    let draft = this.#files.get(file.uri);
    if (draft === undefined) {
      draft = { file, put: new Map(), remove: new Set() };
      this.#files.set(file.uri, draft);
    }
    return draft;
  }
}

function fileOf({ file }: PlacedAnnotation): FileToWrite {
  const head: ArticleHead = file.parsed.head;
  return { uri: file.uri, head, isComplete: true };
}

function isAt({ span }: PlacedAnnotation, passage: Passage): boolean {
  return span !== null && span.start === passage.span.start && span.end === passage.span.end;
}

function unknownId(id: string): string {
  return `There is no annotation “${id}” any more. It may have been deleted or renamed: look at its file.`;
}
