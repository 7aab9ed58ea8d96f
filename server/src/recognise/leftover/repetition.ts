import { type Lexeme, perLexeme } from '../../text/lexeme.ts';
import type { Leftover } from '../model.ts';
import { type Block, mark, type Page } from './page.ts';

/**
 * Text that the page shows twice: a paragraph that repeats an earlier one, and a pull quote, which repeats words of a
 * longer paragraph and stands alone, the line with its speaker after it.
 */
export function findRepetitions(page: Page): Leftover[] {
  const { blocks } = page;
  const copies = countCopies(blocks);
  const shingles = new Shingles(blocks);
  const seen = new Set<string>();
  const contents = findContents(blocks, copies);
  const found = contents.map((block) => mark(block, 'navigation'));
  const listed = new Set(contents);
  const headings = new Set(contents.map(keyOf));
  blocks.forEach((block, at) => {
    if (listed.has(block)) return;
    const own = copies[at] as number;
    if (own > 1 && block.words.length >= 4 && !headings.has(keyOf(block))) {
      const key = keyOf(block);
      if (seen.has(key)) {
        found.push(mark(block, 'duplicate'));
        return;
      }
      seen.add(key);
    }
    // A title stands before the text, and links to the page repeat it.
    if (block.index === 0 || (block.index < page.body && !block.opensQuotation)) return;
    if (own === 0 || !shingles.isExcerpt(block, own)) return;
    found.push(mark(block, block.opensQuotation ? 'pull-quote' : 'duplicate'));
    const next = blocks[at + 1];
    if (block.opensQuotation && next !== undefined && isSpeakerLine(next)) found.push(mark(next, 'pull-quote'));
  });
  return found;
}

/** Words that are compared at a time: sequences of this length hardly recur by chance. */
const shingleLength = 6;
const longestExcerpt = 80;

/** A table of contents: short lines in a row, each of which stands again below, where it heads a part of the text. */
function findContents(blocks: readonly Block[], copies: readonly number[]): Block[] {
  const found: Block[] = [];
  const seen = new Set<string>();
  for (let i = 0; i < blocks.length; i++) {
    const row: Block[] = [];
    for (; i < blocks.length && isEntry(blocks[i] as Block, copies[i] as number, seen); i++) {
      seen.add(keyOf(blocks[i] as Block));
      row.push(blocks[i] as Block);
    }
    if (row.length >= 2) found.push(...row);
  }
  return found;
}

function isEntry(block: Block, copies: number, seen: ReadonlySet<string>): boolean {
  if (copies < 2 || block.words.length > 12 || /\.$/u.test(block.text)) return false;
  return !seen.has(keyOf(block));
}

/** How many paragraphs have the words of each; 0 for one that is too long to stand twice on a page by design. */
function countCopies(blocks: readonly Block[]): number[] {
  const hashes = blocks.map(({ words }) => (words.length <= longestExcerpt ? hashAll(words, 0, words.length) : null));
  const once = new Set<number | null>();
  const twice = new Set<number | null>();
  for (const hash of hashes) (once.has(hash) ? twice : once).add(hash);
  const counts = new Map<string, number>();
  const keys = blocks.map((block, at) =>
    hashes[at] !== null && twice.has(hashes[at] as number) ? keyOf(block) : null,
  );
  for (const key of keys) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  return keys.map((key, at) => (hashes[at] === null ? 0 : key === null ? 1 : (counts.get(key) as number)));
}

/** The words, as paragraphs are compared by. */
function keyOf({ words }: Block): string {
  return words.map(({ lower }) => lower).join(' ');
}

/**
 * The sequences of words of an article as hashes, sorted where some repeat. Two sequences with one hash are rare, and an excerpt needs all
 * of its sequences elsewhere, so that a chance meeting decides nothing.
 */
class Shingles {
  readonly #hashes: Int32Array;
  readonly #repeats: boolean;

  constructor(blocks: readonly Block[]) {
    const hashes = new Int32Array(blocks.reduce((sum, block) => sum + countShingles(block), 0));
    let next = 0;
    for (const block of blocks) next = hashShingles(block, hashes, next);
    // Most articles repeat nothing, which is known without sorting.
    this.#repeats = mayRepeat(hashes) && hasRepeats(hashes.sort());
    this.#hashes = hashes;
  }

