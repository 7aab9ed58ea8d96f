import { perLexeme, wordList } from '../../text/lexeme.ts';
import type { Token } from '../../text/token.ts';
import type { Leftover } from '../model.ts';
import { findFiniteVerb } from '../predicate.ts';
import { type Block, mark, type Page } from './page.ts';

/** Captions without a credit, told by how they stand in the article. */
export function findCaptions(page: Page): Leftover[] {
  const { blocks } = page;
  const named = new NamesSoFar(blocks);
  return blocks.flatMap((block, at) => {
    const isCaption =
      block.index > 0 &&
      block.words.length <= longestCaption &&
      (hasPictureWord(block) ||
        isAboveCredit(block, at, page) ||
        isAlternativeText(block, at, page) ||
        isBelowByline(block, at, page) ||
        (block.index > page.body && standsAsCaption(blocks, at, named)));
    return isCaption ? [mark(block, 'caption')] : [];
  });
}

const longestCaption = 45;

/** The caption is one line and the credit the next. The title is no caption: something stands before that. */
function isAboveCredit({ index, words, stop, quotes }: Block, at: number, { marked }: Page): boolean {
  return marked.get(index + 1) === 'credit' && at > 0 && words.length >= 4 && !stop && !quotes;
}

/** “A man leans on a bus.”: what a picture shows, for those who do not see it, above its caption. */
function isAlternativeText({ index, words, sentences, quotes }: Block, at: number, { marked }: Page): boolean {
  const after = marked.get(index + 1);
  if ((after !== 'credit' && after !== 'caption') || at === 0) return false;
  const [first] = words;
  if (words.length > 16 || sentences.length !== 1 || quotes || first === undefined) return false;
  return opensPicture(first) && !words.some(isPast);
}

const isPast = perLexeme(({ lower }) => /^(?:did|had|said|was|were|will|would)$/u.test(lower));

const opensPicture = wordList('a aerial an people two three several'.split(' '));

function standsAsCaption(blocks: readonly Block[], at: number, named: NamesSoFar): boolean {
  const [before, block, after] = [blocks[at - 1], blocks[at] as Block, blocks[at + 1]];
  return (
    interruptsQuotation(block, before, after) ||
    isLongFragment(blocks, at) ||
    introducesAgain(block, at, named, before, after) ||
    showsAgain(block, at, named, after)
  );
}

/** Between the byline, or the buttons beside it, and the text: a standfirst stands above them, a list has several lines. */
function isBelowByline(
  { index, words, stop, quotes, text, tokens, sentences }: Block,
  at: number,
  { blocks, marked, body }: Page,
): boolean {
  const before = marked.get(index - 1);
  if (quotes || index >= body || words.length < 5 || text.endsWith(':')) return false;
  if (stop && (words.length > 16 || sentences.length > 1 || findFiniteVerb(tokens, 0, tokens.length) >= 0))
    return false;
  if (before !== 'metadata' && before !== 'share') return false;
  return (
    at > 0 &&
    (blocks[at - 1] as Block).words.length >= 5 &&
    blocks[at + 1]?.index === index + 1 &&
    blocks[at + 1]?.stop === true
  );
}

/** “(left)”, “pictured”, “file photo”: only captions speak of their picture so. */
function hasPictureWord(block: Block): boolean {
  if (block.quotes) return false;
  return (
    /\((?:l-r|left|right|centre|center|above|below|pictured|top|bottom|second (?:left|right)|file(?: photo| picture)?)\)/iu.test(
      block.text,
    ) ||
    /^(?:(?:image|photo|picture|video) caption[,:]|\[\d{1,2}\/\d{1,2}\]|file ?[-–—:]|(?:an? )?(?:archive|file|handout|illustrative|representative|stock|undated) (?:photo|picture|image)|pictured|in this (?:\p{Lu}[\p{L}.]* \d|\d|\p{Lu}\p{L}+ \d{4}|undated|file|image|photo|picture|handout|still|video grab|screen))/iu.test(
      block.text,
    ) ||
    /\bfile (?:photo|picture|image)\)?\.?$/iu.test(block.text)
  );
}

/** A sentence between two paragraphs of one quotation that runs on: nobody speaks in it, so it is not an interviewer's. */
function interruptsQuotation(block: Block, before: Block | undefined, after: Block | undefined): boolean {
  if (before?.leavesQuotationOpen !== true || after?.opensQuotation !== true || block.quotes) return false;
  if (block.words.length > 25 || block.sentences.length > 1 || /[?:]$/u.test(block.text)) return false;
  return !block.words.some(isOfSpeaker);
}

