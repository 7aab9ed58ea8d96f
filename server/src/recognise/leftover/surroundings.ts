import { type Lexeme, perLexeme, wordList } from '../../text/lexeme.ts';
import type { Leftover, LeftoverReason } from '../model.ts';
import { findFiniteVerb } from '../predicate.ts';
import { type Block, mark, type Page } from './page.ts';

/**
 * Short lines that stand around the article and between its parts: menus above the title, names below it, lists of links
 * and legal lines after the last sentence, counters and labels inside. Told by where they stand among running text and
 * among what other rules marked, not by their words. A line that running text follows is a subheading.
 */
export function findSurroundings(page: Page): Leftover[] {
  const { blocks } = page;
  const start = blocks.findIndex(isBody);
  if (start < 0) return [];
  const end = blocks.findLastIndex(isRunning) + 1;
  return [
    ...readHead(blocks.slice(0, start), blocks.slice(start, start + bodyParagraphs)),
    ...readMiddle(page, start, end),
    ...readBetween(page),
    ...readFoot(blocks, end, page.size),
  ];
}

/** How many paragraphs of running text a title is compared with. */
const bodyParagraphs = 8;

function isBody(block: Block): boolean {
  return block.stop && block.words.length >= 15;
}

/** Running text, or what introduces a list. */
function isRunning(block: Block): boolean {
  return (block.stop && block.words.length >= 4) || block.words.length >= 22 || block.text.endsWith(':');
}

/** A line as a button, a label or a name has it. */
function isFragment(block: Block, longest: number): boolean {
  return block.words.length <= longest && !block.stop && !block.text.endsWith(':') && !block.quotes;
}

function readHead(head: readonly Block[], body: readonly Block[]): Leftover[] {
  if (head.length === 0) return [];
  const topic = new Set(body.flatMap(({ words }) => words.filter(isContent).map(stem)));
  const shared = (block: Block) =>
    new Set(
      block.words
        .filter(isContent)
        .map(stem)
        .filter((word) => topic.has(word)),
    ).size;
  // The name and the motto of a paper may share a word or two; the title shares more.
  const most = Math.max(0, ...head.map((block) => shared(block)));
  const enough = Math.max(2, Math.ceil(most / 2));
  let title = head.findIndex((block) => block.words.length >= 3 && shared(block) >= enough);
  if (title < 0)
    title = head.findIndex((block) => block.words.length >= 5 || (block.words.length >= 3 && shared(block) >= 1));
  if (title < 0) return [];
  const found: Leftover[] = [];
  // One short line above the title may be its beginning; several are a menu.
  const above = head
    .slice(0, title)
    .filter((block) => isFragment(block, 8) && (block.words.length <= 2 || shared(block) === 0));
  const isMenu = (head[title] as Block).index >= 2;
  // A path of menus ends in the title.
  const paths = head.filter((block, at) => isPath(block, head[at + 1]));
  for (const block of paths) found.push(mark(block, 'navigation'));
  for (const block of above)
    if (!paths.includes(block) && (isMenu || isSection(block))) found.push(mark(block, 'navigation'));
  let name = -1;
  let label = -1;
  head.forEach((block, at) => {
    if (at <= title) return;
    if (isNameLine(block) && (shared(block) <= 1 || name === block.index - 1)) {
      found.push(mark(block, 'metadata'));
      name = block.index;
    } else if (isFragment(block, 4) && (isMarked(head, at) || label === block.index - 1)) {
      found.push(mark(block, 'navigation'));
      label = block.index;
    }
  });
  return found;
}

/** “Home News Mayor resigns” above “Mayor resigns”. */
function isPath({ text }: Block, after: Block | undefined): boolean {
  if (after === undefined || after.words.length < 4) return false;
  return text.length > after.text.length && text.endsWith(after.text);
}

/** “News”, “Culture · Interviews”: the part of the paper. */
function isSection({ words, text }: Block): boolean {
  return words.length <= 4 && (words.every(isPartOfPaper) || /\S [&·|›>/] \S/u.test(text));
}

const isPartOfPaper = wordList(
  'and arts business culture economy education entertainment environment europe exclusive features finance food health international investigations life lifestyle local media money national news opinion people politics property science society sport sports style tech technology travel tv uk us world'.split(
    ' ',
  ),
);

/** Lines that other rules marked stand before it, or another such line does. */
function isMarked(head: readonly Block[], at: number): boolean {
  const [before, block] = [head[at - 1] as Block, head[at] as Block];
  return before.index < block.index - 1;
}

