import { existsSync, readFileSync } from 'node:fs';
import type { LabelledDocument } from './data.ts';

/**
 * News articles of ECB+ with names marked for this project: a first tagger proposed the names of each of 33 topics, and a
 * reader put their kinds right, one kind a name and topic. `ecbplus.labels` has a line for each article: its id, then
 * for each name its start, end and the first letter of its kind, in UTF-16 code units of its sentences joined by line ends.
 */
export function readEcbPlus(): Omit<LabelledDocument, 'heldOut'>[] {
  const file = new URL('../../../../shared/data/claims/ecbplus_train.jsonl', import.meta.url);
  if (!existsSync(file)) return [];
  const labels = new Map(
    lines(new URL('ecbplus.labels', import.meta.url)).map((line) => {
      const [id = '', ...spans] = line.split(' ').filter((part) => part !== '');
      return [id, spans.map(toSpan)];
    }),
  );
  return lines(file).map((line) => {
    const { id, sentences } = JSON.parse(line) as { id: string; sentences: string[] };
    return { set: 'ecbplus', id, text: sentences.join('\n'), spans: labels.get(id) ?? [] };
  });
}

function lines(file: URL): string[] {
  return readFileSync(file, 'utf8').trimEnd().split('\n');
}

const kinds = { O: 'ORG', P: 'PER', L: 'LOC', M: 'MISC' } as const;

function toSpan(text: string): LabelledDocument['spans'][number] {
  const [, start, end, kind] = /^(\d+)-(\d+)([OPLM])$/u.exec(text) as unknown as [
    string,
    string,
    string,
    keyof typeof kinds,
  ];
  return { start: Number(start), end: Number(end), type: kinds[kind] };
}
