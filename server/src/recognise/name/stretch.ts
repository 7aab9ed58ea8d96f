import { isCapital } from './label.ts';
import { endsName } from './possessive.ts';
import type { Word } from './word.ts';

/** How each paragraph is written: 0 as sentences; 1 as a headline; 2 in capitals; 3 as a line of a table, figures beside names. */
export function readParagraphs(words: readonly Word[]): Uint8Array {
  const kinds = new Uint8Array((words.at(-1)?.paragraph ?? -1) + 1);
  for (let i = 0; i < words.length; ) {
    const { paragraph, headline } = words[i] as Word;
    let [lower, numbers, upper, capitals] = [0, 0, 0, 0];
    for (; i < words.length && (words[i] as Word).paragraph === paragraph; i++) {
      const word = words[i] as Word;
      if (word.kind === 'number') numbers++;
      else if (word.case === 'lower') lower++;
      else if (word.case === 'upper') upper++;
      else if (word.case !== 'none') capitals++;
    }
    if (numbers > 0 && lower <= numbers && upper + capitals > 0) kinds[paragraph] = 3;
    else if (upper > lower + capitals && upper > 2) kinds[paragraph] = 2;
    else if (headline) kinds[paragraph] = 1;
  }
  return kinds;
}

/** For every word the run of words with capitals around it, as two numbers: first, and one after the last. */
export function findRuns(words: readonly Word[]): Int32Array {
  const runs = new Int32Array(words.length * 2);
  let from = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const next = words[i + 1];
    if (
      isCapital(word) &&
      next !== undefined &&
      isCapital(next) &&
      !endsName(words, i) &&
      word.paragraph === next.paragraph
    )
      continue;
    for (let k = from; k <= i; k++) {
      runs[k * 2] = from;
      runs[k * 2 + 1] = i + 1;
    }
    from = i + 1;
  }
  return runs;
}
