import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type FullDocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
  type UnchangedDocumentDiagnosticReport,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import type { Snapshot } from '../corpus/snapshot.ts';
import { findAnnotationProblems } from '../features/annotation-problems.ts';
import { findDiagnostics } from '../features/diagnostics.ts';
import type { FeatureContext } from '../features/feature.ts';
import { textFingerprint } from '../protocol/fingerprint.ts';
import type { Client } from './client.ts';
import { canonicalUri } from './folders.ts';
import { askToRefresh } from './refresh.ts';

/** Diagnostics for clients that ask for them, instead of being sent them. */
export interface PullDiagnostics {
  /** What they are made from is not what it was. */
  changed(): void;
  dispose(): void;
}

export interface PullParts {
  context(): FeatureContext;
  /** Resolves when the links are those of the texts: what was found before is not shown with a claim that was just typed. */
  whenSettled(): Promise<void>;
  /** The editor's version of an open document; `null`: it is not open. */
  versionOf(uri: string): number | null;
}

type Report = FullDocumentDiagnosticReport | UnchangedDocumentDiagnosticReport;

export function servePulls(connection: Connection, client: Client, parts: PullParts): PullDiagnostics {
  /** What each file's last report was, of those that a client was given. */
  const reported = new Map<string, string>();
  let waiting: (() => void)[] = [];
  let disposed = false;

  connection.onRequest(
    'textDocument/diagnostic',
    async (params: DocumentDiagnosticParams, token: CancellationToken): Promise<unknown> => {
      await untilCancelled(parts.whenSettled(), token);
      if (token.isCancellationRequested) return cancelled();
      const context = parts.context();
      const uri = canonicalUri(params.textDocument.uri);
      const diagnostics = diagnosticsOf(context, uri);
      const report: DocumentDiagnosticReport = toReport(uri, diagnostics, params.previousResultId);
      const relatedDocuments = client.relatedDocuments ? relatedReports(context, uri, diagnostics) : {};
      return Object.keys(relatedDocuments).length === 0 ? report : { ...report, relatedDocuments };
    },
  );

  /** Stays open until there is something new, so that a client that asks again and again costs nothing. */
  connection.onRequest(
    'workspace/diagnostic',
    async (params: WorkspaceDiagnosticParams, token: CancellationToken): Promise<unknown> => {
      await untilCancelled(parts.whenSettled(), token);
      for (;;) {
        if (token.isCancellationRequested) return cancelled();
        const report = reportAll(parts.context(), params);
        if (disposed || report.items.some(({ kind }) => kind === DocumentDiagnosticReportKind.Full)) return report;
        await untilCancelled(new Promise<void>((resolve) => waiting.push(resolve)), token);
      }
    },
  );

  function reportAll(
    context: FeatureContext,
    { previousResultIds }: WorkspaceDiagnosticParams,
  ): WorkspaceDiagnosticReport {
    const previous = new Map(previousResultIds.map(({ uri, value }) => [canonicalUri(uri), value]));
    const { articles, annotations } = context.snapshot;
    const uris = new Set([...articles.keys(), ...annotations.files.keys(), ...previous.keys()]);
    const items = [...uris].flatMap((uri) => {
      const diagnostics = diagnosticsOf(context, uri);
      // A file without any is told of only where it had some.
      if (diagnostics.length === 0 && !previous.has(uri)) return [];
      return [{ ...toReport(uri, diagnostics, previous.get(uri)), uri, version: parts.versionOf(uri) }];
    });
    return { items };
  }

  /** The passages that a file's diagnostics follow from have diagnostics too: those that are not what the client knows. */
  function relatedReports(
    context: FeatureContext,
    uri: string,
    diagnostics: readonly Diagnostic[],
  ): Record<string, Report> {
    const related = diagnostics.flatMap(({ relatedInformation = [] }) =>
      relatedInformation.map(({ location }) => location.uri),
    );
    const others = [...new Set(related)].filter((one) => one !== uri);
    return Object.fromEntries(
      others.flatMap((other) => {
        const before = reported.get(other);
        const report = toReport(other, diagnosticsOf(context, other), before);
        return report.kind === DocumentDiagnosticReportKind.Full ? [[other, report]] : [];
      }),
    );
  }

  function toReport(uri: string, items: Diagnostic[], previous: string | undefined): Report {
    if (items.length === 0) {
      reported.delete(uri);
      return { kind: DocumentDiagnosticReportKind.Full, items };
    }
    const resultId = textFingerprint(JSON.stringify(items));
    reported.set(uri, resultId);
    if (previous === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }

  function wake(): void {
    for (const resolve of waiting) resolve();
    waiting = [];
  }

  return {
    changed: () => {
      wake();
      if (client.refreshesDiagnostics) askToRefresh(connection, DiagnosticRefreshRequest.type);
    },
    dispose: () => {
      disposed = true;
      wake();
    },
  };
}

const problems = new WeakMap<Snapshot, ReadonlyMap<string, Diagnostic[]>>();

/** Of a file that is neither an article nor one of annotations, none. */
function diagnosticsOf(context: FeatureContext, uri: string): Diagnostic[] {
  const { snapshot } = context;
  const article = snapshot.articles.get(uri);
  if (article !== undefined) return findDiagnostics(context, article);
  let found = problems.get(snapshot);
  if (found === undefined) {
    found = findAnnotationProblems(snapshot);
    problems.set(snapshot, found);
  }
  return found.get(uri) ?? [];
}

async function untilCancelled(work: Promise<void>, token: CancellationToken): Promise<void> {
  await new Promise<void>((resolve) => {
    const listening = token.onCancellationRequested(() => resolve());
    void work.finally(() => {
      listening.dispose();
      resolve();
    });
  });
}

/** The client asks again when it needs to. */
function cancelled(): ResponseError<unknown> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, 'The request was cancelled.', { retriggerRequest: false });
}
