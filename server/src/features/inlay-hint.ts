import type { InlayHintParams } from 'vscode-languageserver-protocol';
import type { InlayHint, InlayHintLabelPart } from 'vscode-languageserver-types';
import { calculationsOf, describeCalculation } from '../corpus/calculations.ts';
import type { Article, ClaimEntry, Snapshot } from '../corpus/snapshot.ts';
import { toDisplayText } from '../text/display.ts';
import { defineFeature } from './feature.ts';
import { type Linked, linkedTo } from './passage.ts';
import { articleAt, linesOf, shortTitleOf, toLocation } from './place.ts';

/** Behind a claim, that it is disputed and where it is repeated; behind a number that follows from others, what these yield. */
export const inlayHint = defineFeature<InlayHintParams, InlayHint[] | null>({
  method: 'textDocument/inlayHint',
  capability: { inlayHintProvider: true },
  needs: 'document',
  run: ({ snapshot, settings }, { textDocument, range }) => {
    const article = articleAt(snapshot, textDocument.uri);
    if (article === null) return null;
    const lines = linesOf(article);
    const [start, end] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
    const isShown = (offset: number) => start <= offset && offset <= end;
    const { claims, numbers } = settings.inlayHints;
    return [
      ...(claims ? claimHints(snapshot, article, isShown) : []),
      ...(numbers ? numberHints(article, isShown) : []),
    ];
  },
});

function claimHints(snapshot: Snapshot, article: Article, isShown: (offset: number) => boolean): InlayHint[] {
  return snapshot.claimsOf(article.uri).flatMap((entry) => {
    const label = isShown(entry.claim.end) ? labelOf(snapshot, entry) : [];
    const position = linesOf(article).positionAt(entry.claim.end);
    return label.length === 0 ? [] : [{ position, label, paddingLeft: true }];
  });
}

/** Each part leads to the first of its passages. */
function labelOf(snapshot: Snapshot, entry: ClaimEntry): InlayHintLabelPart[] {
  const linked = linkedTo(snapshot, entry);
  const disputes = linked.filter(({ relation }) => relation === 'disputed');
  const repeats = linked.filter(({ relation, article }) => relation === 'same' && article.uri !== entry.uri);
  const articles = new Set(repeats.map(({ article }) => article.uri)).size;
  return [
    ...partOf(`disputed by ${disputes.length}`, disputes[0]),
    ...partOf(
      `${disputes.length > 0 ? ' · ' : ''}in ${articles} other ${articles === 1 ? 'article' : 'articles'}`,
      repeats[0],
    ),
  ];
}

function partOf(value: string, first: Linked | undefined): InlayHintLabelPart[] {
  if (first === undefined) return [];
  const reasons = first.reasons.map(({ message }) => message).join('; ');
  return [
    {
      value,
      tooltip: toDisplayText(`${shortTitleOf(first.article)}: ${reasons}`),
      location: toLocation(first.article, first.entry.claim),
    },
  ];
}

function numberHints(article: Article, isShown: (offset: number) => boolean): InlayHint[] {
  return calculationsOf(article)
    .filter(({ stated }) => isShown(stated.end))
    .map((calculation) => ({
      position: linesOf(article).positionAt(calculation.stated.end),
      label: `${calculation.holds ? '✓' : '≠'} ${toDisplayText(calculation.result)}`,
      tooltip: toDisplayText(describeCalculation(article, calculation)),
      paddingLeft: true,
    }));
}
