import {
  CodeLensRefreshRequest,
  type Connection,
  InlayHintRefreshRequest,
  SemanticTokensRefreshRequest,
} from 'vscode-languageserver';
import type { Snapshot } from '../corpus/snapshot.ts';
import { findAnnotationProblems } from '../features/annotation-problems.ts';
import { findDiagnostics } from '../features/diagnostics.ts';
import { toHighlightsParams } from '../features/highlights.ts';
import { toStatus } from '../features/status.ts';
import { type AnnotationsChangedParams, annotationsChanged } from '../protocol/annotations.ts';
import { type CorpusChangedParams, corpusChanged } from '../protocol/overview.ts';
import { type HighlightsParams, highlights, type StatusParams, status } from '../protocol/requests.ts';
import type { Settings } from '../protocol/settings.ts';
import type { Client } from './client.ts';
import type { OpenDocuments } from './documents.ts';
import type { PullDiagnostics } from './pull-diagnostics.ts';
import { askToRefresh } from './refresh.ts';

/** Tells the client what changed, and only that. */
export interface Publisher {
  highlights(snapshot: Snapshot, uri: string): void;
  /** Highlights of all open articles, diagnostics of all articles. */
  everything(snapshot: Snapshot): void;
  /** Which open articles have other annotations than before, or have them elsewhere. */
  annotations(snapshot: Snapshot): void;
  /** That views are out of date: what they show has changed since this was told last. */
  corpus(snapshot: Snapshot): void;
  status(snapshot: Snapshot, state: StatusParams['state'], folderProblems: StatusParams['problems']): void;
}

export function createPublisher(
  connection: Connection,
  client: Client,
  documents: OpenDocuments,
  settings: () => Settings,
  /** `null`: diagnostics are sent. */
  pulls: PullDiagnostics | null,
): Publisher {
  const sentHighlights = new Map<string, string>();
  const sentDiagnostics = new Map<string, string>();
  const sentAnnotations = new Map<string, readonly unknown[]>();
  const shownLinks = new Map<string, unknown>();
  let shownSettings: Settings | null = null;
  let sentStatus = '';
  let sentRevision = -1;

  /** True where they are others than before. */
  function sendHighlights(snapshot: Snapshot, uri: string): boolean {
    const params = highlightsOf(snapshot, uri);
    if (params === null) return false;
    const text = JSON.stringify(params);
    if (sentHighlights.get(uri) === text) return false;
    sentHighlights.set(uri, text);
    if (client.takesHighlights) void connection.sendNotification(highlights, params);
    return true;
  }

  function highlightsOf(snapshot: Snapshot, uri: string): HighlightsParams | null {
    const article = snapshot.articles.get(uri);
    const version = documents.get(uri)?.version;
    if (version === undefined) return null;
    if (article !== undefined) return toHighlightsParams(snapshot, article);
    // The document has left the corpus: what was marked in it is taken away.
    if (!sentHighlights.has(uri)) return null;
    return { uri, version, ranges: { claims: [], disputed: [], numbers: [], organisations: [] } };
  }

  function everything(snapshot: Snapshot): void {
    let changed = false;
    for (const { uri } of documents.all()) changed = sendHighlights(snapshot, uri) || changed;
    for (const uri of sentHighlights.keys()) if (!documents.has(uri)) sentHighlights.delete(uri);
    if (changed && client.refreshesTokens) askToRefresh(connection, SemanticTokensRefreshRequest.type);
    sendAnnotations(snapshot);
    refreshLinks(snapshot);
    if (pulls === null) sendDiagnostics(snapshot);
    else pulls.changed();
  }

  /** What stands above and behind claims is asked for anew where the links of an open article, or the settings, are not what they were. */
  function refreshLinks(snapshot: Snapshot): void {
    let changed = shownSettings !== settings();
    shownSettings = settings();
    for (const uri of shownLinks.keys()) if (!documents.has(uri)) shownLinks.delete(uri);
    for (const { uri } of documents.all()) {
      const links = snapshot.links.ofArticle(uri);
      changed ||= shownLinks.get(uri) !== links;
      shownLinks.set(uri, links);
    }
    if (!changed) return;
    if (client.refreshesCodeLens) askToRefresh(connection, CodeLensRefreshRequest.type);
    if (client.refreshesInlayHints) askToRefresh(connection, InlayHintRefreshRequest.type);
  }

  function sendAnnotations(snapshot: Snapshot): void {
    const uris: string[] = [];
    for (const uri of sentAnnotations.keys()) if (!documents.has(uri)) sentAnnotations.delete(uri);
    for (const { uri } of documents.all()) {
      if (!snapshot.articles.has(uri)) continue;
      const shown = partsOf(snapshot, uri);
      if (!sameItems(shown, sentAnnotations.get(uri) ?? [])) uris.push(uri);
      sentAnnotations.set(uri, shown);
    }
    const params: AnnotationsChangedParams = { uris };
    if (uris.length === 0) return;
    if (client.takesHighlights) void connection.sendNotification(annotationsChanged, params);
    if (client.refreshesCodeLens) askToRefresh(connection, CodeLensRefreshRequest.type);
  }

  function sendDiagnostics(snapshot: Snapshot): void {
    const left = new Set(sentDiagnostics.keys());
    const found = findAnnotationProblems(snapshot);
    for (const article of snapshot.articles.values())
      found.set(article.uri, findDiagnostics({ snapshot, settings: settings(), client: client.traits }, article));
    for (const [uri, diagnostics] of found) {
      if (diagnostics.length === 0) continue;
      left.delete(uri);
      const text = JSON.stringify(diagnostics);
      if (sentDiagnostics.get(uri) === text) continue;
      sentDiagnostics.set(uri, text);
      void connection.sendDiagnostics({ uri, diagnostics });
    }
    for (const uri of left) {
      sentDiagnostics.delete(uri);
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  }

  return {
    highlights: sendHighlights,
    everything,
    annotations: sendAnnotations,
    corpus: ({ revision }) => {
      if (!client.takesHighlights || revision === sentRevision) return;
      sentRevision = revision;
      const params: CorpusChangedParams = { revision };
      void connection.sendNotification(corpusChanged, params);
    },
    status: (snapshot, state, folderProblems) => {
      if (!client.takesHighlights) return;
      const params = toStatus(snapshot, state);
      const all: StatusParams = { ...params, problems: [...folderProblems, ...params.problems] };
      const text = JSON.stringify(all);
      if (text === sentStatus) return;
      sentStatus = text;
      void connection.sendNotification(status, all);
    },
  };
}

/** What the annotations of an article are shown from: as long as these are the same objects, they are shown alike. */
function partsOf({ annotations }: Snapshot, uri: string): readonly unknown[] {
  const list = annotations.ofArticle(uri);
  if (list.length === 0) return [];
  const codebooks = [...annotations.files.values()].flatMap((file) => (file.kind === 'codebook' ? [file.parsed] : []));
  const linked = list.flatMap(({ annotation: { id, links } }) => [
    ...links.map(({ to }) => annotations.get(to)),
    ...annotations.linksTo(id).map(({ from }) => from),
  ]);
  return [list, ...codebooks, ...linked];
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}
