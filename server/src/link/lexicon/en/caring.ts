/**
 * Verbs of care and good faith.
 * Compiled for this project from general knowledge of English news (MIT, as the project).
 * Admit a verb where “we verb …” is how an organisation speaks well of itself.
 */
export const caring: readonly string[] = [
  'care',
  'comply',
  'consult',
  'cooperate',
  'donate',
  'help',
  'improve',
  'inform',
  'invest',
  'invite',
  'listen',
  'meet',
  'obey',
  'offer',
  'pay',
  'pledge',
  'protect',
  'recruit',
  'refund',
  'respect',
  'safeguard',
  'support',
  'train',
  'value',
];
