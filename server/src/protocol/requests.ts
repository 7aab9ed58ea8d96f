import type { Range } from 'vscode-languageserver-types';
import type { HighlightKind } from './settings.ts';

/** What the client tells the server at start, besides the protocol's own capabilities. */
export interface InitializationOptions {
  /** The client answers `findArticles` and `readArticle`; else the server reads the disk itself. */
  readonly files?: boolean;
  /** The client takes the notifications `highlights`, `status` and `corpusChanged`. */
  readonly highlights?: boolean;
  /** The commands that a hover may link to, and those that a code action may run. */
  readonly commands?: readonly string[];
  /** The folder of the documentation, a URI; else the server takes the one beside it, where there is one. */
  readonly docs?: string;
  /** A folder of this machine for derived data, a path; else the server uses the user's cache folder. */
  readonly storage?: string;
}

/**
 * Server → client, notification: the highlights of an open article, after each change. All kinds, whatever the settings:
 * the client shows those that are switched on. A disputed claim is not among the `claims`.
 */
export const highlights = 'counterclaim/highlights';
export interface HighlightsParams {
  readonly uri: string;
  readonly version: number;
  readonly ranges: Readonly<Record<HighlightKind, readonly Range[]>>;
}

/** Server → client, notification: what the status bar shows. */
export const status = 'counterclaim/status';
export interface StatusParams {
  readonly state: 'indexing' | 'ready';
  readonly articles: number;
  readonly claims: number;
  readonly disputed: number;
  readonly corroborated: number;
  /** Articles that could not be read, with the reason. */
  readonly problems: readonly { readonly uri: string; readonly message: string }[];
}

/** Client → server, request: the claim at a position and every passage linked to it; `null` where there is no claim. */
export const passages = 'counterclaim/passages';
export interface PassagesParams {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}
export interface Passage {
  readonly uri: string;
  readonly range: Range;
  /** The title of the article. */
  readonly article: string;
  readonly speaker: string | null;
  /** Plain text, not escaped. */
  readonly text: string;
}
export interface LinkedPassage extends Passage {
  readonly relation: 'same' | 'disputed' | 'related';
  readonly score: number;
  readonly reasons: readonly { readonly code: string; readonly message: string }[];
  /** The deciding words of the claim asked about, and of this passage. */
  readonly words: readonly Range[];
  readonly linkedWords: readonly Range[];
}
export interface PassagesResult {
  readonly claim: Passage;
  readonly linked: readonly LinkedPassage[];
}

/** Client → server, request: the next or the previous disputed claim of the corpus, from a position on, wrapping round; `null`: none. */
export const nextDisputed = 'counterclaim/nextDisputed';
export interface NextDisputedParams extends PassagesParams {
  /** Next: the first that starts after the position; previous: the last that starts before it. A URI that is no article's stands before them all. */
  readonly direction: 'next' | 'previous';
}
export interface Location {
  readonly uri: string;
  readonly range: Range;
}

/** Server → client, request: the URIs (`string[]`) of the articles below a workspace folder, by the settings' globs. */
export const findArticles = 'counterclaim/findArticles';
export interface FindArticlesParams {
  /** The URI of the folder. */
  readonly folder: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/**
 * Server → client, request: a file's bytes as base64 (`string`); `null`: there is no such file. Fails with a message that
 * says what happened.
 */
export const readArticle = 'counterclaim/readArticle';
export interface ReadArticleParams {
  readonly uri: string;
}
