import { dataIsThere } from '../names/data.ts';
import { measureNames as benchNames } from '../names/quality.ts';
import { absent, type Row } from './table.ts';

const part = 'organisations';

/** Organisations in documents that training never saw, beside runs of capitalised words. */
export function measureNames(): Row[] {
  if (!dataIsThere) return [absent(part, '../shared/data/organisations')];
  return benchNames().map((line): Row => {
    const [set = '', ...figures] = line.split(/\s+/);
    return { part, set, figures: figures.join(' ') };
  });
}
