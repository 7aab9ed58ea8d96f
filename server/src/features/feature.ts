import type { ServerCapabilities } from 'vscode-languageserver-protocol';
import type { AnnotationsFile } from '../corpus/annotations-file.ts';
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
  /** The client fills in snippets that completion offers. */
  readonly snippets: boolean;
  /** The client takes a definition, or what disputes a claim, with the words that it starts from and those it leads to. */
  readonly definitionLinks: boolean;
  readonly implementationLinks: boolean;
  /** The folder of the documentation, a URI without a slash at the end; `null`: there is none. */
  readonly docs: string | null;
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
  /** The answer waits for files of annotations that have been written and are just being read. */
  readonly awaitsFiles?: boolean;
  /** The files that an answer is made from: if one of them is another on disk than was known, the request is answered anew. */
  filesOf?(answer: never): readonly string[];
}

/**
 * Checks that the parts of a feature fit together. One request can be asked in an article and in a file of annotations,
 * which is a document of another language: `run` and `inAnnotations` answer for one each, and here alone is decided which.
 */
export function defineFeature<Params, Result>(feature: {
  readonly method: string;
  readonly capability?: Partial<ServerCapabilities>;
  /** What `run` needs; `inAnnotations` answers at once. */
  readonly needs?: 'document' | 'corpus' | ((context: FeatureContext, params: Params) => 'document' | 'corpus');
  /** The answer in an article, or of what is asked about no document; left out where there is none. */
  run?(context: FeatureContext, params: Params): Result;
  /** The answer in a file of annotations; left out where there is none. */
  inAnnotations?(context: FeatureContext, file: AnnotationsFile, params: Params): Result;
  readonly awaitsFiles?: boolean;
  filesOf?(answer: Result): readonly string[];
}): Feature & { run(context: FeatureContext, params: Params): Result | null } {
  const { method, capability = {}, needs = 'document', awaitsFiles = false, run, inAnnotations, filesOf } = feature;
  return {
    method,
    capability,
    awaitsFiles,
    needs: (context, params) => {
      if (annotationsFileOf(context, params) !== null) return 'document';
      return typeof needs === 'function' ? needs(context, params) : needs;
    },
    run: (context, params) => {
      const file = annotationsFileOf(context, params);
      return (file === null ? run?.(context, params) : inAnnotations?.(context, file, params)) ?? null;
    },
    ...(filesOf === undefined ? {} : { filesOf }),
  };
}

/** Thrown by a feature that cannot do what a person asks for: the message says why, and what to do. */
export class Refused extends Error {}

function annotationsFileOf({ snapshot }: FeatureContext, params: unknown): AnnotationsFile | null {
  const { textDocument } = (params ?? {}) as { readonly textDocument?: { readonly uri: string } };
  return snapshot.annotations.files.get(textDocument?.uri ?? '') ?? null;
}
