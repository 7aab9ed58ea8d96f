import type { Leftover } from '../model.ts';
import { type Block, mark, type Page } from './page.ts';

/**
 * Text that the page shows twice: a paragraph that repeats an earlier one, and a pull quote, which repeats words of a
 * longer paragraph and stands alone, the line with its speaker after it.
 */
export function findRepetitions(page: Page): Leftover[] {
  const forms = page.blocks.map(readForm);
  const copies = countForms(forms);
  const counts = countShingles(forms);
  const seen = new Set<string>();
  const found: Leftover[] = [];
  page.blocks.forEach((block, at) => {
    const form = forms[at] as Form;
    if (form.key !== null && block.words.length >= 4 && seen.has(form.key)) {
      found.push(mark(block, 'duplicate'));
      return;
    }
    if (form.key !== null) seen.add(form.key);
    if (block.index === 0 || !isExcerpt(form, counts, copies)) return;
    found.push(mark(block, block.opensQuotation ? 'pull-quote' : 'duplicate'));
    const next = page.blocks[at + 1];
    if (block.opensQuotation && next !== undefined && isSpeakerLine(next)) found.push(mark(next, 'pull-quote'));
  });
  return found;
}

/** A paragraph as it is compared. */
interface Form {
  /** Its words; `null` where it is too long to stand twice on a page by design. */
  readonly key: string | null;
  readonly shingles: readonly number[];
}

function readForm({ words }: Block): Form {
  return { key: words.length <= longestExcerpt ? words.join(' ') : null, shingles: shingles(words) };
}

/** Words that are compared at a time: sequences of this length hardly recur by chance. */
const shingleLength = 6;
const longestExcerpt = 80;

/** How often the article has each sequence of words that a paragraph short enough to be an excerpt is made of. */
function countShingles(forms: readonly Form[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { key, shingles } of forms) if (key !== null) for (const shingle of shingles) counts.set(shingle, 0);
  for (const { shingles } of forms) {
    for (const shingle of shingles) {
      const count = counts.get(shingle);
      if (count !== undefined) counts.set(shingle, count + 1);
    }
  }
  return counts;
}

/**
 * The sequences as hashes. Two sequences with one hash are rare, and an excerpt needs all of its sequences elsewhere,
 * so that a chance meeting decides nothing.
 */
function shingles(words: readonly string[]): number[] {
  const hashes = words.map(hashWord);
  const found: number[] = [];
  for (let i = 0; i + shingleLength <= hashes.length; i++) {
    let hash = 0;
    for (let j = i; j < i + shingleLength; j++) hash = (Math.imul(hash, 0x01000193) + (hashes[j] as number)) | 0;
    found.push(hash);
  }
  return found;
}

function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

/** How many paragraphs have the same words. */
function countForms(forms: readonly Form[]): Map<string, number> {
  const copies = new Map<string, number>();
  for (const { key } of forms) if (key !== null) copies.set(key, (copies.get(key) ?? 0) + 1);
  return copies;
}

/** All of the paragraph stands elsewhere too, inside longer text: oftener than in its copies. */
function isExcerpt(form: Form, counts: ReadonlyMap<number, number>, copies: ReadonlyMap<string, number>): boolean {
  if (form.key === null || form.shingles.length === 0) return false;
  const own = copies.get(form.key) ?? 1;
  return form.shingles.every((shingle) => (counts.get(shingle) ?? 0) > own);
}

/** “Jane Doe, minister”, “– Union spokesperson.”: a few words without a verb of speech or a quotation. */
function isSpeakerLine(block: Block): boolean {
  return block.words.length <= 10 && block.sentences.length <= 1 && !block.quotes && !/[?!:]$/u.test(block.text);
}
