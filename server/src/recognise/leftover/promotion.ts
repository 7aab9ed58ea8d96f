import { wordList } from '../../text/lexeme.ts';
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
  // In an interview people speak to “you” without quotation marks.
  if (blocks.filter(isQuestion).length >= fewestQuestions) return [];
  const appeals = blocks.map(appealOf);
  const belongs = (at: number) => (appeals[at] as number) >= 1 || isFragment(blocks[at] as Block);
  for (let i = 0; i < blocks.length; i++) {
    if ((appeals[i] as number) < sure) continue;
    let [first, last] = [i, i];
    while (first > 0 && belongs(first - 1) && (blocks[first - 1] as Block).index > page.body) first--;
    while (last + 1 < blocks.length && belongs(last + 1)) last++;
    const run = blocks.slice(first, last + 1).filter((block) => block.end > (found.at(-1)?.end ?? -1));
    if (isRun(run)) for (const block of run) found.push(mark(block, 'advertisement'));
    i = last;
  }
  return found;
}

/** How many paragraphs that only ask make an interview. */
const fewestQuestions = 4;

function isQuestion({ text, words }: Block): boolean {
  return text.endsWith('?') && words.length >= 3 && words.length <= 30;
}

/** From this appeal on a paragraph may begin a run, or be an advertisement of one paragraph. */
const sure = 2.5;
const alone = 5;
const longest = 60;

function isRun(run: readonly Block[]): boolean {
  const appeals = run.map(appealOf);
  if (appeals.some((value) => value >= alone)) return true;
  const total = appeals.reduce((sum, value) => sum + value, 0);
  const unfinished = run.filter((block) => !block.stop).length;
  return run.length >= 3 && total >= 6 && unfinished >= 1;
}

/** Up to six words that are no sentence of running text: without a full stop, or a call. */
function isFragment(block: Block): boolean {
  return block.words.length <= 6 && !block.quotes && !/\.$/u.test(block.text);
}

const isReader = wordList(['you', "you're", "you'll", "you've", "you'd", 'your', 'yours', 'yourself']);
const isPublisher = wordList(['we', "we're", "we'll", "we've", 'our', 'us']);
const isAction = wordList(promotionVerbs);
/** The small print of an offer. */
const isSmallPrint = wordList(['t&cs', 'advertorial']);
const isTradeWord = wordList(promotionWords);

/** How much a paragraph reads like an advertisement, in points; 0 where it cannot be one. */
function appealOf(block: Block): number {
  if (block.words.length > longest || block.words.length === 0 || block.quotes) return 0;
  let points = 0;
  if (block.words.some(isReader)) points += 1.5;
  const trade = new Set(block.words.filter(isTradeWord).map(({ lower }) => lower)).size;
  points += Math.min(2, trade * 0.75);
  points += Math.min(3, countCalls(block));
  if (block.words.some(isSmallPrint)) points += 2;
  if (points === 0) return 0;
  if (block.words.some(isPublisher) && points >= 1.5) points += 0.5;
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
    if (token === undefined || !isAction(token.lexeme)) continue;
    const after = block.tokens[next + 1];
    if (after === undefined || !isNotAfterCall(after.lexeme)) calls++;
  }
  return calls;
}

const isNotAfterCall = wordList('to of is was were are has had by from in and or will would , : -'.split(' '));
