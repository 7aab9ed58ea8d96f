import type { Layout } from './analyse.ts';
import { findAuthors } from './leftover/author.ts';
import { findCaptions } from './leftover/caption.ts';
import { findClosing } from './leftover/closing.ts';
import { findCredits } from './leftover/credit.ts';
import { findForeign } from './leftover/foreign.ts';
import { findLines } from './leftover/line.ts';
import { type Block, mark, type Page, readPage, toBlocks } from './leftover/page.ts';
import { findPromotions } from './leftover/promotion.ts';
import { findRelated } from './leftover/related.ts';
import { findRepetitions } from './leftover/repetition.ts';
import { findSurroundings } from './leftover/surroundings.ts';
import { findThreads } from './leftover/thread.ts';
import type { Leftover } from './model.ts';

/**
 * What of a saved page is not the article: credits and captions, share prompts, forms, advertisements, lists of other
 * articles, repeated text. Told by general signs (position, length, missing stop, imperative, repetition); in doubt
 * text is the article's, because what is marked here yields no claims. Subheadings are the article's. Linear.
 */
export function findLeftovers(layout: Layout): Leftover[] {
  let page = readPage(layout);
  const closing = findClosing(page);
  const found: Leftover[] = [];
  for (const rule of rules) {
    const leftovers = rule(page);
    found.push(...leftovers);
    page = without(page, leftovers);
  }
  for (const block of page.blocks) if (block.index >= closing) found.push(mark(block, 'metadata'));
  return found.sort((a, b) => a.start - b.start);
}

/** Each rule sees only what the rules before it left, so that no two of them mark the same text. */
const rules: readonly ((page: Page) => Leftover[])[] = [
  findCredits,
  findLines,
  findThreads,
  findForeign,
  findRelated,
  findRepetitions,
  findPromotions,
  findCaptions,
  findAuthors,
  findSurroundings,
];

function without(page: Page, leftovers: readonly Leftover[]): Page {
  if (leftovers.length === 0) return page;
  const reasons = new Map(leftovers.map(({ start, reason }) => [start, reason]));
  const marked = new Map(page.marked);
  const kept: Block[] = [];
  for (const block of page.blocks) {
    const reason = reasons.get(block.start);
    if (reason === undefined) kept.push(block);
    else marked.set(block.index, reason);
  }
  return { ...page, ...toBlocks(kept), marked };
}
