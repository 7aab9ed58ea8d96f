import { wordList } from '../../text/lexeme.ts';
import { auxiliaries } from '../lexicon/en/auxiliary.ts';
import { determiners } from '../lexicon/en/determiner.ts';
import { foreignFunctionWords } from '../lexicon/en/foreign-function-word.ts';
import { prepositions } from '../lexicon/en/preposition.ts';
import type { Leftover } from '../model.ts';
import { type Block, mark, type Page } from './page.ts';

/** Lines in another language than English on a page in English: advertisements, and what the page itself says. */
export function findForeign(page: Page): Leftover[] {
  let english = 0;
  if (!page.blocks.some((block) => isEnglish(block) && ++english === 3)) return [];
  return page.blocks.flatMap((block) => (isForeign(block) ? [mark(block, 'advertisement')] : []));
}

const isForeignWord = wordList(foreignFunctionWords);
const isEnglishWord = wordList([...prepositions, ...determiners, ...auxiliaries, 'and', 'it', 'to', 'not']);
/** In words: a longer paragraph is part of what the article is about. */
const longest = 60;

function isEnglish({ tokens, words }: Block): boolean {
  let count = 0;
  return words.length >= 8 && tokens.some(({ lexeme }) => isEnglishWord(lexeme) && ++count === 3);
}

function isForeign({ tokens, words, quotes }: Block): boolean {
  if (quotes || words.length < 3 || words.length > longest) return false;
  if (tokens.some(({ lexeme }) => isEnglishWord(lexeme))) return false;
  return tokens.filter(({ kind, lexeme }) => kind === 'word' && isForeignWord(lexeme)).length >= 2;
}
