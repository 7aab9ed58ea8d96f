import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { Feature, FeatureContext } from '../features/feature.ts';
import { canonicalUri } from './folders.ts';

export interface Dispatch {
  /** What a request is answered from, at the moment when it is asked. */
  context(): FeatureContext;
  /** Resolves when the links of the first index are there, or will not come. */
  whenComplete(): Promise<void>;
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
    const context = dispatch.context();
    if (context.snapshot.complete || feature.needs(context, params) === 'document') return feature.run(context, params);
    await dispatch.whenComplete();
    if (token.isCancellationRequested)
      return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
    return feature.run(dispatch.context(), params);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    connection.console.error(`${feature.method}: ${error instanceof Error ? (error.stack ?? message) : message}`);
    return new ResponseError(ErrorCodes.InternalError, `${feature.method} failed: ${message}`);
  }
}

/** The parameters with the URI of their document in the one spelling that the corpus knows. */
function toCanonical(params: unknown): never {
  if (typeof params !== 'object' || params === null) return {} as never;
  const { textDocument, uri } = params as { textDocument?: { uri?: unknown }; uri?: unknown };
  if (typeof uri === 'string') return { ...params, uri: canonicalUri(uri) } as never;
  if (typeof textDocument?.uri !== 'string') return params as never;
  return { ...params, textDocument: { ...textDocument, uri: canonicalUri(textDocument.uri) } } as never;
}
