import { type ArticleInput, analyseAhead, type Change } from '../corpus/apply.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { settledNames } from '../corpus/names.ts';
import { type Pack, readPack, writePack } from '../corpus/pack.ts';
import type { Clock } from '../ports/clock.ts';
import type { FileSystem } from '../ports/file-system.ts';
import type { StatusParams } from '../protocol/requests.ts';
import type { AnnotationFiles } from './annotation-files.ts';
import type { OpenDocuments } from './documents.ts';
import type { Folder } from './folders.ts';
import type { Host } from './host.ts';
import type { Progress } from './progress.ts';
import { readText } from './reading.ts';
import { runInSlices } from './slices.ts';

/** The work behind the requests: it finds and reads the articles and keeps the links up to date. One thing at a time. */
export interface Indexing {
  /** Folders or globs changed, or files came and went in a way that nobody tells: looks for all articles anew. */
  findAll(): void;
  /** The corpus changed: brings the links up to date as soon as nothing changes for a moment. */
  changed(): void;
  /** What people have written changed: as `changed`, and names that they have settled are taken up. */
  annotationsChanged(): void;
  /** Resolves when the links of the first index are there, or a person has stopped it. */
  whenComplete(): Promise<void>;
  /** Resolves when nothing is left to do: the links are those of the texts. */
  whenSettled(): Promise<void>;
  /** Gives up what is under way, for good. */
  dispose(): void;
}

export interface IndexingParts {
  readonly corpus: Corpus;
  readonly clock: Clock;
  readonly files: FileSystem | null;
  readonly documents: OpenDocuments;
  readonly annotations: AnnotationFiles;
  readonly store: ReturnType<Host['openCache']>;
  folders(): readonly Folder[];
  beginProgress(): Promise<Progress>;
  /** The articles are all there, or the links are new. */
  onSettled(): void;
  onState(state: StatusParams['state'], problems: StatusParams['problems']): void;
  onError(error: unknown): void;
}

/** How long nothing may change before links are brought up to date, in milliseconds: a pause in typing. */
const quiet = 150;

const readsAtOnce = 16;
const articlesAtOnce = 64;

