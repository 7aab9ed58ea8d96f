import { existsSync, readFileSync } from 'node:fs';
import type { Span } from '../../src/text/span.ts';
import { readEcbPlus } from './ecbplus.ts';
import { makeNewswire } from './newswire.ts';

/** A document of a named-entity set, with one scheme of types. */
export interface LabelledDocument {
  readonly set: string;
  readonly id: string;
  readonly text: string;
  readonly spans: readonly (Span & { readonly type: 'ORG' | 'PER' | 'LOC' | 'MISC' })[];
  /** True for the tenth of each set that training never sees. */
  readonly heldOut: boolean;
}

const folder = new URL('../../../../shared/data/organisations/', import.meta.url);

/** Whether the public data is on this machine: it is no part of the repository. */
export const dataIsThere: boolean = existsSync(folder);

const types: Readonly<Record<string, 'ORG' | 'PER' | 'LOC' | 'MISC'>> = {
  ORG: 'ORG',
  org: 'ORG',
  group: 'ORG',
  corporation: 'ORG',
  PER: 'PER',
  per: 'PER',
  person: 'PER',
  LOC: 'LOC',
  geo: 'LOC',
  gpe: 'LOC',
  location: 'LOC',
  MISC: 'MISC',
  art: 'MISC',
  eve: 'MISC',
  product: 'MISC',
  'creative-work': 'MISC',
};

/** The documents of a set, as its file labels them. */
export function readSet(set: string): LabelledDocument[] {
  const documents = set === 'ecbplus' ? readEcbPlus() : set === 'newswire' ? makeNewswire(500) : readFile(set);
  return documents.map((document) => ({ ...document, heldOut: hash(document.id) % 10 === 0 }));
}

function readFile(set: string): Omit<LabelledDocument, 'heldOut'>[] {
  return readFileSync(new URL(`${set}.jsonl`, folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { id, text, spans } = JSON.parse(line) as { id: string; text: string; spans: (Span & { type: string })[] };
      const known = spans.flatMap((span) => {
        const type = types[span.type];
        return type === undefined ? [] : [{ start: span.start, end: span.end, type }];
      });
      return { set, id, text, spans: known };
    });
}

/** FNV-1a, 32 bits, unsigned. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
