import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toCorpusAnalysis } from '../../src/corpus/analysis.ts';
import { buildSnapshot } from '../../src/corpus/build.ts';
import { findShared } from './data.ts';
import { absent, ours, type Row } from './table.ts';

/** The articles of this workspace against what a careful reader found in three of them. */
export function* measureSeeds(): Generator<Row> {
  const scores = scoreSeeds();
  if (scores === null) {
    yield absent('../shared/gold');
    return;
  }
  for (const [measure, figures] of Object.entries(scores)) {
    const numeric = Object.entries(figures).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
    yield { set: `seed articles, ${measure}`, system: ours, figures: Object.fromEntries(numeric) };
  }
}

/** What the scoring program beside the gold prints: figures by measure, by set. `null` where the gold is absent. */
export type Scores = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export function scoreSeeds(): Scores | null {
  const program = findShared('gold/score.mjs');
  const gold = findShared('gold/seeds-000-001-003.json');
  if (program === null || gold === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'counterclaim-bench-'));
  try {
    const path = join(folder, 'analysis.json');
    writeFileSync(path, JSON.stringify(toCorpusAnalysis(buildSnapshot(readSeeds()))));
    return JSON.parse(execFileSync(process.execPath, [program, path, gold, '--json'], { encoding: 'utf8' }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readSeeds(): { uri: string; text: string }[] {
  const folder = fileURLToPath(new URL('../../../seeds/', import.meta.url));
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.map((name) => ({ uri: `seeds/${name}`, text: readFileSync(join(folder, name), 'utf8') }));
}
