import { confidences, linkRelations, statuses } from '../model.ts';
import type { AnnotationSet } from './model.ts';

/** The type of a passage that has no tag. */
export const untagged = 'Passage';

/** Names of types as brat takes them (letters, digits, `-` and `_`), one for each tag, and the files that declare them. */
export class BratTypes {
  readonly #types = new Map<string, string>();
  readonly #parents = new Map<string, string>();

  constructor({ files, codebook }: AnnotationSet) {
    const taken = new Set<string>([untagged, ...linkRelations]);
    const used = files.flatMap(({ annotations }) => annotations.flatMap(({ tags }) => tags));
    for (const tag of new Set([...codebook.tags.map(({ id }) => id), ...used])) {
      const plain = tag.replace(/[^A-Za-z0-9_-]/g, '_');
      let type = plain;
      for (let n = 2; taken.has(type); n++) type = `${plain}_${n}`;
      taken.add(type);
      this.#types.set(tag, type);
    }
    for (const { id, parent } of codebook.tags) {
      const above = parent ?? id.slice(0, Math.max(0, id.lastIndexOf('/')));
      if (this.#types.has(above) && above !== id) this.#parents.set(id, above);
    }
  }

  of(tag: string | null): string {
    return tag === null ? untagged : (this.#types.get(tag) as string);
  }

  annotationConf(): string {
    const entities = [untagged, ...this.#tree()];
    const relations = linkRelations.map((rel) => `${rel}\tArg1:<ENTITY>, Arg2:<ENTITY>`);
    const attributes = [
      `Status\tArg:<ENTITY>, Value:${statuses.join('|')}`,
      `Confidence\tArg:<ENTITY>, Value:${confidences.join('|')}`,
    ];
    const sections = { entities, relations, events: [], attributes };
    return Object.entries(sections)
      .map(([name, lines]) => `[${name}]\n${lines.map((line) => `${line}\n`).join('')}`)
      .join('\n');
  }

  /** What people see of each type: the tag. */
  visualConf(): string {
    const labels = [...this.#types].map(([tag, type]) => `${type} | ${tag.replace(/[\p{Cc}|]/gu, ' ')}\n`);
    return `[labels]\n${labels.join('')}\n[drawing]\n`;
  }

  /** Types below their parents, with a tab for each level. A circle of parents has no top, and stands at it. */
  #tree(): string[] {
    const children = new Map<string | null, string[]>();
    for (const tag of this.#types.keys()) {
      const parent = this.#isInCircle(tag) ? null : (this.#parents.get(tag) ?? null);
      children.set(parent, [...(children.get(parent) ?? []), tag]);
    }
    const lines: string[] = [];
    const waiting = (children.get(null) ?? []).toReversed().map((tag) => ({ tag, depth: 0 }));
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { tag, depth } = next;
      lines.push('\t'.repeat(depth) + this.of(tag));
      for (const child of (children.get(tag) ?? []).toReversed()) waiting.push({ tag: child, depth: depth + 1 });
    }
    return lines;
  }

  #isInCircle(tag: string): boolean {
    const seen = new Set<string>();
    let at = this.#parents.get(tag);
    while (at !== undefined && at !== tag && !seen.has(at)) {
      seen.add(at);
      at = this.#parents.get(at);
    }
    return at === tag;
  }
}

/** The tags of the types that a `visual.conf` gives labels: brat shows the first of the names behind each type. */
export function readLabels(visualConf: string): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  let section = '';
  for (const line of visualConf.split(/\r?\n/)) {
    const [, name] = /^\[([^\]]*)\]\s*$/.exec(line) ?? [];
    if (name !== undefined) section = name;
    const [type, label] = line.split('|').map((one) => one.trim());
    if (section === 'labels' && type && label) labels.set(type, label);
  }
  return labels;
}
