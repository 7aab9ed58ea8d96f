import type { Layout } from './analyse.ts';
import type { AttributionContext } from './attribution.ts';
import type { Attribution, Claim, Quantity } from './model.ts';

export interface ClaimContext extends AttributionContext {
  readonly quantities: readonly Quantity[];
  readonly attributions: readonly Attribution[];
}

/** The claims of an article: sentences, or the clauses of one that state one thing each. */
export function findClaims(layout: Layout, context: ClaimContext): Claim[] {
  const seen = new Map<string, number>();
  const claims: Claim[] = [];
  layout.sentences.forEach((sentence, index) => {
    if (context.leftovers.some((leftover) => leftover.start <= sentence.start && sentence.end <= leftover.end)) return;
    const text = layout.text.slice(sentence.start, sentence.end);
    const attribution = context.attributions.findIndex(
      (a) => a.content.start < sentence.end && sentence.start < a.content.end,
    );
    const by = context.attributions[attribution];
    claims.push({
      start: sentence.start,
      end: sentence.end,
      key: claimKey(text, seen),
      text,
      kind: 'fact',
      quoted: by?.form === 'direct',
      negated: false,
      sentence: index,
      attribution: by ? attribution : null,
      speaker: by?.speaker ?? null,
      speakerPerson: by?.person ?? null,
      speakerOrganisation: by?.organisation ?? null,
      checkWorthy: 0.5,
    });
  });
  return claims;
}

/** A key of the claim's own words: 64 bits of FNV-1a as base 36, and a count where the article repeats them. */
function claimKey(text: string, seen: Map<string, number>): string {
  let [low, high] = [0x811c9dc5, 0xcbf29ce4];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193) >>> 0;
    high = Math.imul(high ^ code ^ (low >>> 13), 0x01000193) >>> 0;
  }
  const key = `${high.toString(36)}${low.toString(36)}`;
  const count = (seen.get(key) ?? 0) + 1;
  seen.set(key, count);
  return count === 1 ? key : `${key}-${count}`;
}
