import type { Edit } from '../annotation/anchor/follow.ts';
import { type Identities, resolveIdentities } from '../link/identity.ts';
import type { Name } from '../recognise/model.ts';
import { nothingSettled, type SettledNames } from '../recognise/settled-names.ts';
import { noAnnotations, updateAnnotations } from './annotations.ts';
import type { DecisionsFile } from './annotations-file.ts';
import { type ArticleChange, applyChanges, type Change } from './apply.ts';
import { ClaimMap } from './claims.ts';
import { findDecisions } from './decisions.ts';
import { groupBy } from './group.ts';
import { coverNewNames, groupNames } from './identities.ts';
import { createLinker, defaultLinking } from './linker.ts';
import { createLinkIndex } from './links.ts';
import type { Article, Link, NameInArticle, Snapshot } from './snapshot.ts';

/**
 * The host of the corpus: it holds the one variable that changes, the current snapshot. Readers take the snapshot once
 * and never see two revisions.
 */
export interface Corpus {
  readonly snapshot: Snapshot;
  /** True where the links are those of the current articles. */
  readonly isSettled: boolean;
  /**
   * Takes the changes in: the new articles and their claims are there at once, what people decided about claims holds at
   * once, and links that are to be found are there after `settle`.
   */
  apply(changes: readonly Change[]): Snapshot;
  /** What people have settled about names. */
  readonly names: SettledNames;
  /** Articles that are set from now on are read with these; what is in the corpus stays as it is until it is set again. */
  settleNames(names: SettledNames): void;
  /**
   * Brings identities and links up to date and publishes a new snapshot at the end. Yields often, with the number of
   * claims still to do. After a newer change, give this run up and start another: what was done is kept.
   */
  settle(): Generator<number, void>;
  /** Takes links that were computed earlier for exactly these articles; the snapshot is then complete at once. */
  restore(links: readonly Link[]): Snapshot;
}

type Articles = ReadonlyMap<string, Article>;
type NamesByArticle = ReadonlyMap<string, readonly Name[]>;

interface Resolved {
  readonly settled: SettledNames;
  readonly names: NamesByArticle;
  readonly identities: Identities;
  namesOf(identity: string): readonly NameInArticle[];
}

export function createCorpus(linking = defaultLinking): Corpus {
  const linker = createLinker(linking);
  let articles: Articles = new Map();
  let names = nothingSettled;
  let settled: Articles | null = null;
  /** The articles that restored links belong to, until the linker has taken them in. */
  let restoring: Articles | null = null;
  let resolved = resolve(articles, names, null);
  let links: ReadonlyMap<string, readonly Link[]> = new Map();
  let decisionFiles: readonly DecisionsFile[] = [];
  let annotations = noAnnotations;
  let snapshot = publish(0, false);

  function publish(revision: number, complete: boolean): Snapshot {
    const claims = new ClaimMap(articles);
    const decisions = findDecisions(decisionFiles, articles, (uri) => claims.of(uri));
    return {
      revision,
      articles,
      claims,
      claimsOf: (uri) => claims.of(uri),
      identities: coverNewNames(resolved.identities, resolved.names, articles),
      namesOf: resolved.namesOf,
      links: createLinkIndex(links, claims, decisions),
      decisions,
      annotations,
      complete,
    };
  }

  function apply(changes: readonly Change[]): Snapshot {
    const ofArticles = changes.filter((change) => change.kind === 'set' || change.kind === 'remove');
    const nextArticles = applyChanges(articles, ofArticles, names);
    const ofAnnotations = changes.filter((change) => change.kind !== 'set' && change.kind !== 'remove');
    const nextAnnotations = updateAnnotations(annotations, ofAnnotations, nextArticles, editsIn(ofArticles));
    if (nextArticles === articles && nextAnnotations === annotations) return snapshot;
    if (nextAnnotations.files !== annotations.files)
      decisionFiles = [...nextAnnotations.files.values()].filter((file) => file.kind === 'claims');
    [articles, annotations] = [nextArticles, nextAnnotations];
    snapshot = publish(snapshot.revision + 1, snapshot.complete);
    return snapshot;
  }

  function settleNames(next: SettledNames): void {
    if (JSON.stringify(next) === JSON.stringify(names)) return;
    names = next;
    settled = null;
  }

  function* settle(): Generator<number, void> {
    if (restoring !== null) {
      yield* linker.update(restoring, resolved.identities);
      linker.publish();
      restoring = null;
    }
    if (settled === articles) return;
    const target = articles;
    resolved = resolve(target, names, resolved);
    yield* linker.update(target, resolved.identities);
    links = linker.publish();
    settled = target;
    snapshot = publish(snapshot.revision + 1, true);
  }

  function restore(known: readonly Link[]): Snapshot {
    linker.restore(known);
    restoring = articles;
    settled = articles;
    resolved = resolve(articles, names, resolved);
    const claims = new ClaimMap(articles);
    links = groupByArticle(known, (id) => claims.get(id)?.uri);
    snapshot = publish(snapshot.revision + 1, true);
    return snapshot;
  }

  return {
    get snapshot() {
      return snapshot;
    },
    get isSettled() {
      return settled === articles;
    },
    apply,
    get names() {
      return names;
    },
    settleNames,
    settle,
    restore,
  };
}

function editsIn(changes: readonly ArticleChange[]): ReadonlyMap<string, readonly Edit[]> {
  const edits = changes.flatMap((change) =>
    change.kind === 'set' && change.article.edits ? [[change.article.uri, change.article.edits] as const] : [],
  );
  return new Map(edits);
}

/** Decides anew who is who, unless every article names what it named before and people have settled nothing else. */
function resolve(articles: Articles, settled: SettledNames, before: Resolved | null): Resolved {
  const names = new Map([...articles].map(([uri, article]) => [uri, article.analysis.names]));
  if (before !== null && before.settled === settled && names.size === before.names.size) {
    if ([...names].every(([uri, list]) => sameNames(list, before.names.get(uri)))) return before;
  }
  const identities = resolveIdentities(names, settled);
  const byIdentity = groupNames(names, identities);
  return { settled, names, identities, namesOf: (identity) => byIdentity.get(identity) ?? [] };
}

function sameNames(a: readonly Name[], b: readonly Name[] | undefined): boolean {
  return a === b || (b !== undefined && a.length === b.length && JSON.stringify(a) === JSON.stringify(b));
}

function groupByArticle(
  links: readonly Link[],
  uriOf: (id: string) => string | undefined,
): ReadonlyMap<string, readonly Link[]> {
  const ends = links.flatMap((link) => {
    const [source, target] = [uriOf(link.source), uriOf(link.target)];
    return [...new Set([source, target])].map((uri) => ({ uri: uri ?? '', link }));
  });
  return new Map([...groupBy(ends, ({ uri }) => uri)].map(([uri, group]) => [uri, group.map(({ link }) => link)]));
}
