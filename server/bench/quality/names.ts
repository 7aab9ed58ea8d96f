import { analyse } from '../../src/recognise/analyse.ts';
import { dataIsThere, readSet } from '../names/data.ts';
import { capitalisedRuns, scoreFinder } from '../names/score.ts';
import { organisationsByCompromise } from './baseline/compromise.ts';
import { absent, ours, type Row } from './table.ts';

/** Edited text first; then posts of the web and of networks, where capitals tell less. */
const sets = ['gmb_part', 'wikigold', 'uner_ewt_dev', 'wnut17_dev', 'btc'];

const systems = {
  [ours]: (text: string) => analyse(text).mentions.filter(({ kind, nominal }) => kind === 'organisation' && !nominal),
  compromise: organisationsByCompromise,
  'capitalised words': capitalisedRuns,
};

/** Exact spans of organisations in documents that training never saw. */
export function* measureNames(isAlone: boolean): Generator<Row> {
  if (!dataIsThere) {
    yield absent('../shared/data/organisations');
    return;
  }
  for (const set of sets) {
    const unseen = /_dev$/u.test(set);
    const documents = readSet(set).filter(({ heldOut }) => unseen || heldOut);
    for (const [system, find] of Object.entries(systems)) {
      const { precision: P, recall: R, f1: F1 } = scoreFinder(documents, find);
      yield { set: `${set}, organisations`, size: `${documents.length} texts`, system, figures: { P, R, F1 } };
      if (isAlone) break;
    }
  }
}
