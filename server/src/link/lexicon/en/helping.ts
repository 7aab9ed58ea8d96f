/**
 * Words for doing good to what they act on: “protects users”, “improves health”. Looked up by stem.
 * Compiled for this project from general knowledge of English news (MIT, as the project).
 * Admit a word where most news sentences with it mean that its object gains.
 */
export const helping: readonly string[] = [
  'aid',
  'assist',
  'benefit',
  'better',
  'bolster',
  'boost',
  'champion',
  'cure',
  'defend',
  'ease',
  'embolden',
  'enhance',
  'guard',
  'heal',
  'help',
  'improve',
  'nurture',
  'preserve',
  'promote',
  'protect',
  'relieve',
  'rescue',
  'revive',
  'safeguard',
  'save',
  'secure',
  'serve',
  'shield',
  'strengthen',
  'support',
  'sustain',
  'uphold',
];
