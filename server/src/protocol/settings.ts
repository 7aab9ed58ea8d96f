/** The settings `counterclaim.…`, with their defaults; `package.json` declares the same (a test compares them). */
export interface Settings {
  readonly corpus: { readonly include: readonly string[]; readonly exclude: readonly string[] };
  readonly hover: { readonly limit: number };
  readonly diagnostics: Readonly<Record<DiagnosticRule, DiagnosticLevel>>;
  readonly codeLens: { readonly claims: boolean; readonly annotations: boolean };
  readonly inlayHints: { readonly claims: boolean; readonly numbers: boolean };
  readonly highlight: Readonly<Record<HighlightKind, boolean>>;
  /** For the client alone: whether visible views select what the cursor stands in. */
  readonly views: { readonly followCursor: boolean };
  /** For the client alone: the person's handle, and whether annotated passages are coloured. */
  readonly annotations: { readonly author: string; readonly highlight: boolean };
}

/** What is said of articles; each rule is explained by a page of its name in the documentation. */
export type DiagnosticRule = 'arithmetic' | 'disputed' | 'quotation' | 'source';
export type DiagnosticLevel = 'none' | 'hint' | 'information' | 'warning';
export type HighlightKind = 'claims' | 'disputed' | 'numbers' | 'organisations';

export const defaultSettings: Settings = {
  corpus: {
    include: ['seeds/**/*.{txt,md}'],
    exclude: ['**/README*', '**/LICENSE*'],
  },
  hover: { limit: 3 },
  diagnostics: { disputed: 'information', quotation: 'information', source: 'hint', arithmetic: 'information' },
  codeLens: { claims: true, annotations: true },
  inlayHints: { claims: false, numbers: false },
  highlight: { claims: true, disputed: true, numbers: true, organisations: true },
  views: { followCursor: true },
  annotations: { author: '', highlight: true },
};
