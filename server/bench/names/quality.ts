import { layOut } from '../../src/recognise/analyse.ts';
import type { Tagger } from '../../src/recognise/name/tagger.ts';
import { findNames } from '../../src/recognise/name.ts';
import { nothingSettled } from '../../src/recognise/settled-names.ts';
import type { Span } from '../../src/text/span.ts';
import { dataIsThere, readSet } from './data.ts';
import { capitalisedRuns, render, scoreFinder } from './score.ts';

/** Edited text first; then posts of the web and of networks, where capitals tell less. */
const sets = ['gmb_part', 'wikigold', 'ecbplus', 'uner_ewt_dev', 'wnut17_dev', 'btc'];

/** How exactly organisations are found in documents that training never saw, a line a set, beside a plain baseline. */
export function measureNames(): string[] {
  if (!dataIsThere) return ['The public data is not on this machine (../shared/data): names are not measured.'];
  return sets.map((set) => {
    const unseen = /_dev$/u.test(set);
    const documents = readSet(set).filter((document) => unseen || document.heldOut);
    const ours = scoreFinder(documents, (text) => organisationsOf(text));
    const plain = scoreFinder(documents, capitalisedRuns);
    return `${set.padEnd(18)} ${documents.length} documents: ${render(ours)}; capitalised words ${render(plain)}`;
  });
}

/** The organisations that a text names, by the tagger that ships or by another. */
export function organisationsOf(text: string, tagger?: Tagger): Span[] {
  return findNames(layOut(text), [], nothingSettled, tagger).mentions.filter(
    (m) => m.kind === 'organisation' && !m.nominal,
  );
}
