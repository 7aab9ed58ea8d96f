import type { InitializeParams } from 'vscode-languageserver';
import type { ClientTraits } from '../features/feature.ts';
import type { InitializationOptions } from '../protocol/requests.ts';

/** What the client can do, as far as the server asks it for something. */
export interface Client {
  readonly traits: ClientTraits;
  readonly answersFiles: boolean;
  readonly takesHighlights: boolean;
  /** A folder for derived data, a path; `null`: the server chooses. */
  readonly storage: string | null;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly relativePatterns: boolean;
  readonly workspaceFolders: boolean;
  readonly progress: boolean;
  readonly refreshesTokens: boolean;
  readonly refreshesCodeLens: boolean;
  readonly refreshesInlayHints: boolean;
  /** The client asks for diagnostics; it is sent none then. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  /** With the diagnostics of a document it takes those of others. */
  readonly relatedDocuments: boolean;
}

/** Reads what the client declares; whatever is absent or of another shape counts as not declared. `docs`: the server’s own. */
export function readClient({ capabilities, initializationOptions }: InitializeParams, docs: string | null): Client {
  const options = readOptions(initializationOptions);
  const { workspace, textDocument, window } = capabilities;
  return {
    traits: {
      markdown: textDocument?.hover?.contentFormat?.includes('markdown') ?? false,
      hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
      snippets: textDocument?.completion?.completionItem?.snippetSupport ?? false,
      definitionLinks: textDocument?.definition?.linkSupport ?? false,
      implementationLinks: textDocument?.implementation?.linkSupport ?? false,
      docs: typeof options.docs === 'string' ? options.docs.replace(/\/+$/, '') : docs,
      commands: new Set(Array.isArray(options.commands) ? options.commands : []),
    },
    answersFiles: options.files === true,
    takesHighlights: options.highlights === true,
    storage: typeof options.storage === 'string' ? options.storage : null,
    configuration: workspace?.configuration ?? false,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    relativePatterns: workspace?.didChangeWatchedFiles?.relativePatternSupport ?? false,
    workspaceFolders: workspace?.workspaceFolders ?? false,
    progress: window?.workDoneProgress ?? false,
    refreshesCodeLens: workspace?.codeLens?.refreshSupport ?? false,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport ?? false,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    relatedDocuments: textDocument?.diagnostic?.relatedDocumentSupport ?? false,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport ?? false,
  };
}

function readOptions(value: unknown): Partial<InitializationOptions> {
  return typeof value === 'object' && value !== null ? value : {};
}
