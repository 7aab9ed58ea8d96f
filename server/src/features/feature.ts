import type { ServerCapabilities } from 'vscode-languageserver-protocol';
import type { Snapshot } from '../corpus/snapshot.ts';
import type { Settings } from '../protocol/settings.ts';

/** What a feature answers from: one snapshot, and what the client can show. */
export interface FeatureContext {
  readonly snapshot: Snapshot;
  readonly settings: Settings;
  readonly client: ClientTraits;
  /** The time of day, for what a person does now. */
  now(): Date;
  /** Fills an array with random bytes, for new ids, and answers it. */
  random(bytes: Uint8Array): Uint8Array;
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
  /** The files that an answer is made from: if one of them is another on disk than was known, the request is answered anew. */
  filesOf?(answer: never): readonly string[];
}

/** Checks that the parts of a feature fit together. */
export function defineFeature<Params, Result>(feature: {
  readonly method: string;
  readonly capability?: Partial<ServerCapabilities>;
  readonly needs: 'document' | 'corpus' | ((context: FeatureContext, params: Params) => 'document' | 'corpus');
  run(context: FeatureContext, params: Params): Result;
  filesOf?(answer: Result): readonly string[];
}): Feature & { run(context: FeatureContext, params: Params): Result } {
  const { capability = {}, needs } = feature;
  return { ...feature, capability, needs: typeof needs === 'function' ? needs : () => needs };
}
