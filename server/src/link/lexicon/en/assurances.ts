/**
 * Idioms by which someone speaks well of their own conduct: “we take safety seriously”. Looked up by stems; `*` stands for
 * up to seven words. Superlatives of priority and what verbs of care say with their subjects are composed, not listed.
 * Compiled for this project from general knowledge of English news (MIT, as the project).
 * Admit a phrase where it answers a charge of bad conduct, whatever the subject.
 */
export const assurances: readonly string[] = [
  'at the heart of',
  'commit to',
  'commitment',
  'committed to',
  'developed * measures',
  'devoted to',
  'do everything',
  'have invested',
  'important to it',
  'important to them',
  'important to us',
  'in line with * law',
  'invest heavily',
  'lead the industry',
  'led the way',
  'made * progress',
  'our priority',
  'proud of',
  'put * first',
  'rigorous',
  'safe by design',
  'spent * improving',
  'strive to',
  'strong record',
  'take * seriously',
  'track record',
  'work closely with',
  'work hard to',
  'work tirelessly',
  'zero tolerance',
];
