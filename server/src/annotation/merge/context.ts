/** What is known while an entry is merged. */
export interface Context {
  /** The id of the entry; `null` for what stands beside the list. */
  readonly entry: string | null;
  /** Which side's change of the entry bears the later time; `null` where that cannot be told. */
  readonly later: 'ours' | 'theirs' | null;
  /** Keys and indices from the entry down to what is merged. */
  readonly path: readonly string[];
  /** The keys of the entry in the order in which they are written. */
  readonly fieldOrder: readonly string[];
  readonly report: Report;
}

/** Where both sides say different things. */
export interface MergeConflict {
  /** The id of the entry; `null` for a field of the file itself. */
  readonly entry: string | null;
  /** The fields, as `note` or `a.quote`. */
  readonly field: string;
}

/** What was decided for people who may want to know. */
export interface MergeNotice {
  readonly entry: string | null;
  readonly message: string;
}

export class Report {
  readonly conflicts: MergeConflict[] = [];
  readonly notices: MergeNotice[] = [];

  conflict({ entry, path }: Context): void {
    this.conflicts.push({ entry, field: path.join('.') });
  }

  notice({ entry }: Context, message: string): void {
    this.notices.push({ entry, message });
  }
}

export function below(context: Context, step: string): Context {
  return { ...context, path: [...context.path, step] };
}
