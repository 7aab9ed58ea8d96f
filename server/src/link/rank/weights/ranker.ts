import type { RankWeights } from '../rank.ts';

// Written by `bench/link/train.ts`. Fitted on ECB+ (Cybulska and Vossen 2014, CC BY 3.0), labelled for this project, and on
// pairs of sentences written for it (MIT).

export const eventWeights: RankWeights = {
  bias: -2.000,
  of: { shared: 0.659, saturated: 0.152, rarest: 1.969, dice: 1.309, contentDice: 4.263, namesLeft: -0.397, wordsLeft: -0.131 },
};

export const sameWeights: RankWeights = {
  bias: -0.447,
  of: { dice: 2.387, contentDice: 1.285, numbersLeft: -0.373, gapLesser: -2.297, gapGreater: -0.693 },
};

export const calibration = { bias: 0.536, slope: 0.534 } as const;
