/** An answer for one item: what the truth is, what was said, and how surely. */
export interface Answer {
  readonly isWanted: boolean;
  readonly isFound: boolean;
  /** Higher is surer. */
  readonly score: number;
}

export interface Agreement {
  readonly P: number;
  readonly R: number;
  readonly F1: number;
}

/** Precision, recall and their harmonic mean; precision is 1 where nothing was found, recall 1 where nothing was wanted. */
export function agreement(right: number, found: number, wanted: number): Agreement {
  const [P, R] = [found === 0 ? 1 : right / found, wanted === 0 ? 1 : right / wanted];
  return { P, R, F1: right === 0 ? 0 : (2 * P * R) / (P + R) };
}

export function agreementOf(answers: readonly Answer[]): Agreement {
  const found = answers.filter(({ isFound }) => isFound);
  const right = found.filter(({ isWanted }) => isWanted).length;
  return agreement(right, found.length, answers.filter(({ isWanted }) => isWanted).length);
}

export function accuracy(answers: readonly Answer[]): number {
  return answers.filter(({ isWanted, isFound }) => isWanted === isFound).length / Math.max(1, answers.length);
}

/** The area under the precision-recall curve of the scores; answers of one score are one step, so that their order is no matter. */
export function averagePrecision(answers: readonly Pick<Answer, 'isWanted' | 'score'>[]): number {
  const ranked = [...answers].sort((x, y) => y.score - x.score);
  let [right, sum] = [0, 0];
  for (let i = 0; i < ranked.length; ) {
    const start = i;
    let wanted = 0;
    for (; ranked[i]?.score === ranked[start]?.score && i < ranked.length; i++) if (ranked[i]?.isWanted) wanted++;
    right += wanted;
    sum += wanted * (right / i);
  }
  return right === 0 ? 0 : sum / right;
}

/** The lowest score that counts as found, where the F1 of what is then found is highest. */
export function bestThreshold(answers: readonly Pick<Answer, 'isWanted' | 'score'>[]): number {
  const ranked = [...answers].sort((x, y) => y.score - x.score);
  const wanted = ranked.filter(({ isWanted }) => isWanted).length;
  let [right, best, threshold] = [0, 0, Number.POSITIVE_INFINITY];
  ranked.forEach(({ isWanted, score }, index) => {
    if (isWanted) right++;
    if (ranked[index + 1]?.score === score) return;
    const { F1 } = agreement(right, index + 1, wanted);
    if (F1 > best) [best, threshold] = [F1, score];
  });
  return threshold;
}

/**
 * The expected calibration error: the mean distance of a score from the share of wanted items among those scored alike, in ten
 * equal bins, weighted by their sizes (Naeini, Cooper and Hauskrecht 2015, “Obtaining Well Calibrated Probabilities Using
 * Bayesian Binning”).
 */
export function calibrationError(answers: readonly Pick<Answer, 'isWanted' | 'score'>[]): number {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, scores: 0, wanted: 0 }));
  for (const { isWanted, score } of answers) {
    const bin = bins[Math.min(9, Math.floor(score * 10))] as (typeof bins)[number];
    bin.count++;
    bin.scores += score;
    if (isWanted) bin.wanted++;
  }
  return bins.reduce((sum, { scores, wanted }) => sum + Math.abs(scores - wanted), 0) / Math.max(1, answers.length);
}
