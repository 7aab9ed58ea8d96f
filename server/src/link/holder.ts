import type { Span } from '../text/span.ts';
import { looseIssue, matterIssue } from './matter.ts';
import type { Denial, Position } from './model.ts';
import { anyAspect } from './polarity.ts';
import { splitSegments } from './segment.ts';
import { isOfThing } from './subject.ts';
import type { Word } from './terms.ts';
import { readValence } from './valence.ts';

/** A claim with who holds it, and what it was found to hold by itself. */
export interface HeldClaim {
  /** `null`: the article's own voice. */
  readonly holder: string | null;
  /** How the article calls the holder: “opponents of the scheme”. */
  readonly speaker: string | null;
  /** What will or may come is a consequence of the matter, whomever it befalls. */
  readonly isForecast: boolean;
  readonly isOpinion: boolean;
  readonly denial: Denial | null;
  readonly words: readonly Word[];
  readonly positions: readonly Position[];
}

/**
 * The positions of the claims of an article, with those added that only the holder's side tells: who is against the
 * estate, and says that the lanes are dangerous, holds that against the estate. One is on a side by what one says of the
 * matter elsewhere in the article, or by name (“opponents”).
 */
export function assumeSides(claims: readonly HeldClaim[]): readonly Position[][] {
  const sums = new Map<string, number>();
  for (const { holder, speaker, positions } of claims) {
    if (holder === null) continue;
    const sum = positions.reduce((total, position) => total + weigh(position), 0);
    sums.set(holder, (sums.get(holder) ?? sideByName(speaker)) + Math.sign(sum));
  }
  return claims.map((claim) => {
    const { holder, positions, isForecast } = claim;
    const isHeld = holder !== null || isForecast;
    if (!isHeld || positions.some(({ issues }) => issues.includes(matterIssue))) return [...positions];
    return [...positions, ...assume(claim, holder === null ? 0 : Math.sign(sums.get(holder) ?? 0))];
  });
}

function weigh({ issues, sign, isAssumed }: Position): number {
  return issues.includes(matterIssue) && !isAssumed ? sign : 0;
}

/** What is good or bad news of a thing, unless it is contrary to the holder's side; of people, only what goes with it. */
function assume({ words, denial, isForecast, isOpinion }: HeldClaim, side: number): Position[] {
  for (const segment of splitSegments(words)) {
    const valence = readValence(segment, 0, segment.length);
    if (valence === null || (valence.aspects.includes(anyAspect) && !isOpinion)) continue;
    const { aspects, span, isNegated, isVerdict } = valence;
    const denied = denial !== null && isDenied(denial, span);
    const sign = denied ? (-valence.sign as 1 | -1) : valence.sign;
    const isOfMatter =
      isForecast ||
      denied ||
      isOfThing(
        segment,
        segment.findIndex((word) => word.start >= span.start),
      );
    if ((side === 0 && !isOfMatter) || side === -sign) continue;
    return [{ issues: [looseIssue], aspects, sign, span, denied, isAssumed: true, isNegated, isVerdict }];
  }
  return [];
}

/** What stands there is said to be wrong. */
export function isDenied({ content }: Denial, span: Span): boolean {
  return content.start <= span.start && span.start < content.end;
}

const against = /^(?:critics?|objectors?|opponents?|protesters?)$/u;
const inFavour = /^(?:advocates?|backers?|proponents?|supporters?)$/u;

function sideByName(speaker: string | null): number {
  const words = speaker?.toLowerCase().split(' ') ?? [];
  if (words.some((word) => against.test(word))) return -1;
  return words.some((word) => inFavour.test(word)) ? 1 : 0;
}
