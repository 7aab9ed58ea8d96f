/**
 * Words behind a length. Source: general knowledge of English. Admitted: a word that tells a length in “100m …” from a
 * count in millions.
 */

export const sizeWords: readonly string[] = [
  'above',
  'ahead',
  'apart',
  'away',
  'behind',
  'below',
  'beneath',
  'deep',
  'down',
  'from',
  'high',
  'in',
  'long',
  'off',
  'tall',
  'thick',
  'to',
  'under',
  'up',
  'wide',
];

export const raceWords: readonly string[] = [
  'backstroke',
  'breaststroke',
  'butterfly',
  'champion',
  'champions',
  'dash',
  'final',
  'finals',
  'freestyle',
  'heats',
  'hurdles',
  'medals',
  'race',
  'races',
  'record',
  'records',
  'relay',
  'runners',
  'sprint',
  'sprints',
  'swim',
];
