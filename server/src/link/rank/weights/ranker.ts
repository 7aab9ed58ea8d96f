import type { RankWeights } from '../rank.ts';

// Written by `bench/link/train.ts`. Fitted on ECB+ (Cybulska and Vossen 2014, CC BY 3.0), labelled for this project, and on
// pairs of sentences written for it (MIT).

export const eventWeights: RankWeights = {
  bias: -1.900,
  of: { shared: 0.64, saturated: 0.338, rarest: 1.865, dice: 1.306, contentDice: 4.212, namesLeft: -0.41, wordsLeft: -0.127 },
};

export const sameWeights: RankWeights = {
  bias: -0.604,
  of: { dice: 2.443, contentDice: 1.378, numbersLeft: -0.345, gapLesser: -2.329, gapGreater: -0.538 },
};

export const calibration = { bias: 0.513, slope: 0.541 } as const;
