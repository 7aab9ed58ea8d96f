import { isTime } from '../file/reading.ts';
import { type Annotation, confidences, linkRelations, noSource, type Reply, statuses, type Target } from '../model.ts';
import { ImportedFiles } from './imported-files.ts';
import { annotationIris, articleIris } from './iri.ts';
import { asList, asObject, asText } from './json-values.ts';
import { readBodies } from './jsonld-bodies.ts';
import { readHeads, readTags } from './jsonld-heads.ts';
import { itemsOf, type JsonItem } from './jsonld-items.ts';
import { readTarget } from './jsonld-target.ts';
import { Losses } from './losses.ts';
import { type Imported, unreadable } from './model.ts';
import { stableId } from './stable-id.ts';

/**
 * Reads annotations of the Web Annotation Data Model in JSON-LD, from this program or another, and those that Hypothesis
 * gives out in JSON of its own. Terms are read as the model's context and ours write them.
 */
export function fromJsonld(text: string): Imported {
  let root: unknown;
  try {
    root = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return unreadable(`this is not JSON: ${(error as Error).message}`);
  }
  return new Reading(root).read();
}

class Reading {
  readonly #root: unknown;
  readonly #problems: string[] = [];
  readonly #lost = new Losses();
  readonly #files = new ImportedFiles();
  readonly #replies: { readonly reply: Reply; readonly to: string; readonly path: string }[] = [];
  /** What a reply replies to, by its own id. */
  readonly #parents = new Map<string, string>();
  readonly #known = new Set<string>();

  constructor(root: unknown) {
    this.#root = root;
  }

  read(): Imported {
    const collection = asObject(this.#root);
    for (const head of readHeads(collection?.articles)) this.#files.open(head, true);
    for (const item of itemsOf(this.#root, (message) => this.#problems.push(message))) this.#readItem(item);
    const threads = this.#readThreads();
    const documents = this.#files.documents.map((document) => ({
      ...document,
      annotations: document.annotations.map((one) => ({
        ...one,
        replies: threads.get(one.id) ?? [],
      })),
    }));
    return {
      documents,
      codebook: { tags: readTags(collection?.codebook) },
      carries: everything,
      lost: this.#lost.sentences,
      problems: this.#problems,
    };
  }

  #readItem(item: JsonItem): void {
    const { value, path } = item;
    const parent = parentOf(value);
    if (parent !== null) {
      const to = idOf(parent);
      const reply = { by: readCreator(value), on: readTime(value), text: readBodies(value, this.#lost).note ?? '' };
      if (reply.text.trim() === '') this.#problems.push(`${path}: a reply without a text`);
      else this.#replies.push({ reply, to, path });
      if (asText(value.id) !== null) this.#parents.set(idOf(value.id as string), to);
      return;
    }
    const targets = asList(value.target);
    if (targets.length === 0) this.#problems.push(`${path}: it has no target`);
    for (const [i, target] of targets.entries()) {
      const place = targets.length > 1 ? `${path}.target[${i}]` : path;
      const read = readTarget(target, value);
      if (typeof read === 'string') {
        this.#problems.push(`${place}: ${read}`);
        continue;
      }
      const own = articleIris.nameOf(read.source);
      const source = own === null ? { ...noSource, title: titleOf(value), url: read.source } : null;
      const head = { article: own ?? read.source, unit: 'codepoint' as const, source };
      this.#files.add(head, own !== null, this.#readAnnotation(item, i, read.target, place));
    }
  }

  /** The replies by the annotation that their thread begins with: a reply to a reply belongs to it too. */
  #readThreads(): ReadonlyMap<string, Reply[]> {
    const threads = new Map<string, Reply[]>();
    for (const { reply, to, path } of this.#replies) {
      let first = to;
      for (let steps = 0; steps < deepestThread && !this.#known.has(first); steps++) {
        first = this.#parents.get(first) ?? first;
      }
      if (!this.#known.has(first)) this.#problems.push(`${path}: it replies to what is not in the file`);
      const thread = threads.get(first);
      if (thread === undefined) threads.set(first, [reply]);
      else thread.push(reply);
    }
    return threads;
  }

  #readAnnotation({ value }: JsonItem, index: number, target: Target, path: string): Annotation {
    const name = asText(value.id) ?? JSON.stringify(value);
    const id = idOf(index === 0 ? name : `${name} ${index}`);
    this.#known.add(id);
    const { tags, note, links } = readBodies(value, this.#lost);
    const known = links.flatMap(({ rel, to }) => {
      const relation = linkRelations.find((one) => one === rel);
      if (relation === undefined)
        this.#problems.push(`${path}: “${rel}” is not a relation: ${linkRelations.join(', ')}`);
      return relation === undefined ? [] : [{ rel: relation, to: idOf(to) }];
    });
    return {
      id,
      target,
      tags,
      status: this.#oneOf(value, 'status', statuses, path),
      confidence: this.#oneOf(value, 'confidence', confidences, path),
      note,
      links: known,
      by: readCreator(value),
      on: readTime(value),
      via: asText(value.proposedBy),
      acceptedBy: asText(value.acceptedBy),
      replies: [],
    };
  }

  #oneOf<T extends string>(value: JsonItem['value'], key: string, allowed: readonly T[], path: string): T | null {
    const text = value[key];
    if (text === undefined || text === null) return null;
    const found = allowed.find((one) => one === text);
    if (found === undefined) this.#problems.push(`${path}.${key}: it must be one of ${allowed.join(', ')}`);
    return found ?? null;
  }
}

const deepestThread = 100;

const everything: ReadonlySet<keyof Annotation> = new Set([
  'target',
  'tags',
  'status',
  'confidence',
  'note',
  'links',
  'by',
  'on',
  'via',
  'acceptedBy',
  'replies',
]);

/** What an annotation replies to; in the JSON of Hypothesis, `references` leads from the first of the thread to it. */
function parentOf(value: JsonItem['value']): string | null {
  const [first] = asList(value.references);
  if (typeof first === 'string') return first;
  if (!asList(value.motivation).includes('replying')) return null;
  const [target] = asList(value.target);
  return asText(target) ?? asText(asObject(target)?.source) ?? asText(asObject(target)?.id);
}

function idOf(iri: string): string {
  return annotationIris.nameOf(iri) ?? stableId(iri);
}

/** The handle of the first of those who made it; accounts of Hypothesis are written `acct:mira@hypothes.is`. */
function readCreator(value: JsonItem['value']): string | null {
  const [creator] = asList(value.creator ?? value.user);
  const agent = asObject(creator);
  const name = asText(creator) ?? asText(agent?.nickname) ?? asText(agent?.name) ?? asText(agent?.id);
  return name?.match(/^acct:([^@]+)@/)?.[1] ?? name;
}

/** To the second, in UTC. */
function readTime(value: JsonItem['value']): string | null {
  const time = asText(value.created) ?? asText(value.dated);
  if (time === null || (isTime(time) && /Z$|^[^T]*$/.test(time))) return time;
  const moment = Date.parse(time);
  return Number.isNaN(moment) ? null : new Date(moment).toISOString().replace(/\.\d+Z$/, 'Z');
}

function titleOf(value: JsonItem['value']): string | null {
  const [title] = asList(asObject(value.document)?.title);
  return asText(title);
}
