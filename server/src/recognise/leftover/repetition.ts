import type { Leftover } from '../model.ts';
import { type Block, mark, type Page } from './page.ts';

/**
 * Text that the page shows twice: a paragraph that repeats an earlier one, and a pull quote, which repeats words of a
 * longer paragraph and stands alone, the line with its speaker after it.
 */
export function findRepetitions(page: Page): Leftover[] {
  const counts = countShingles(page.blocks);
  const copies = countForms(page.blocks);
  const seen = new Set<string>();
  const found: Leftover[] = [];
  page.blocks.forEach((block, at) => {
    const form = block.words.join(' ');
    if (block.words.length >= 4 && seen.has(form)) {
      found.push(mark(block, 'duplicate'));
      return;
    }
    seen.add(form);
    if (block.index === 0 || !isExcerpt(block, counts, copies.get(form) ?? 1)) return;
    found.push(mark(block, block.opensQuotation ? 'pull-quote' : 'duplicate'));
    const next = page.blocks[at + 1];
    if (block.opensQuotation && next !== undefined && isSpeakerLine(next)) found.push(mark(next, 'pull-quote'));
  });
  return found;
}

/** Words that are compared at a time: sequences of this length hardly recur by chance. */
const shingleLength = 6;
const longestExcerpt = 80;

/** How often the article has each sequence of words that a paragraph short enough to be an excerpt is made of. */
function countShingles(blocks: readonly Block[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const block of blocks)
    if (isCandidate(block)) for (const shingle of shingles(block.words)) counts.set(shingle, 0);
  for (const { words } of blocks) {
    for (const shingle of shingles(words)) {
      const count = counts.get(shingle);
      if (count !== undefined) counts.set(shingle, count + 1);
    }
  }
  return counts;
}

function isCandidate(block: Block): boolean {
  return block.words.length >= shingleLength && block.words.length <= longestExcerpt;
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
function countForms(blocks: readonly Block[]): Map<string, number> {
  const forms = new Map<string, number>();
  for (const { words } of blocks) {
    const form = words.join(' ');
    forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  return forms;
}

/** All of the paragraph stands elsewhere too, inside longer text: oftener than in its `copies`. */
function isExcerpt(block: Block, counts: ReadonlyMap<number, number>, copies: number): boolean {
  if (!isCandidate(block)) return false;
  for (const shingle of shingles(block.words)) if ((counts.get(shingle) ?? 0) <= copies) return false;
  return true;
}

/** “Jane Doe, minister”, “– Union spokesperson.”: a few words without a verb of speech or a quotation. */
function isSpeakerLine(block: Block): boolean {
  return block.words.length <= 10 && block.sentences.length <= 1 && !block.quotes && !/[?!:]$/u.test(block.text);
}
