import type { ServerCapabilities } from 'vscode-languageserver-protocol';
import type { Snapshot } from '../corpus/snapshot.ts';
import type { Settings } from '../protocol/settings.ts';

/** What a feature answers from: one snapshot, and what the client can show. */
export interface FeatureContext {
  readonly snapshot: Snapshot;
  readonly settings: Settings;
  readonly client: ClientTraits;
}

export interface ClientTraits {
  /** The client renders Markdown in hovers; plain text otherwise. */
  readonly markdown: boolean;
  /** The client shows symbols as a tree. */
  readonly hierarchicalSymbols: boolean;
  /** The commands that a hover may link to. */
  readonly commands: ReadonlySet<string>;
}

/** A request and its answer: a synchronous, short function of a snapshot. */
export interface Feature {
  /** The request, as the protocol names it. */
  readonly method: string;
  /** What the server says of it at start. */
  readonly capability: Partial<ServerCapabilities>;
  /** `corpus`: the answer waits until the links of the first index are there. */
  needs(context: FeatureContext, params: never): 'document' | 'corpus';
  run(context: FeatureContext, params: never): unknown;
}

/** Checks that the parts of a feature fit together. */
export function defineFeature<Params, Result>(feature: {
  readonly method: string;
  readonly capability?: Partial<ServerCapabilities>;
  readonly needs: 'document' | 'corpus' | ((context: FeatureContext, params: Params) => 'document' | 'corpus');
  run(context: FeatureContext, params: Params): Result;
}): Feature & { run(context: FeatureContext, params: Params): Result } {
  const { method, capability = {}, needs, run } = feature;
  return { method, capability, needs: typeof needs === 'function' ? needs : () => needs, run };
}