export function createIndexing(parts: IndexingParts): Indexing {
  const { corpus, clock, documents } = parts;
  let mustFind = false;
  let mustReadNames = false;
  let running = false;
  let disposed = false;
  /** Counts changes, so that work that began before one can tell. */
  let changes = 0;
  let lastChange = Number.NEGATIVE_INFINITY;
  let problems: StatusParams['problems'] = [];
  let stopped = false;
  let waiting: (() => void)[] = [];

  function start(): void {
    if (running || disposed) return;
    running = true;
    run()
      .catch(parts.onError)
      .finally(() => {
        running = false;
        release();
      });
  }

  async function run(): Promise<void> {
    while (!disposed && (mustFind || mustReadNames || !corpus.isSettled)) {
      if (mustFind) await index();
      else if (mustReadNames) await readNamesWhenQuiet();
      else await settleWhenQuiet();
    }
  }

  /** Every article is read anew where people have settled other names: not while somebody types them. */
  async function readNamesWhenQuiet(): Promise<void> {
    await untilQuiet();
    if (clock.now() < lastChange + quiet || mustFind || disposed) return;
    mustReadNames = false;
    if (JSON.stringify(namesNow()) !== JSON.stringify(corpus.names)) mustFind = true;
    else parts.onSettled();
  }

  function release(): void {
    for (const resolve of waiting) resolve();
    waiting = [];
  }

  async function index(): Promise<void> {
    mustFind = false;
    mustReadNames = false;
    stopped = false;
    parts.onState('indexing', problems);
    const progress = await parts.beginProgress();
    const isCancelled = () => mustFind || disposed || progress.isCancelled;
    try {
      await parts.annotations.findAll(isCancelled);
      corpus.settleNames(namesNow());
      const pack = await openPack();
      const complete = (await readAll(pack, progress, isCancelled)) && (await linkAll(pack, progress, isCancelled));
      stopped = progress.isCancelled;
      if (complete) await save(pack);
    } finally {
      progress.end();
      if (!mustFind) {
        parts.onState('ready', problems);
        parts.onSettled();
        release();
      }
    }
  }

  /** What people have settled about names. */
  function namesNow(): Corpus['names'] {
    const files = [...corpus.snapshot.annotations.files.values()].filter((file) => file.kind === 'organisations');
    return settledNames(files.map(({ parsed }) => parsed));
  }

  async function readAll(pack: Pack | null, progress: Progress, isCancelled: () => boolean): Promise<boolean> {
    const wanted = await findArticles(isCancelled);
    if (isCancelled()) return false;
    const gone = [...corpus.snapshot.articles.keys()].filter((uri) => !wanted.has(uri) && !isOpenArticle(uri));
    corpus.apply(gone.map((uri): Change => ({ kind: 'remove', uri })));
    for (const { uri, version } of documents.all()) if (isOpenArticle(uri)) applyOpen(uri, version);
    const uris = [...wanted].filter((uri) => corpus.snapshot.articles.get(uri)?.names !== corpus.names);
    for (let next = 0; next < uris.length; next += articlesAtOnce) {
      const batch = uris.slice(next, next + articlesAtOnce);
      const inputs = await readBatch(batch, pack, isCancelled);
      if (isCancelled()) return false;
      // What was opened in the meantime is newer than what is on disk.
      const changes = inputs.filter(({ uri }) => !documents.has(uri));
      corpus.apply(changes.map((article): Change => ({ kind: 'set', article })));
      progress.report(Math.min(next + articlesAtOnce, uris.length), uris.length, 'Articles read:');
      parts.onState('indexing', problems);
    }
    return true;
  }

  async function findArticles(isCancelled: () => boolean): Promise<Set<string>> {
    const { files } = parts;
    const wanted = new Set<string>();
    const found: StatusParams['problems'][number][] = [];
    const signal = {
      get isCancelled() {
        return isCancelled();
      },
    };
    for (const folder of files === null ? [] : parts.folders()) {
      const inFolder = await files?.findArticles(folder.uri, folder.globs, signal);
      for (const uri of inFolder?.uris ?? []) wanted.add(uri);
      found.push(...(inFolder?.problems ?? []));
    }
    problems = found;
    return wanted;
  }

  function isOpenArticle(uri: string): boolean {
    return documents.has(uri) && parts.folders().some((folder) => folder.contains(uri));
  }

  function applyOpen(uri: string, version: number): void {
    const text = documents.get(uri)?.getText() ?? '';
    corpus.apply([{ kind: 'set', article: { uri, text, version } }]);
  }

  async function readBatch(
    uris: readonly string[],
    pack: Pack | null,
    isCancelled: () => boolean,
  ): Promise<ArticleInput[]> {
    const { files } = parts;
    if (files === null) return [];
    const inputs: ArticleInput[] = [];
    for (let next = 0; next < uris.length; next += readsAtOnce) {
      const read = await Promise.all(uris.slice(next, next + readsAtOnce).map((uri) => readText(files, uri)));
      const work = analyseEach(
        read.filter((input) => input !== null),
        pack,
        corpus.names,
        inputs,
      );
      if (!(await runInSlices(work, clock, isCancelled))) return inputs;
    }
    return inputs;
  }

  async function linkAll(pack: Pack | null, progress: Progress, isCancelled: () => boolean): Promise<boolean> {
    const known = corpus.snapshot.complete ? null : (pack?.linksOf(corpus.snapshot.articles.values()) ?? null);
    if (known !== null) {
      corpus.restore(known);
      return true;
    }
    let all = 0;
    return settle(isCancelled, (left) => {
      all = Math.max(all, left);
      progress.report(all - left, all, 'Claims compared:');
    });
  }

  /** A newer change makes it start again; what was done is kept. */
  async function settle(isCancelled: () => boolean, onPause: (left: number) => void): Promise<boolean> {
    while (!corpus.isSettled) {
      const before = changes;
      const done = await runInSlices(corpus.settle(), clock, () => isCancelled() || changes !== before, onPause);
      if (!done && isCancelled()) return false;
    }
    return true;
  }

  async function settleWhenQuiet(): Promise<void> {
    const before = changes;
    const isOutdated = () => changes !== before || mustFind || disposed;
    await untilQuiet();
    if (isOutdated()) return;
    if (await runInSlices(corpus.settle(), clock, isOutdated)) {
      parts.onState('ready', problems);
      parts.onSettled();
    }
  }

  async function untilQuiet(): Promise<void> {
    const wait = lastChange + quiet - clock.now();
    if (wait > 0) await new Promise<void>((resolve) => clock.after(wait, resolve));
  }

  async function openPack(): Promise<Pack | null> {
    const { store } = parts;
    if (store === null || corpus.snapshot.complete) return null;
    return readPack(store.cache.load(packName()), packVersion(store.version));
  }

  async function save(pack: Pack | null): Promise<void> {
    const { store } = parts;
    const { snapshot } = corpus;
    if (store === null || pack?.linksOf(snapshot.articles.values()) != null) return;
    await store.cache.save(packName(), writePack(snapshot, packVersion(store.version)));
  }

  /** Analyses and links depend on the names that people have settled. */
  function packVersion(version: string): string {
    return `${version} ${JSON.stringify(corpus.names)}`;
  }

  function packName(): string {
    return parts
      .folders()
      .map((folder) => folder.uri)
      .sort()
      .join('\n');
  }

  return {
    findAll: () => {
      mustFind = true;
      changes++;
      start();
    },
    changed: () => {
      changes++;
      lastChange = clock.now();
      start();
    },
    annotationsChanged: () => {
      mustReadNames = true;
      lastChange = clock.now();
      start();
    },
    whenComplete: () => {
      if (corpus.snapshot.complete || stopped || !running) return Promise.resolve();
      return new Promise((resolve) => waiting.push(resolve));
    },
    whenSettled: async () => {
      while (running && !disposed) await new Promise<void>((resolve) => waiting.push(resolve));
    },
    dispose: () => {
      disposed = true;
      release();
    },
  };
}

function* analyseEach(
  read: readonly ArticleInput[],
  pack: Pack | null,
  names: Corpus['names'],
  inputs: ArticleInput[],
): Generator<void> {
  for (const input of read) {
    const analysis = pack?.analysisOf(input.text);
    inputs.push(analysis === undefined ? analyseAhead(input, names) : { ...input, analysis });
    yield;
  }
}
