import { subjectPronouns } from '../../recognise/lexicon/en/pronoun.ts';
import type { ClaimEntry, ClaimId, Link, Snapshot } from '../snapshot.ts';

/** In UTF-16 code units: what can be read at a glance, and says enough. */
const handy = 110;
const least = 35;

const pronouns = new Set([...subjectPronouns, 'her', 'his', 'i', 'its', 'my', 'our', 'their', 'there', 'we', 'you']);

/**
 * Of claims that say the same the one that says it most clearly without the text around it: near to all the others, of a
 * length that is read at a glance, a whole sentence that does not begin by pointing back. The first of several as good.
 */
export function chooseWording(
  { articles }: Snapshot,
  claims: readonly ClaimEntry[],
  links: readonly Link[],
): ClaimEntry {
  if (claims.length === 1) return claims[0] as ClaimEntry;
  const nearness = new Map<ClaimId, number>();
  for (const { source, target, score } of links)
    for (const id of [source, target]) nearness.set(id, (nearness.get(id) ?? 0) + score);
  let best: ClaimEntry | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const entry of claims) {
    const text = articles.get(entry.uri)?.text ?? '';
    const isolation = 1 - (nearness.get(entry.id) ?? 0) / (claims.length - 1);
    const cost = 2 * isolation + costOfLength(entry) + costOfBeginning(entry) + costOfCut(text, entry);
    if (cost < bestCost) [best, bestCost] = [entry, cost];
  }
  return best as ClaimEntry;
}

function costOfLength({ claim: { start, end } }: ClaimEntry): number {
  const length = end - start;
  if (length < least) return 1;
  return Math.max(0, length - handy) / handy;
}

/** “They”, “Without it”: of whom and what it speaks, only the text before tells. */
function costOfBeginning({ claim: { text } }: ClaimEntry): number {
  const [first = '', second = ''] =
    text
      .slice(0, 40)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return pronouns.has(first) ? 0.8 : second === 'it' || second === 'this' ? 0.6 : 0;
}

/** It begins or ends inside a sentence, or inside a quotation. */
function costOfCut(text: string, { claim }: ClaimEntry): number {
  const begins = /^[“"'‘«(]*[\p{Lu}\p{N}]/u.test(claim.text.slice(0, 8));
  const closes =
    /[.!?…]["”’'»)]*$/u.test(claim.text.slice(-4)) || /^\s*(?:\n|$)/u.test(text.slice(claim.end, claim.end + 2));
  const isOpen = /[“«]/u.test(claim.text) !== /[”»]/u.test(claim.text);
  return (begins ? 0 : 0.5) + (closes ? 0 : 0.15) + (isOpen ? 0.3 : 0);
}
