import type { Annotation, AnnotationFile } from '../model.ts';
import type { ImportedDocument } from './model.ts';

export type DocumentHead = Omit<AnnotationFile, 'annotations'>;

/** Documents as they are met in a file, each with its annotations in their order. */
export class ImportedFiles {
  readonly #documents = new Map<
    string,
    Omit<ImportedDocument, 'annotations'> & { readonly annotations: Annotation[] }
  >();

  /** A document that is named already stays as it was named. */
  open(head: DocumentHead, isOwn: boolean, text: string | null = null): { readonly annotations: Annotation[] } {
    const known = this.#documents.get(head.article);
    if (known !== undefined) return known;
    const document = { ...head, isOwn, text, annotations: [] };
    this.#documents.set(head.article, document);
    return document;
  }

  add(head: DocumentHead, isOwn: boolean, annotation: Annotation): void {
    this.open(head, isOwn).annotations.push(annotation);
  }

  get documents(): ImportedDocument[] {
    return [...this.#documents.values()];
  }
}
