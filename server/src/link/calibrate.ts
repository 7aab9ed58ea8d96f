/** The logistic function: a weighted sum as a probability. */
export function toProbability(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}
