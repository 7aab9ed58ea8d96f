/** A sentence with the signs of each of its claims. */
export interface Example {
  readonly label: 0 | 1;
  readonly claims: readonly ReadonlyMap<string, number>[];
}

export interface Model {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

export interface Settings {
  /** The strength of the penalty on the square of a sign's weight, in examples. */
  readonly penalty: number;
}

/**
 * Logistic regression with a penalty on the squares of the weights, by gradient descent over all examples with the steps of
 * Adam (Kingma and Ba, 2015). A sentence is as worthy as its worthiest claim, so that this claim is the one that learns.
 */
export function fit(examples: readonly Example[], { penalty }: Settings): Model {
  const indices = new Map<string, number>();
  const indexOf = (sign: string) => {
    if (!indices.has(sign)) indices.set(sign, indices.size);
    return indices.get(sign) as number;
  };
  const rows = examples
    .filter(({ claims }) => claims.length > 0)
    .map(({ label, claims }) => ({
      label,
      claims: claims.map((claim) => [...claim].map(([sign, strength]) => ({ at: indexOf(sign), strength }))),
    }));
  const size = indices.size;
  // The last place is the bias, which has no penalty.
  const weights = new Float64Array(size + 1);
  const means = new Float64Array(size + 1);
  const squares = new Float64Array(size + 1);
  for (let round = 1; round <= rounds; round++) {
    const slopes = new Float64Array(size + 1);
    for (const { label, claims } of rows) {
      let best = claims[0] as (typeof claims)[number];
      let most = Number.NEGATIVE_INFINITY;
      for (const claim of claims) {
        const sum = claim.reduce((total, { at, strength }) => total + strength * (weights[at] as number), 0);
        if (sum > most) [best, most] = [claim, sum];
      }
      const error = 1 / (1 + Math.exp(-most - (weights[size] as number))) - label;
      for (const { at, strength } of best) slopes[at] = (slopes[at] as number) + error * strength;
      slopes[size] = (slopes[size] as number) + error;
    }
    for (let at = 0; at <= size; at++) {
      const slope = (slopes[at] as number) + (at < size ? penalty : 0) * (weights[at] as number);
      means[at] = 0.9 * (means[at] as number) + 0.1 * slope;
      squares[at] = 0.999 * (squares[at] as number) + 0.001 * slope * slope;
      const mean = (means[at] as number) / (1 - 0.9 ** round);
      const root = Math.sqrt((squares[at] as number) / (1 - 0.999 ** round));
      weights[at] = (weights[at] as number) - (rate * mean) / (root + 1e-8);
    }
  }
  return {
    bias: weights[size] as number,
    weights: new Map([...indices].map(([sign, at]) => [sign, weights[at] as number])),
  };
}

const rounds = 300;
const rate = 0.03;

/** The score of the worthiest claim; 0 where there is none. */
export function predict({ claims }: Pick<Example, 'claims'>, { bias, weights }: Model): number {
  let best = 0;
  for (const claim of claims) {
    let sum = bias;
    for (const [sign, strength] of claim) sum += strength * (weights.get(sign) ?? 0);
    best = Math.max(best, 1 / (1 + Math.exp(-sum)));
  }
  return best;
}
