import { type Relation, type Speaker, speakersOf } from '../../corpus/overview/speakers.ts';
import type { Link, Snapshot } from '../../corpus/snapshot.ts';
import { renderReason } from '../../link/reason.ts';
import {
  speakerPassages as method,
  type PassagePair,
  type SpeakerPassagesParams,
  type SpeakerPassagesResult,
} from '../../protocol/pictures.ts';
import { defineFeature } from '../feature.ts';
import { toPassage } from '../passage.ts';

/** What a pane can list. */
const limit = 60;

/** The pairs of passages in which two speakers agree or clash, clashes first. */
export const speakerPassages = defineFeature<SpeakerPassagesParams, SpeakerPassagesResult | null>({
  method,
  needs: 'corpus',
  run: ({ snapshot }, { a, b }) => {
    const { get, relations } = speakersOf(snapshot);
    const [one, other] = [get(a), get(b)];
    const found = relations.find((relation) => isBetween(relation, one, other));
    if (found === undefined || one === null) return null;
    const links = [...found.clash, ...found.agree];
    return { pairs: links.slice(0, limit).flatMap((link) => toPair(snapshot, link, one)), total: links.length };
  },
});

function isBetween({ a, b }: Relation, one: Speaker | null, other: Speaker | null): boolean {
  return (a === one && b === other) || (a === other && b === one);
}

/** The passage of the speaker who is asked about first comes first. */
function toPair(snapshot: Snapshot, { source, target, relation, evidence }: Link, first: Speaker): PassagePair[] {
  const [a, b] = speakersOf(snapshot).of(source) === first ? [source, target] : [target, source];
  const passages = [a, b].flatMap((id) => {
    const entry = snapshot.claims.get(id);
    const article = entry && snapshot.articles.get(entry.uri);
    return article === undefined || entry === undefined ? [] : toPassage(article, entry);
  });
  const [one, other] = passages;
  if (one === undefined || other === undefined || relation === 'related') return [];
  return [{ relation, a: one, b: other, reasons: evidence.map(renderReason) }];
}
