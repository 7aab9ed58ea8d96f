import { type Alignment, align } from './align.ts';
import { kind, type Profile } from './profile.ts';

/** What the ranker knows of a pair; each is symmetric in the two claims. */
export const featureNames = [
  'shared',
  'saturated',
  'rarest',
  'dice',
  'contentDice',
  'namesLeft',
  'wordsLeft',
  'numbersLeft',
  'gapLesser',
  'gapGreater',
  'ownRarest',
  'ownWords',
  'ownNumbers',
] as const;

export type Features = Readonly<Record<(typeof featureNames)[number], number>>;

/** One side of a pair, summed up. */
interface Side {
  /** The weight of its units, each with a floor so that grammar counts a little, and what of it is aligned. */
  readonly whole: number;
  readonly aligned: number;
  /** The same of all but grammar, without the floor. */
  readonly content: number;
  readonly shared: number;
  readonly rarest: number;
  /** The weight of the names, other words and numbers that the other side lacks. */
  readonly left: readonly number[];
  /** Of what is aligned, by the weight that it has inside its article: the rarest, the words but names, and the numbers. */
  readonly ownRarest: number;
  readonly ownWords: number;
  readonly ownNumbers: number;
  /** The heaviest stretch of words without an aligned word of weight, as a share of the whole text. */
  readonly gap: number;
}

const floor = 0.1;

/**
 * Reads the features of a pair. That the differences of two sentences are scattered over them tells of an edited or reworded
 * sentence, and that they are one stretch, of a clause that says something else: hence the gaps.
 */
export function readFeatures(a: Profile, b: Profile): Features {
  const alignment: Alignment = align(a, b);
  const [left, right] = [sumUp(a, alignment.a), sumUp(b, alignment.b)];
  const shared = (left.shared + right.shared) / 2;
  return {
    shared,
    saturated: 1 - Math.exp(-shared),
    rarest: Math.min(left.rarest, right.rarest),
    dice: share(left.aligned + right.aligned, left.whole + right.whole),
    contentDice: share(left.shared + right.shared, left.content + right.content),
    namesLeft: Math.min(left.left[kind.name] as number, right.left[kind.name] as number),
    wordsLeft: Math.min(left.left[kind.content] as number, right.left[kind.content] as number),
    numbersLeft: Math.max(left.left[kind.number] as number, right.left[kind.number] as number),
    gapLesser: Math.min(left.gap, right.gap),
    gapGreater: Math.max(left.gap, right.gap),
    ownRarest: Math.min(left.ownRarest, right.ownRarest),
    ownWords: (left.ownWords + right.ownWords) / 2,
    ownNumbers: (left.ownNumbers + right.ownNumbers) / 2,
  };
}

function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

function sumUp(profile: Profile, credits: Float64Array): Side {
  let [whole, aligned, content, shared, rarest] = [0, 0, 0, 0, 0];
  const left = [0, 0, 0, 0, 0];
  let [ownRarest, ownWords, ownNumbers] = [0, 0, 0];
  for (let i = 0; i < credits.length; i++) {
    const weight = profile.weights[i] as number;
    const credit = credits[i] as number;
    const ofKind = profile.kinds[i] as number;
    const floored = floor + (1 - floor) * weight;
    whole += floored;
    aligned += floored * credit;
    left[ofKind] = (left[ofKind] as number) + weight * (1 - credit);
    if (ofKind === kind.grammar) continue;
    content += weight;
    shared += weight * credit;
    if (weight * credit > rarest) rarest = weight * credit;
    const own = (profile.own[i] as number) * credit;
    if (own > ownRarest) ownRarest = own;
    if (ofKind === kind.number) ownNumbers += own;
    else if (ofKind !== kind.name) ownWords += own;
  }
  const gap = widestGap(profile, credits);
  return { whole, aligned, content, shared, rarest, left, ownRarest, ownWords, ownNumbers, gap };
}

/** Words of less weight do not end a gap: “of the” is in every text. */
const leastOfWeight = 0.35;

function widestGap({ sequence, weights }: Profile, credits: Float64Array): number {
  let [whole, gap, widest] = [0, 0, 0];
  for (const i of sequence) {
    const weight = weights[i] as number;
    whole += weight;
    if (credits[i] === 0) {
      gap += weight;
      if (gap > widest) widest = gap;
    } else if (weight > leastOfWeight) gap = 0;
  }
  return share(widest, whole);
}