  /** All of the paragraph stands elsewhere too, inside longer text: oftener than in its `own` copies. */
  isExcerpt(block: Block, own: number): boolean {
    const count = countShingles(block);
    if (!this.#repeats || count === 0) return false;
    // A pull quote may leave out what stands between two sentences: sequences over their border are not asked for.
    const borders = block.opensQuotation ? readBorders(block) : noBorders;
    let compared = 0;
    for (let i = 0; i < count; i++) {
      if (holdsBorder(borders, i)) continue;
      if (!this.#has(hashAll(block.words, i, i + shingleLength), own + 1)) return false;
      compared++;
    }
    return compared > 0;
  }

  /** Whether a sequence stands in the article so often. */
  #has(hash: number, times: number): boolean {
    let [low, high] = [0, this.#hashes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#hashes[middle] as number) < hash) low = middle + 1;
      else high = middle;
    }
    return this.#hashes[low + times - 1] === hash;
  }
}

const noBorders: ReadonlySet<number> = new Set();

/** The indices of the words that begin a sentence, the first one excepted. */
function readBorders({ sentences, tokens }: Block): ReadonlySet<number> {
  const borders = new Set<number>();
  let word = 0;
  let next = 1;
  for (const { kind, start } of tokens) {
    if (kind !== 'word' && kind !== 'number') continue;
    const sentence = sentences[next];
    if (sentence !== undefined && start >= sentence.start) {
      borders.add(word);
      next++;
    }
    word++;
  }
  return borders;
}

function holdsBorder(borders: ReadonlySet<number>, from: number): boolean {
  for (let i = from + 1; i < from + shingleLength; i++) if (borders.has(i)) return true;
  return false;
}

/** Writes the hash of each sequence, as `hashAll` has it, from `next` on, and tells where it stopped. */
function hashShingles(block: Block, into: Int32Array, next: number): number {
  const { words } = block;
  const end = next + countShingles(block);
  let hash = hashAll(words, 0, Math.min(shingleLength, words.length));
  for (let i = 0, at = next; at < end; i++, at++) {
    into[at] = hash;
    if (at + 1 === end) break;
    // The next sequence is this one without its first word, with one more at its end.
    const rest = hash - Math.imul(hashWord(words[i] as Lexeme), firstFactor);
    hash = (Math.imul(rest, factor) + hashWord(words[i + shingleLength] as Lexeme)) | 0;
  }
  return end;
}

/** False where no two hashes are equal; hardly ever true where none are. */
function mayRepeat(hashes: Int32Array): boolean {
  const places = 2 ** Math.ceil(Math.log2(2 * hashes.length + 1));
  const seen = new Int32Array(places);
  for (const hash of hashes) {
    // 0 stands for a free place.
    const mark = hash === 0 ? 1 : hash;
    let place = (mark ^ (mark >>> 16)) & (places - 1);
    for (let tried = 0; seen[place] !== 0; place = (place + 1) & (places - 1))
      if (seen[place] === mark || ++tried === mostTried) return true;
    seen[place] = mark;
  }
  return false;
}

/** A text may be made so that all its hashes want one place. */
const mostTried = 64;

function hasRepeats(sorted: Int32Array): boolean {
  for (let i = 1; i < sorted.length; i++) if (sorted[i] === sorted[i - 1]) return true;
  return false;
}

function countShingles({ words }: Block): number {
  return Math.max(0, words.length - shingleLength + 1);
}

const factor = 0x01000193;
/** What the first word of a sequence was multiplied by. */
const firstFactor = Array.from({ length: shingleLength - 1 }).reduce<number>((power) => Math.imul(power, factor), 1);

function hashAll(words: readonly Lexeme[], from: number, to: number): number {
  let hash = 0;
  for (let i = from; i < to; i++) hash = (Math.imul(hash, factor) + hashWord(words[i] as Lexeme)) | 0;
  return hash;
}

const hashWord = perLexeme(({ lower }) => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < lower.length; i++) hash = Math.imul(hash ^ lower.charCodeAt(i), 0x01000193);
  return hash | 0;
});

/** “Jane Doe, minister”, “– Union spokesperson.”: a few words without a verb of speech or a quotation. */
function isSpeakerLine(block: Block): boolean {
  return block.words.length <= 10 && block.sentences.length <= 1 && !block.quotes && !/[?!:]$/u.test(block.text);
}
