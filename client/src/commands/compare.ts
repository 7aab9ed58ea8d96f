import type { Command } from './index.ts';

/** What can be done while two passages are compared. */
export const comparisonCommands: readonly Command[] = [
  {
    id: 'counterclaim.compareNextPair',
    create:
      ({ comparison }) =>
      () =>
        comparison.go('next'),
  },
  {
    id: 'counterclaim.comparePreviousPair',
    create:
      ({ comparison }) =>
      () =>
        comparison.go('previous'),
  },
  {
    id: 'counterclaim.compareNextClaim',
    create:
      ({ comparison }) =>
      () =>
        comparison.go('next-claim'),
  },
  {
    id: 'counterclaim.comparePreviousClaim',
    create:
      ({ comparison }) =>
      () =>
        comparison.go('previous-claim'),
  },
  {
    id: 'counterclaim.compareSwapSides',
    create:
      ({ comparison }) =>
      () =>
        comparison.swap(),
  },
  {
    id: 'counterclaim.leaveComparison',
    create:
      ({ comparison }) =>
      () =>
        comparison.leave(),
  },
];
