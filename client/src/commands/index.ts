import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Annotating } from '../annotation/annotating.ts';
import type { Comparison } from '../comparison/comparison.ts';
import type { Additions } from '../corpus/add-articles.ts';
import type { Dossiers } from '../dossier/dossiers.ts';
import type { Pictures } from '../pictures/pictures.ts';
import type { Trail } from '../trail/trail.ts';
import type { Views } from '../views/index.ts';
import { addArticle } from './add-article.ts';
import { addNote } from './add-note.ts';
import { commentCommands } from './comment-on-annotation.ts';
import { comparisonCommands } from './compare.ts';
import { comparePassages } from './compare-passages.ts';
import { createCorpusHere } from './create-corpus-here.ts';
import { decide } from './decide.ts';
import { deleteAnnotation } from './delete-annotation.ts';
import { editAnnotation } from './edit-annotation.ts';
import { explainRule } from './explain-rule.ts';
import { copyDossier, exportDossier } from './export-dossier.ts';
import { filterCommands } from './filter-view.ts';
import { goBackOnTrail } from './go-back-on-trail.ts';
import { goForwardOnTrail } from './go-forward-on-trail.ts';
import { goToNextAnnotation } from './go-to-next-annotation.ts';
import { goToNextDisputed } from './go-to-next-disputed.ts';
import { goToPreviousAnnotation } from './go-to-previous-annotation.ts';
import { goToPreviousDisputed } from './go-to-previous-disputed.ts';
import { groupCommands } from './group-view.ts';
import { linkToPassage } from './link-to-passage.ts';
import { mergeTags } from './merge-tags.ts';
import { noteFinding } from './note-finding.ts';
import { openDossier } from './open-dossier.ts';
import { openPassage } from './open-passage.ts';
import { openSampleCorpus } from './open-sample-corpus.ts';
import { reattachHere } from './reattach-here.ts';
import { refreshAnchors } from './refresh-anchors.ts';
import { renameTag } from './rename-tag.ts';
import { restartServer } from './restart-server.ts';
import { revealInView } from './reveal-in-view.ts';
import { setRule } from './set-rule.ts';
import { setStatus } from './set-status.ts';
import {
  aliasOrganisation,
  mergeOrganisation,
  notAnOrganisation,
  renameOrganisation,
  settleOrganisation,
} from './settle-organisation.ts';
import { showAnnotations } from './show-annotations.ts';
import { showOrphans } from './show-orphans.ts';
import { showOutput } from './show-output.ts';
import { showPassages } from './show-passages.ts';
import { showPictures } from './show-pictures.ts';
import { showTrail } from './show-trail.ts';
import { tagAgain } from './tag-again.ts';
import { tagPassage } from './tag-passage.ts';
import {
  toggleAnnotations,
  toggleClaims,
  toggleDisputed,
  toggleNumbers,
  toggleOrganisations,
} from './toggle-highlights.ts';
import { undoAnnotation } from './undo-annotation.ts';
import { lineCommands } from './view-line.ts';
import { whereWasI } from './where-was-i.ts';
import { writeReport } from './write-report.ts';

/** What commands work with. */
export interface Session {
  readonly client: BaseLanguageClient;
  readonly comparison: Comparison;
  readonly annotating: Annotating;
  /** The folder of the documentation. */
  readonly docs: vscode.Uri;
  readonly pictures: Pictures;
  readonly dossiers: Dossiers;
  readonly trail: Trail;
  readonly additions: Additions;
  readonly context: vscode.ExtensionContext;
  readonly views: Views;
}

/** A command of the manifest: `create` returns what it runs, with the argument that a link or another extension gives. */
export interface Command {
  readonly id: string;
  readonly create: (session: Session) => (argument: never) => unknown;
}

const all: readonly Command[] = [
  addArticle,
  addNote,
  aliasOrganisation,
  comparePassages,
  createCorpusHere,
  decide,
  copyDossier,
  deleteAnnotation,
  editAnnotation,
  explainRule,
  exportDossier,
  goBackOnTrail,
  goForwardOnTrail,
  goToNextAnnotation,
  goToNextDisputed,
  goToPreviousAnnotation,
  goToPreviousDisputed,
  linkToPassage,
  mergeOrganisation,
  mergeTags,
  notAnOrganisation,
  noteFinding,
  openDossier,
  openPassage,
  openSampleCorpus,
  reattachHere,
  refreshAnchors,
  renameOrganisation,
  renameTag,
  restartServer,
  setRule,
  revealInView,
  setStatus,
  settleOrganisation,
  showAnnotations,
  showOrphans,
  showOutput,
  showPassages,
  showPictures,
  showTrail,
  tagAgain,
  tagPassage,
  toggleAnnotations,
  toggleClaims,
  toggleDisputed,
  toggleNumbers,
  toggleOrganisations,
  undoAnnotation,
  whereWasI,
  writeReport,
  ...commentCommands,
  ...filterCommands,
  ...groupCommands,
  ...lineCommands,
  ...comparisonCommands,
];

export function registerCommands(session: Session): void {
  for (const { id, create } of all) {
    session.context.subscriptions.push(vscode.commands.registerCommand(id, create(session)));
  }
}
