import { calendarNames } from '../recognise/lexicon/en/calendar-name.ts';
import { timeWords } from './lexicon/en/time-words.ts';
import { stemOf, type Word } from './terms.ts';

const stems = new Set(timeWords.map(stemOf));
const calendar = new Set(calendarNames.map((name) => name.toLowerCase()));

/** The word only tells when: “Monday night”. Two claims that share it have nothing in common yet. */
export function isTime({ stem, lower, capital }: Word): boolean {
  return stems.has(stem) || (capital && calendar.has(lower));
}
