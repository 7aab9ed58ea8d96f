import { issuesOf } from '../../corpus/overview/issues.ts';
import { positionsOf } from '../../corpus/overview/positions.ts';
import { type Row, seriesOf } from '../../corpus/overview/series.ts';
import type { ClaimEntry, Snapshot } from '../../corpus/snapshot.ts';
import { type ItemsAtParams, type ItemsAtResult, itemsAt as method } from '../../protocol/overview.ts';
import { defineFeature } from '../feature.ts';
import { linesOf } from '../place.ts';
import { type Subject, subjectAt } from '../subject.ts';
import { groupIdOf } from './claim-groups.ts';
import { idOfRow } from './quantities.ts';

/** What stands at a position, as the views know it. */
export const itemsAt = defineFeature<ItemsAtParams, ItemsAtResult | null>({
  method,
  needs: 'document',
  run: ({ snapshot }, { uri, position }) => {
    const subject = subjectAt(snapshot, uri, position);
    if (subject === null) return null;
    const { claim, mention } = subject;
    const offset = linesOf(subject.article).offsetAt(position);
    const annotation = snapshot.annotations
      .ofArticle(uri)
      .findLast(({ span }) => span !== null && span.start <= offset && offset <= span.end);
    return {
      claim: claim?.id ?? null,
      groups:
        claim === null
          ? null
          : {
              article: uri,
              position: groupIdOf(snapshot, 'position', claim),
              speaker: groupIdOf(snapshot, 'speaker', claim),
            },
      issue: claim === null ? null : findIssue(snapshot, claim),
      organisation: mention === null ? null : snapshot.identities.of(uri, mention.name).id,
      value: findValue(snapshot, subject),
      annotation: annotation?.annotation.id ?? null,
    };
  },
});

function findIssue(snapshot: Snapshot, claim: ClaimEntry): ItemsAtResult['issue'] {
  const [issue] = issuesOf(snapshot).of(claim.id);
  const position = positionsOf(snapshot).of(claim.id);
  if (issue === undefined || position === null) return null;
  return { id: issue.id, side: issue.sides[0].includes(position) ? 0 : 1, position: position.id };
}

function findValue(snapshot: Snapshot, { article, quantity, claim }: Subject): ItemsAtResult['value'] {
  const { all, rest } = seriesOf(snapshot);
  const isMeant = ({ figure, claim: own }: Row) =>
    figure.uri === article.uri &&
    (quantity === null || quantity.unit === 'date'
      ? own !== null && own.id === claim?.id
      : figure.quantity.start === quantity.start);
  for (const { id, rows } of all) {
    const row = rows.find(isMeant);
    if (row !== undefined) return { id: idOfRow(row), series: id };
  }
  const row = rest.find(isMeant);
  return row === undefined ? null : { id: idOfRow(row), series: null };
}
