import type { Issue } from '../../corpus/overview/issues.ts';
import type { MatrixRow as Row } from '../../corpus/overview/matrix.ts';
import { matrixOf } from '../../corpus/overview/matrix.ts';
import { speakersOf } from '../../corpus/overview/speakers.ts';
import type { ClaimEntry, Snapshot } from '../../corpus/snapshot.ts';
import { type MatrixParams, type MatrixResult, type MatrixRow, matrix as method } from '../../protocol/pictures.ts';
import { overlap } from '../../text/span.ts';
import { toShownTag } from '../annotations.ts';
import { defineFeature } from '../feature.ts';
import { shorten } from '../shorten.ts';
import { toArticles } from './articles.ts';

/** What fits into two lines of the picture, and enough to search in. */
const textLength = 240;

/** What every article has to say about every position. */
export const matrix = defineFeature<MatrixParams, MatrixResult>({
  method,
  needs: 'corpus',
  run: ({ snapshot }, { singles }) => {
    const all = matrixOf(snapshot).rows;
    const rows = singles ? all : all.filter(({ state }) => state !== 'single');
    const columns = new Map([...snapshot.articles.keys()].map((uri, i) => [uri, i]));
    const issues = [...new Set(all.flatMap(({ parts }) => parts.map(({ issue }) => issue)))];
    const numbers = new Map(issues.map((issue, i) => [issue, i]));
    return {
      revision: snapshot.revision,
      articles: toArticles(snapshot),
      rows: rows.map((row) => toRow(snapshot, row, columns, numbers)),
      issues: issues.map(({ id, sides: [one, other] }) => ({
        id,
        sides: [wordingOf(one[0]), wordingOf(other[0])],
      })),
      singles: all.reduce((count, { state }) => count + Number(state === 'single'), 0),
    };
  },
});

function toRow(
  snapshot: Snapshot,
  row: Row,
  columns: ReadonlyMap<string, number>,
  numbers: ReadonlyMap<Issue, number>,
): MatrixRow {
  const { position, state, parts, cells } = row;
  return {
    id: position.id,
    text: wordingOf(position),
    state,
    parts: parts.map(({ issue, side }) => ({ issue: numbers.get(issue) ?? 0, side })),
    speakers: [...new Set(position.claims.flatMap(({ id }) => speakersOf(snapshot).of(id)?.name ?? []))],
    tags: tagsOf(snapshot, position.claims),
    cells: cells.map(({ uri, state: cell, claims, against }) => ({
      article: columns.get(uri) ?? 0,
      state: cell,
      passages: new Set([
        ...claims.map(({ id }) => id),
        ...against.flatMap(({ source, target }) => endsIn(snapshot, uri, source, target)),
      ]).size,
    })),
  };
}

function endsIn(snapshot: Snapshot, uri: string, source: string, target: string): string[] {
  return [source, target].filter((id) => snapshot.claims.get(id)?.uri === uri);
}

function wordingOf(position: Row['position'] | undefined): string {
  return position === undefined ? '' : shorten(position.wording.claim.text, textLength);
}

function tagsOf(snapshot: Snapshot, claims: readonly ClaimEntry[]): string[] {
  const tags = new Set<string>();
  for (const { uri, claim } of claims)
    for (const { annotation, span } of snapshot.annotations.ofArticle(uri))
      if (span !== null && overlap(span, claim) > 0) for (const tag of annotation.tags) tags.add(tag);
  return [...tags].map((tag) => toShownTag(snapshot, tag).label);
}
