/** The claims, by slot, that have a word: a blocking key or a term. */
export interface Posting {
  readonly slots: readonly number[];
  /**
   * The number of claims as the comparisons in force count it: the power of two at or below it, as its exponent.
   * Statistics that are rounded so change seldom, and always at the same counts, whatever the order of the edits.
   */
  readonly level: number;
}

/** An inverted index whose counts take effect when `commit` is called. */
export interface Postings<Word> {
  add(words: readonly Word[], slot: number): void;
  remove(words: readonly Word[], slot: number): void;
  get(word: Word): Posting | undefined;
  /** Brings the levels of all words up to date and visits those whose level was another one. */
  commit(visit: (posting: Posting) => void): void;
}

/** The exponent of the power of two at or below a count; −1 for none. */
export function levelOf(count: number): number {
  return 31 - Math.clz32(count);
}

interface MutablePosting {
  readonly slots: number[];
  level: number;
}

export function createPostings<Word extends string | number>(): Postings<Word> {
  const postings = new Map<Word, MutablePosting>();
  const touched = new Set<Word>();

  function add(words: readonly Word[], slot: number): void {
    for (const word of words) {
      const posting = postings.get(word);
      if (posting === undefined) postings.set(word, { slots: [slot], level: -1 });
      else posting.slots.push(slot);
      touched.add(word);
    }
  }

  function remove(words: readonly Word[], slot: number): void {
    for (const word of words) {
      const slots = postings.get(word)?.slots;
      const position = slots?.lastIndexOf(slot) ?? -1;
      if (slots === undefined || position < 0) continue;
      slots[position] = slots.at(-1) as number;
      slots.pop();
      touched.add(word);
    }
  }

  function commit(visit: (posting: Posting) => void): void {
    for (const word of touched) {
      const posting = postings.get(word) as MutablePosting;
      const level = levelOf(posting.slots.length);
      if (level < 0) postings.delete(word);
      if (level === posting.level) continue;
      posting.level = level;
      visit(posting);
    }
    touched.clear();
  }

  return { add, remove, get: (word) => postings.get(word), commit };
}
