import { perLexeme } from '../../text/lexeme.ts';
import type { Leftover } from '../model.ts';
import { type Block, mark, type Page } from './page.ts';

/** Headlines of other articles: “Read more: …”, and lists under a heading such as “Recent articles”. */
export function findRelated(page: Page): Leftover[] {
  const found: Leftover[] = [];
  const { blocks } = page;
  const questions = blocks.filter(({ stop, words, text }) => stop && words.length <= 12 && text.endsWith('?')).length;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    const first = block.tokens[0];
    if (first === undefined || !opensLabel(first.lexeme)) continue;
    if (isReadMore(block)) found.push(mark(block, 'read-more'));
    if (isSources(block) && block.index > page.body) {
      found.push(mark(block, 'metadata'));
      while (i + 1 < blocks.length && (blocks[i + 1] as Block).words.length <= longestSource)
        found.push(mark(blocks[++i] as Block, 'metadata'));
    }
    if (!isHeading(block) || block.index === 0) continue;
    found.push(mark(block, 'read-more'));
    // Above the text a label stands in a menu: what follows it may be the title.
    if (block.index < page.body) continue;
    // “Read more” sends to one article, the other headings to a list.
    let left = /^read more\P{L}*$/iu.test(block.text) ? 1 : Number.POSITIVE_INFINITY;
    for (; left > 0 && isHeadline(blocks[i + 1]) && !isQuestion(blocks, i + 1, questions); left--)
      found.push(mark(blocks[++i] as Block, 'read-more'));
  }
  return found;
}

/** What such a list is called: “More from …”, “Related stories”, “Most read”, “Recent articles”. */
const kinds =
  'more|latest|recent|related|popular|trending|recommended|recommendations?|top|most|similar|further|featured|promoted|other|suggested';
const things =
  'articles?|stories|story|news|posts?|reads?|reading|headlines|coverage|content|topics?|videos?|links?|interviews|analysis|opinion|reviews|features|reports|pictures|photos|picks|popular|viewed|shared|commented|now|today|for you|like this|stuff';
const labels = [
  `(?:(?:${kinds}) )+(?:${things})(?: (?:from|on|in|about|for|by|like|around|you|that) .{1,60})?`,
  'more (?:from|on|about|in|by) .{1,60}|more(?=:)',
  '(?:related|recommended|trending|most (?:read|popular|viewed))',
  '(?:previous|next|older|newer) (?:article|post|story)',
  '(?:also )?read(?: also| more| next| this| now| the full story)?(?: (?:on|about|in|from)(?: .{1,40})?)?',
  "see (?:also|more)|(?:watch|listen)(?: more| now| live| also)?|also (?:on|in) .{1,40}|further reading|(?:keep|continue) reading|up next|what to read next|(?:don['’]t|do not) miss|in case you missed it|(?:you (?:may|might|could)|you['’]ll) (?:also )?(?:like|enjoy|be interested in)|editor['’]?s?['’]? (?:picks?|choice)|from (?:around|across) the web|must[- ]reads?|what['’]s (?:hot|trending)(?: .{1,40})?",
].join('|');
/** What any of the labels begins with: hardly a paragraph of running text does. */
const opensLabel = perLexeme(({ lower }) =>
  new RegExp(
    `^(?:${kinds}|also|case|continue|next|newer|older|previous|do|don|editor|from|in|keep|listen|must|read|see|up|watch|what|you|source|reference|citation|footnote|bibliography)`,
    'u',
  ).test(lower),
);

const readMore = new RegExp(`^(?:${labels})\\s*[:|>»→–—-]+\\s*\\S`, 'iu');
const heading = new RegExp(`^(?:${labels})\\s*[:>»→…?]*$`, 'iu');
const longestLine = 200;

/** In words: what a list of sources has as an item. */
const longestSource = 14;

function isSources({ text }: Block): boolean {
  return /^(?:sources|references|citations|footnotes|bibliography):?$/iu.test(text);
}

function isReadMore(block: Block): boolean {
  if (block.words.length > 35 || block.text.length > 2 * longestLine) return false;
  const match = readMore.exec(block.text);
  if (match === null) return false;
  // “Related: …” is a line of its own; “More on this: he said so. And she …” goes on as text does.
  return block.sentences.length <= 2;
}

function isHeading(block: Block): boolean {
  return block.text.length <= 80 && !/[.!]$/u.test(block.text) && heading.test(block.text);
}

/** A short line without a full stop, as headlines in a list are. */
function isHeadline(block: Block | undefined): block is Block {
  if (block === undefined || block.words.length === 0 || block.words.length > 20 || block.text.length > longestLine)
    return false;
  if (/[.;,:]["'”’)]*$/u.test(block.text) && !/(?:\.\.|…)$/u.test(block.text)) return false;
  const [first, second] = block.sentences;
  // “Nobody knows. JD” is the article's last line with its author.
  if (first !== undefined && second !== undefined && block.text[first.end - block.start - 1] === '.') return false;
  return block.sentences.length <= 2 && !/^\p{Ll}{3}/u.test(block.text);
}

/** One of the questions that an interview or an explanation is divided by: text that answers it follows. */
function isQuestion(blocks: readonly Block[], at: number, questions: number): boolean {
  const [block, after] = [blocks[at] as Block, blocks[at + 1]];
  return questions >= fewestQuestions && block.text.endsWith('?') && after?.stop === true && !isHeadline(after);
}

const fewestQuestions = 3;
