/**
 * Nouns that, with “the”, “this” or “that” before them, refer back to what the article is about: “the move”. Looked up in
 * lower case. Compiled for this project (MIT). Admit a noun where “the …” at the start of a sentence nearly always
 * speaks of something already told.
 */
export const backReferringNouns: readonly string[] = [
  'approach',
  'change',
  'changes',
  'decision',
  'feature',
  'idea',
  'measure',
  'measures',
  'move',
  'plan',
  'plans',
  'policy',
  'process',
  'project',
  'proposal',
  'proposals',
  'scheme',
  'step',
  'steps',
  'technology',
];
