/**
 * Verbs after which what follows is not so, with the words that lead to it: “failed to sign”, “prevented it from
 * closing”, “called off the strike”; “…” stands for the object. Looked up by the stem of the verb. Compiled for this
 * project from general knowledge of English news (MIT, as the project).
 * Admit a verb where “X verb Y” means that Y did not, or will not, come about.
 */
export const implicitNegations: readonly string[] = [
  'abandon …',
  'abort …',
  'avert …',
  'avoid …',
  'ban … from',
  'bar … from',
  'block … from',
  'call off …',
  'cancel …',
  'decline to',
  'fail to',
  'foil …',
  'forget to',
  'keep … from',
  'neglect to',
  'prevent …',
  'prevent … from',
  'prohibit … from',
  'refrain from',
  'refuse to',
  'rule out …',
  'scrap …',
  'scupper …',
  'scuttle …',
  'stop short of',
  'stop … from',
  'thwart …',
  'unable to',
  'yet to',
];
