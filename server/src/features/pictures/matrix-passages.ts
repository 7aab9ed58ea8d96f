import { type MatrixRow, matrixOf } from '../../corpus/overview/matrix.ts';
import type { ClaimEntry, Link, Snapshot } from '../../corpus/snapshot.ts';
import { renderReason } from '../../link/reason.ts';
import {
  type MatrixPassagesParams,
  type MatrixPassagesResult,
  matrixPassages as method,
  type StancePassage,
} from '../../protocol/pictures.ts';
import { defineFeature } from '../feature.ts';
import { toPassage } from '../passage.ts';

/** The passages of one position, in one article or in all: those that take it first, then those that dispute it. */
export const matrixPassages = defineFeature<MatrixPassagesParams, MatrixPassagesResult | null>({
  method,
  needs: 'corpus',
  run: ({ snapshot }, { id, uri }) => {
    const row = matrixOf(snapshot).rows.find(({ position }) => position.id === id);
    if (row === undefined) return null;
    const passages = [...takingIt(snapshot, row), ...disputingIt(snapshot, row)];
    return {
      text: row.position.wording.claim.text,
      passages: passages.filter((passage) => uri === null || passage.uri === uri),
    };
  },
});

function takingIt(snapshot: Snapshot, { position }: MatrixRow): StancePassage[] {
  const [first] = position.uris;
  return position.claims.flatMap((entry) => toStance(snapshot, entry, entry.uri === first ? 'states' : 'repeats', []));
}

/** Each passage once, with the reasons of all its links. */
function disputingIt(snapshot: Snapshot, { position, cells }: MatrixRow): StancePassage[] {
  const own = new Set(position.claims.map(({ id }) => id));
  const links = new Map<string, Link[]>();
  for (const link of cells.flatMap(({ against }) => against)) {
    const other = own.has(link.source) ? link.target : link.source;
    links.set(other, [...(links.get(other) ?? []), link]);
  }
  return [...links].flatMap(([id, list]) => {
    const entry = snapshot.claims.get(id);
    const reasons = [...new Set(list.flatMap(({ evidence }) => evidence.map(renderReason)))];
    return entry === undefined ? [] : toStance(snapshot, entry, 'disputes', reasons);
  });
}

function toStance(
  snapshot: Snapshot,
  entry: ClaimEntry,
  stance: StancePassage['stance'],
  reasons: readonly string[],
): StancePassage[] {
  const article = snapshot.articles.get(entry.uri);
  return article === undefined ? [] : [{ ...toPassage(article, entry), stance, reasons }];
}
