import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { type Feature, type FeatureContext, Refused } from '../features/feature.ts';
import { canonicalUri } from './folders.ts';

export interface Dispatch {
  /** What a request is answered from, at the moment when it is asked. */
  context(): FeatureContext;
  /** Resolves when the links of the first index are there, or will not come. */
  whenComplete(): Promise<void>;
  /** Resolves when the files of annotations that are being read at the moment are there. */
  whenRead(): Promise<void>;
  /** Reads files of annotations from disk; true where one of them was another than was known. */
  refresh(uris: readonly string[]): Promise<boolean>;
}

/** Answers the requests of these features. A failing one answers with an error and harms nothing else. */
export function registerFeatures(connection: Connection, features: readonly Feature[], dispatch: Dispatch): void {
  for (const feature of features) {
    connection.onRequest(feature.method, (params: unknown, token: CancellationToken) =>
      answer(connection, feature, toCanonical(params), token, dispatch),
    );
  }
}

async function answer(
  connection: Connection,
  feature: Feature,
  params: never,
  token: CancellationToken,
  dispatch: Dispatch,
): Promise<unknown> {
  try {
    if (feature.awaitsFiles) await dispatch.whenRead();
    const context = dispatch.context();
    if (!context.snapshot.complete && feature.needs(context, params) === 'corpus') {
      await dispatch.whenComplete();
      if (token.isCancellationRequested)
        return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
    }
    return await runOnFreshFiles(feature, params, dispatch);
  } catch (error) {
    if (error instanceof Refused) return new ResponseError(LSPErrorCodes.RequestFailed, error.message);
    const message = error instanceof Error ? error.message : String(error);
    connection.console.error(`${feature.method}: ${error instanceof Error ? (error.stack ?? message) : message}`);
    return new ResponseError(ErrorCodes.InternalError, `${feature.method} failed: ${message}`);
  }
}

/** How often a request is answered anew while other programs write its files. */
const refreshLimit = 5;

async function runOnFreshFiles(feature: Feature, params: never, dispatch: Dispatch): Promise<unknown> {
  for (let round = 1; ; round++) {
    const answer = feature.run(dispatch.context(), params);
    const files = feature.filesOf?.(answer as never) ?? [];
    if (files.length === 0 || round === refreshLimit || !(await dispatch.refresh(files))) return answer;
  }
}

/** The parameters with every URI in the one spelling that the corpus knows. */
function toCanonical(params: unknown): never {
  return (typeof params === 'object' && params !== null ? canonicaliseUris(params) : {}) as never;
}

function canonicaliseUris(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonicaliseUris);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, field]) => {
    const isUri = key === 'uri' && typeof field === 'string';
    return [key, isUri ? canonicalUri(field) : canonicaliseUris(field)];
  });
  return Object.fromEntries(entries);
}
