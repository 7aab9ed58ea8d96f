import type { Location, PassagesParams } from './requests.ts';

/** Client → server, request: everything that is known about the claim at a position, as a page; `null`: no claim is there. */
export const dossier = 'counterclaim/dossier';
export interface DossierParams extends PassagesParams {
  /** The URI of the folder that links of the page count from, without a slash at the end; `null`: from the root of the workspace, which they then begin with. */
  readonly base: string | null;
}
export interface DossierResult {
  readonly claim: Location;
  /** The first words of the claim. */
  readonly title: string;
  /** Links lead to lines of articles: `path#L12,5`. */
  readonly markdown: string;
}

/** Client → server, request: the report on all articles, as a file. */
export const report = 'counterclaim/report';
export interface ReportParams {
  readonly format: 'markdown' | 'html';
  /** As in `DossierParams`. */
  readonly base: string | null;
}
export interface ReportResult {
  readonly content: string;
}
