import type { RankWeights } from '../rank.ts';

// Written by `bench/link/train-story.ts`. Fitted on ECB+ (Cybulska and Vossen 2014, CC BY 3.0), labelled for this project, and
// on the articles of `test/link/topics`, written for it (MIT).

export const storyWeights: { readonly own: RankWeights; readonly event: number; readonly statement: number } = {
  own: { bias: -3.492, of: { ownRarest: 1.581, ownWords: 0.519, ownNumbers: 2.953, namesLeft: -0.424 } },
  event: 0.069,
  statement: 0.569,
};
