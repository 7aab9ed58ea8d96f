/**
 * Idioms by which someone is charged with bad conduct: “turn a blind eye”. Looked up by stems; `*` stands for up to seven
 * words. What verbs of neglect and harm say with their objects is composed, not listed. Compiled for this project from
 * general knowledge of English news (MIT, as the project).
 * Admit a phrase where a spokesperson of the one charged would answer it, whatever the subject.
 */
export const charges: readonly string[] = [
  'accountable for',
  'blind eye',
  'careless',
  'close * eyes',
  'complacent',
  'complicit',
  'cover up',
  'cut corners',
  'deaf ear',
  'drag * feet',
  'hide behind',
  'hypocrisy',
  'hypocritical',
  'in denial',
  'inadequate',
  'inexcusable',
  'irresponsible',
  'irresponsibly',
  'let down',
  'lip service',
  'little regard',
  'negligence',
  'negligent',
  'not doing enough',
  'not done enough',
  'not good enough',
  'reckless',
  'shameful',
  'shut * eyes',
  'sweep under',
  'too late',
  'too little',
  'turn * away from',
  'unacceptable',
  'wash * hands',
];
