import { annotate } from './annotate.ts';
import { annotations } from './annotations.ts';
import { incomingCalls } from './call-hierarchy/incoming.ts';
import { outgoingCalls } from './call-hierarchy/outgoing.ts';
import { prepareCallHierarchy } from './call-hierarchy/prepare.ts';
import { codeAction } from './code-action.ts';
import { codeLens, codeLensResolve } from './code-lens.ts';
import { codebook } from './codebook.ts';
import { definition } from './definition.ts';
import { documentHighlight } from './document-highlight.ts';
import { documentLink } from './document-link.ts';
import { documentSymbol } from './document-symbol.ts';
import type { Feature } from './feature.ts';
import { foldingRange } from './folding-range.ts';
import { hover } from './hover.ts';
import { implementation } from './implementation.ts';
import { inlayHint } from './inlay-hint.ts';
import { nextDisputed } from './next-disputed.ts';
import { allAnnotations } from './overview/all-annotations.ts';
import { claimGroups, claimsOfGroup } from './overview/claim-groups.ts';
import { issueSides, issues } from './overview/issues.ts';
import { itemsAt } from './overview/items-at.ts';
import { mentionsOfOrganisation, organisations } from './overview/organisations.ts';
import { quantities, valuesOfQuantity } from './overview/quantities.ts';
import { pair } from './pair.ts';
import { passages } from './passages.ts';
import { matrix } from './pictures/matrix.ts';
import { matrixPassages } from './pictures/matrix-passages.ts';
import { seriesList } from './pictures/series-list.ts';
import { seriesPlot } from './pictures/series-plot.ts';
import { speakerClaims } from './pictures/speaker-claims.ts';
import { speakerGraph } from './pictures/speaker-graph.ts';
import { speakerPassages } from './pictures/speaker-passages.ts';
import { references } from './references.ts';
import { dossier } from './report/dossier.ts';
import { report } from './report/report.ts';
import { selectionRange } from './selection-range.ts';
import { semanticTokens, semanticTokensRange } from './semantic-tokens.ts';
import { workspaceSymbol } from './workspace-symbol.ts';
import { completion } from './yaml/completion.ts';
import { prepareRename, rename } from './yaml/rename.ts';

/** Every request that the server answers. */
export const features: readonly Feature[] = [
  allAnnotations,
  annotate,
  annotations,
  claimGroups,
  claimsOfGroup,
  codeAction,
  codebook,
  codeLens,
  codeLensResolve,
  completion,
  definition,
  documentHighlight,
  documentLink,
  documentSymbol,
  dossier,
  foldingRange,
  hover,
  implementation,
  incomingCalls,
  inlayHint,
  issues,
  issueSides,
  itemsAt,
  matrix,
  matrixPassages,
  mentionsOfOrganisation,
  nextDisputed,
  organisations,
  outgoingCalls,
  pair,
  passages,
  prepareCallHierarchy,
  prepareRename,
  quantities,
  references,
  rename,
  report,
  selectionRange,
  semanticTokens,
  semanticTokensRange,
  valuesOfQuantity,
  seriesList,
  seriesPlot,
  speakerClaims,
  speakerGraph,
  speakerPassages,
  workspaceSymbol,
];