const speech = 'added adds answered asked asks replied replies responded said says told wondered'.split(' ');
const isSpeech = wordList(speech);
/** Besides, words of the speaker, where the page broke one paragraph of the quotation in two. */
const isOfSpeaker = wordList([...speech, ...'i me my our us we you your'.split(' ')]);

/** Too long for a subheading, without a stop, alone among paragraphs that have one; several in a row are a list. */
function isLongFragment(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at] as Block;
  if (!isUnfinished(block) || block.text.endsWith(':') || block.words.some(isSpeech)) return false;
  if (block.words.length < 12 || block.opensQuotation) return false;
  if ([blocks[at - 1], blocks[at + 1]].some((other) => other !== undefined && isUnfinished(other) && isListed(other)))
    return false;
  const near = (from: number, to: number) => blocks.slice(Math.max(0, from), to).some((other) => other.stop);
  return near(at - 3, at) && near(at + 1, at + 4);
}

function isUnfinished(block: Block): boolean {
  return !block.stop && !/[;,\p{Pd}"”’'»)\]]$/u.test(block.text);
}

/** Beside it, a line that introduces a list or is as long as an item of one. */
function isListed(block: Block): boolean {
  return block.text.endsWith(':') || block.words.length >= 12;
}

/** “Jane Doe outside the court in May.”: a name given in full again, where it is, and no verb. */
function showsAgain(block: Block, at: number, named: NamesSoFar, after: Block | undefined): boolean {
  if (block.quotes || after === undefined || block.sentences.length > 2) return false;
  const name = leadingName(block);
  if (name === null || !named.haveBefore(at, name.full)) return false;
  const next = block.tokens[name.words];
  if (next === undefined || !isPlacing(next.lexeme)) return false;
  const [, second] = block.sentences;
  const end = second === undefined ? block.tokens.length : block.tokens.findIndex(({ start }) => start >= second.start);
  return findFiniteVerb(block.tokens, name.words, end) < 0;
}

const isPlacing = wordList('above after at before behind beside by during in inside near on outside with'.split(' '));

/**
 * News gives a full name once and the surname from then on. One short sentence that gives it again, and otherwise says
 * little that its neighbours do not say, stands under a picture.
 */
function introducesAgain(
  block: Block,
  at: number,
  named: NamesSoFar,
  before: Block | undefined,
  after: Block | undefined,
): boolean {
  if (block.words.length > 9 || block.sentences.length !== 1 || block.quotes) return false;
  if (before === undefined || after === undefined) return false;
  const name = leadingName(block);
  if (name === null || !named.haveBefore(at, name.full)) return false;
  const near = new Set([...before.words, ...after.words].map(({ lower }) => stem(lower)));
  const rest = block.words
    .slice(name.words)
    .map(({ lower }) => lower)
    .filter((word) => word.length > 3 && !carriers.has(word));
  if (rest.some((word) => /\d/u.test(word))) return false;
  return near.has(stem(name.last)) && rest.filter((word) => !near.has(stem(word))).length <= 1 && rest.length > 0;
}

const carriers = new Set('been from have into that their there they this were with'.split(' '));

/** Enough of a word to match its inflections. */
function stem(word: string): string {
  return word.replace(/'s$/u, '').slice(0, 5);
}

interface FullName {
  readonly full: string;
  readonly last: string;
  /** How many words of the paragraph it takes. */
  readonly words: number;
}

function leadingName(block: Block): FullName | null {
  let count = 0;
  while (count < 4 && block.tokens[count] !== undefined && isTitled((block.tokens[count] as Token).lexeme)) count++;
  if (count < 2) return null;
  const words = block.tokens.slice(0, count).map((token) => token.lower.replace(/'s$/u, ''));
  return { full: words.join(' '), last: words.at(-1) as string, words: count };
}

const isTitled = perLexeme(({ text }) => /^\p{Lu}\p{Ll}/u.test(text));

/** The pairs of capitalised words that an article has had up to a paragraph; paragraphs are asked for in order. */
class NamesSoFar {
  readonly #blocks: readonly Block[];
  readonly #pairs = new Set<string>();
  #read = 0;

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks;
  }

  haveBefore(at: number, full: string): boolean {
    while (this.#read < at) this.#readPairs(this.#blocks[this.#read++] as Block);
    const words = full.split(' ');
    return words.every((word, i) => i === 0 || this.#pairs.has(`${words[i - 1]} ${word}`));
  }

  #readPairs({ tokens }: Block): void {
    let before: string | null = null;
    for (const { lexeme, lower } of tokens) {
      const capital = isTitled(lexeme);
      if (capital && before !== null) this.#pairs.add(`${before} ${lower.replace(/'s$/u, '')}`);
      before = capital ? lower : null;
    }
  }
}
