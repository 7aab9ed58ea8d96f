import { promotionVerbs } from '../lexicon/en/promotion-verb.ts';
import { promotionWords } from '../lexicon/en/promotion-word.ts';
import type { Leftover } from '../model.ts';
import { type Block, mark, type Page } from './page.ts';

/**
 * Advertisements inside the article: runs of short paragraphs that speak to the reader. A run needs several signs in
 * several paragraphs; the fragments between and after them (“Thank you!”, “By Acme”) belong to it. A person who speaks
 * to “you” in quotation marks, and a single paragraph of advice, are the article's.
 */
export function findPromotions(page: Page): Leftover[] {
  const found: Leftover[] = [];
  const { blocks } = page;
  for (let i = 0; i < blocks.length; i++) {
    if (appeal(blocks[i] as Block) < sure) continue;
    let [first, last] = [i, i];
    while (first > 0 && belongs(blocks, first - 1) && (blocks[first - 1] as Block).index > page.body) first--;
    while (last + 1 < blocks.length && belongs(blocks, last + 1)) last++;
    const run = blocks.slice(first, last + 1).filter((block) => block.end > (found.at(-1)?.end ?? -1));
    if (isRun(run)) for (const block of run) found.push(mark(block, 'advertisement'));
    i = last;
  }
  return found;
}

/** From this appeal on a paragraph may begin a run, or be an advertisement of one paragraph. */
const sure = 2.5;
const alone = 5;
const longest = 60;

function isRun(run: readonly Block[]): boolean {
  const appeals = run.map(appeal);
  if (appeals.some((value) => value >= alone)) return true;
  const total = appeals.reduce((sum, value) => sum + value, 0);
  const unfinished = run.filter((block) => !block.stop).length;
  return run.length >= 3 && total >= 6 && unfinished >= 1;
}

function belongs(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index] as Block;
  return appeal(block) >= 1 || isFragment(block);
}

/** Up to six words that are no sentence of running text: without a full stop, or a call. */
function isFragment(block: Block): boolean {
  return block.words.length <= 6 && !block.quotes && !/\.$/u.test(block.text);
}

const reader = new Set(['you', "you're", "you'll", "you've", "you'd", 'your', 'yours', 'yourself']);
const publisher = new Set(['we', "we're", "we'll", "we've", 'our', 'us']);
const actions = new Set(promotionVerbs);
const tradeWords = new Set(promotionWords);

/** How much a paragraph reads like an advertisement, in points; 0 where it cannot be one. */
function appeal(block: Block): number {
  if (block.words.length > longest || block.words.length === 0 || block.quotes) return 0;
  let points = 0;
  if (block.words.some((word) => reader.has(word))) points += 1.5;
  const trade = new Set(block.words.filter((word) => tradeWords.has(word))).size;
  points += Math.min(2, trade * 0.75);
  points += Math.min(2, countCalls(block));
  if (points === 0) return 0;
  if (block.words.some((word) => publisher.has(word)) && points >= 1.5) points += 0.5;
  if (!block.stop) points += 0.5;
  if (/[!?]/u.test(block.text)) points += 0.5;
  return points;
}

/** Sentences that begin with a call to action: “Save hours.”, “Not ready? Download …”. */
function countCalls(block: Block): number {
  let calls = 0;
  let next = 0;
  for (const sentence of block.sentences) {
    while (next < block.tokens.length && (block.tokens[next]?.start ?? 0) < sentence.start) next++;
    const token = block.tokens[next];
    // A name or a noun (“Access to …”, “Order was …”) is followed by a preposition or a verb; a call by what is to be had.
    if (token !== undefined && actions.has(token.lower) && !notAfterCall.has(block.tokens[next + 1]?.lower ?? ''))
      calls++;
  }
  return calls;
}

const notAfterCall = new Set('to of is was were are has had by from in and or will would , : -'.split(' '));
