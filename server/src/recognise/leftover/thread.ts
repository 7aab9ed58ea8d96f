import type { Leftover } from '../model.ts';
import { type Block, mark, type Page } from './page.ts';

/** Comments of readers after the article: lines that name a reader and how long ago he wrote, and all that follows them. */
export function findThreads(page: Page): Leftover[] {
  const { blocks } = page;
  const first = blocks.findIndex((block) => block.index > page.body && isCommenter(block));
  if (first < 0) return [];
  const isThread = blocks.some((block) => heading.test(block.text)) || blocks.filter(isCommenter).length >= 2;
  if (!isThread) return [];
  const headings = blocks.slice(0, first).filter((block) => heading.test(block.text));
  return [...headings, ...blocks.slice(first)].map((block) => mark(block, 'comment-form'));
}

/** “3 Comments on …”, “2 thoughts on …”, where the software of blogs counts them. */
const heading = /^(?:\d+|one|two) (?:comments?|thoughts?|replies|responses?) (?:on|to) /iu;

/** “Gull77, Hove, 5 hours ago”; “Olaf says:”. */
function isCommenter({ text, words, stop }: Block): boolean {
  if (words.length <= 4 && words.length >= 2 && /^\S+(?: \S+){0,2} says:$/u.test(text)) return true;
  if (stop || words.length < 4 || words.length > 12 || words.at(-1)?.lower !== 'ago') return false;
  const [count, unit] = [words.at(-3)?.lower ?? '', words.at(-2)?.lower ?? ''];
  return (
    (/^\d+$/u.test(count) || count === 'a' || count === 'an') && periods.has(unit) && !stamps.has(words[0]?.lower ?? '')
  );
}

const stamps = new Set('last modified posted published updated'.split(' '));
const periods = new Set(
  'second seconds minute minutes min mins hour hours hr hrs day days week weeks month months year years'.split(' '),
);