/** “Oliver Strand”, “Transport Editor”, “Health”: capitals, a few words and no stop. */
function isNameLine(block: Block): boolean {
  if (!isFragment(block, 7) || block.tokens.some(({ kind }) => kind === 'number')) return false;
  return (
    block.words.length <= 1 ||
    block.tokens.every(({ kind, text, lower }) => kind !== 'word' || /^\p{Lu}/u.test(text) || joining.has(lower))
  );
}

const joining = new Set(
  'and at by for from in of on the with & correspondent editor reporter writer columnist'.split(' '),
);

/** Between marked lines, or three and more in a row: no subheadings, which running text follows. */
function readMiddle({ blocks, marked }: Page, start: number, end: number): Leftover[] {
  const found: Leftover[] = [];
  for (let i = start; i < end; i++) {
    if (isCount(blocks[i] as Block, marked)) {
      found.push(mark(blocks[i] as Block, 'navigation'));
      continue;
    }
    if (!isFragment(blocks[i] as Block, 8) || isRow(blocks, i) || (blocks[i - 1]?.text.endsWith(':') ?? false))
      continue;
    let last = i;
    while (last + 1 < end && isFragment(blocks[last + 1] as Block, 8) && isNext(blocks, last)) last++;
    const after = blocks[last + 1];
    const isFollowed = after !== undefined && after.index === (blocks[last] as Block).index + 1;
    const lines = blocks.slice(i, isFollowed ? last : last + 1);
    const [first, before] = [blocks[i] as Block, blocks[i - 1] as Block];
    const isBetween = !isFollowed && first.index > before.index + 1;
    const isMenu = last - i >= 3 && lines.every((block) => block.words.length <= 5);
    if (isBetween || isMenu) for (const block of lines) found.push(mark(block, 'navigation'));
    i = last;
  }
  return found;
}

/** The number of a picture in a series, or of comments, beside a marked line. */
function isCount({ index, words, text }: Block, marked: Page['marked']): boolean {
  return words.length === 1 && /^\d{1,3}$/u.test(text) && (marked.has(index + 1) || marked.has(index - 1));
}

/** A row of a table: the line above or below it has as many cells. */
function isRow(blocks: readonly Block[], at: number): boolean {
  const cells = countCells(blocks[at]);
  return cells > 1 && (countCells(blocks[at - 1]) === cells || countCells(blocks[at + 1]) === cells);
}

function countCells(block: Block | undefined): number {
  return block === undefined || block.text.length > longestRow ? 0 : block.text.split(/ ?\t ?| \| /u).length;
}

/** In UTF-16 code units. */
const longestRow = 200;

/** What an offer says of itself between its heading and its button: a phrase that is no sentence. */
function readBetween({ blocks, marked, body }: Page): Leftover[] {
  return blocks.flatMap((block) => {
    const isInside = [block.index - 1, block.index + 1].every((index) => isOffer(marked.get(index)));
    if (!isInside || block.index <= body || block.quotes || block.words.length > 25) return [];
    const end = block.sentences[0]?.end ?? block.end;
    const first = block.tokens.findLastIndex((token) => token.end <= end) + 1;
    return findFiniteVerb(block.tokens, 0, first) < 0 && block.stop ? [mark(block, 'subscribe')] : [];
  });
}

function isOffer(reason: LeftoverReason | undefined): boolean {
  return reason === 'subscribe' || reason === 'advertisement' || reason === 'comment-form';
}

/** No marked line stands between the block and the one after it. */
function isNext(blocks: readonly Block[], at: number): boolean {
  return (blocks[at + 1] as Block).index === (blocks[at] as Block).index + 1;
}

/** After the last sentence nothing follows that a subheading could head: two such lines, or one beside marked ones, end the page. */
function readFoot(blocks: readonly Block[], end: number, size: number): Leftover[] {
  const foot = blocks.slice(end).filter((block, at) => !block.quotes || at > 0);
  const last = blocks[end - 1];
  if (last === undefined || foot.length === 0 || last.text.endsWith(':')) return [];
  const [first] = foot;
  const isAlone = foot.length === 1 && first?.index === last.index + 1 && first.index === size - 1;
  if (isAlone) return [];
  return foot.map((block) => mark(block, footReason(block)));
}

function footReason(block: Block): LeftoverReason {
  return block.words.length >= 5 ? 'read-more' : 'navigation';
}

const isCommon = wordList(
  'about after also been from have into more most news over said says than that their them they this were what when which while will with year your'.split(
    ' ',
  ),
);

function isContent(word: Lexeme): boolean {
  return word.lower.length > 3 && !isCommon(word);
}

/** Enough of a word to match its inflections. */
const stem = perLexeme(({ lower }) => lower.replace(/'s$/u, '').slice(0, 6));
