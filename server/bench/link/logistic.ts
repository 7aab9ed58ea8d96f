/** One example: its features, whether it is positive, and how much it counts. */
export interface Example {
  readonly values: readonly number[];
  readonly isPositive: boolean;
  readonly weight: number;
}

export interface Weights {
  readonly bias: number;
  readonly of: readonly number[];
}

/**
 * Fits a logistic regression with an L2 penalty on the standardised features. The sign of each weight is given: that more
 * agreement never speaks against sameness keeps small training data from learning its accidents. Accelerated projected
 * gradient (Beck and Teboulle, 2009).
 */
export function fitLogistic(
  examples: readonly Example[],
  signs: readonly (1 | -1)[],
  penalty = 1,
  rounds = 600,
): Weights {
  const size = signs.length;
  const mean = signs.map(
    (_, k) => examples.reduce((sum, { values }) => sum + (values[k] as number), 0) / examples.length,
  );
  const deviation = signs.map((_, k) => {
    const square = examples.reduce((sum, { values }) => sum + ((values[k] as number) - (mean[k] as number)) ** 2, 0);
    return Math.sqrt(square / examples.length) + 1e-9;
  });
  const rows = examples.map(({ values }) => [
    1,
    ...values.map((value, k) => (value - (mean[k] as number)) / (deviation[k] as number)),
  ]);
  const step = 1 / (0.25 * largestEigenvalue(rows, examples) + penalty);
  let weights = new Array<number>(size + 1).fill(0);
  let ahead = weights;
  let momentum = 1;
  for (let round = 0; round < rounds; round++) {
    const slope = ahead.map((weight, k) => (k === 0 ? 0 : penalty * weight));
    rows.forEach((row, i) => {
      const { isPositive, weight } = examples[i] as Example;
      let sum = 0;
      for (let k = 0; k <= size; k++) sum += (row[k] as number) * (ahead[k] as number);
      const error = weight * (1 / (1 + Math.exp(-sum)) - (isPositive ? 1 : 0));
      for (let k = 0; k <= size; k++) slope[k] = (slope[k] as number) + error * (row[k] as number);
    });
    const next = ahead.map((weight, k) => {
      const moved = weight - step * (slope[k] as number);
      return k > 0 && moved * (signs[k - 1] as number) < 0 ? 0 : moved;
    });
    const grown = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    ahead = next.map((weight, k) => weight + ((momentum - 1) / grown) * (weight - (weights[k] as number)));
    weights = next;
    momentum = grown;
  }
  const of = deviation.map((scale, k) => (weights[k + 1] as number) / scale);
  return { bias: (weights[0] as number) - of.reduce((sum, weight, k) => sum + weight * (mean[k] as number), 0), of };
}

/** Of the weighted Gram matrix, by power iteration; a little more than that, as it is met from below. */
function largestEigenvalue(rows: readonly (readonly number[])[], examples: readonly Example[]): number {
  let vector = (rows[0] as readonly number[]).map(() => 1);
  let value = 0;
  for (let round = 0; round < 20; round++) {
    const product = vector.map(() => 0);
    rows.forEach((row, i) => {
      const along =
        (examples[i] as Example).weight * row.reduce((sum, entry, k) => sum + entry * (vector[k] as number), 0);
      row.forEach((entry, k) => {
        product[k] = (product[k] as number) + along * entry;
      });
    });
    value = Math.hypot(...product);
    vector = product.map((entry) => entry / value);
  }
  return 1.05 * value;
}

export function applyLogistic({ bias, of }: Weights, values: readonly number[]): number {
  return of.reduce((sum, weight, k) => sum + weight * (values[k] as number), bias);
}
