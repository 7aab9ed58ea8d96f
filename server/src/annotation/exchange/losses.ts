import type { Annotation } from '../model.ts';
import type { AnnotationSet } from './model.ts';

/** What cannot be said in a format, counted, and told in sentences. */
export class Losses {
  readonly #counts = new Map<string, number>();

  /** One more of a kind; `what` begins the sentence, as “who replied”. */
  add(what: string, count = 1): void {
    if (count > 0) this.#counts.set(what, (this.#counts.get(what) ?? 0) + count);
  }

  /** What annotations say in fields that a format has no place for. */
  addFields(set: AnnotationSet, fields: readonly LosableField[]): void {
    for (const field of fields) {
      for (const { annotations } of set.files) {
        for (const one of annotations) this.add(names[field], countOf(one[field]));
      }
    }
  }

  get sentences(): string[] {
    return [...this.#counts].map(([what, count]) => `${what} (${count})`);
  }
}

export type LosableField = keyof typeof names;

const names = {
  id: 'ids of annotations',
  tags: 'tags',
  status: 'statuses',
  confidence: 'confidences',
  note: 'notes',
  links: 'links between passages',
  by: 'names of the people who annotated',
  on: 'times of annotations',
  via: 'how annotations came to be (person, rule or model)',
  acceptedBy: 'names of the people who accepted what was proposed',
  replies: 'replies',
} as const satisfies Partial<Record<keyof Annotation, string>>;

function countOf(value: string | readonly unknown[] | null): number {
  if (value === null) return 0;
  return typeof value === 'string' ? 1 : value.length;
}
