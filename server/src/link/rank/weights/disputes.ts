// Written by `bench/link/fit-disputes.ts`. Counted on ECB+ (Cybulska and Vossen 2014, CC BY 3.0), labelled for this project, and
// on the articles of `test/link/topics`, written for it (MIT).

/** The share of the disputes of each kind that is right. */
export const disputeRates = {
  denial: 0.82,
  negation: 0.69,
  position: 0.75,
  quantity: 0.85,
  other: 0.50,
} as const;
