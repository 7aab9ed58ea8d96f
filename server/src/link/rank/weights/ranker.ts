import type { RankWeights } from '../rank.ts';

// Written by `bench/link/train.ts`. Fitted on ECB+ (Cybulska and Vossen 2014, CC BY 3.0), labelled for this project, and on
// pairs of sentences written for it (MIT).

export const eventWeights: RankWeights = {
  bias: -0.198,
  of: { shared: 0.207, saturated: 0.632, rarest: 0.731, dice: 0.295, contentDice: 2.725, namesLeft: -0.248, wordsLeft: -0.072 },
};

export const sameWeights: RankWeights = {
  bias: -0.431,
  of: { dice: 2.392, contentDice: 1.266, numbersLeft: -0.383, gapLesser: -2.309, gapGreater: -0.694 },
};
