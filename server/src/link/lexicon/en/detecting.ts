/**
 * Words for finding and pursuing: good where what they act on is bad (“catch abusers”). Looked up by stem.
 * Compiled for this project from general knowledge of English news (MIT, as the project).
 * Admit a word where police, inspectors or doctors do it to what they look for.
 */
export const detecting: readonly string[] = [
  'arrest',
  'capture',
  'catch',
  'caught',
  'convict',
  'detect',
  'diagnose',
  'discover',
  'disrupt',
  'expose',
  'find',
  'identify',
  'investigate',
  'monitor',
  'prosecute',
  'pursue',
  'reveal',
  'screen',
  'spot',
  'trace',
  'track',
  'uncover',
  'unmask',
];
