/**
 * Two ways that an event or a matter can end or stand, of which one excludes the other, on either side of the stroke;
 * phrases are divided by commas and looked up by the stems of their words.
 * Compiled for this project from general knowledge of English news (MIT, as the project).
 * Admit a phrase where a report of one named event in it and a report in a phrase of the other side cannot both hold.
 */
export const outcomes: readonly string[] = [
  'behind schedule, running late / on schedule, on time, ahead of schedule',
  'by force, forcibly, against his will, against her will, against their will / voluntarily, of his own accord, of her own accord, of their own accord, of his own free will, of her own free will',
  'fire, sack, dismiss / resign, step down, quit, stand down',
  'go ahead, take place as planned, proceed as planned, be held as planned, stay on, still on / call off, cancel, postpone, abandon, scrap',
  'over budget / on budget, within budget, under budget',
  'stay open, remain open, keep open, kept open, stays open / shut, close, shut down, closure',
];
