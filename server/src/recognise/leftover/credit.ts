import { perLexeme, wordList } from '../../text/lexeme.ts';
import type { Token } from '../../text/token.ts';
import { photoAgencies } from '../lexicon/en/photo-agency.ts';
import type { Leftover } from '../model.ts';
import { type Block, mark, type Page } from './page.ts';

/** Picture credits, and the captions that end in one. */
export function findCredits(page: Page): Leftover[] {
  return page.blocks.flatMap((block) => {
    const at = mayHoldCredit(block) ? creditStart(block.text) : null;
    if (at === null) return [];
    if (at === 0) return [mark(block, 'credit')];
    if (block.words.length <= captionLimit.words && block.sentences.length <= captionLimit.sentences)
      return [mark(block, 'caption')];
    return [mark({ start: block.start + at, end: block.end }, 'credit')];
  });
}

const captionLimit = { words: 60, sentences: 4 };

/** The longest credit that is looked for, in code units: only the end of a paragraph is read, whatever its length. */
const creditLength = 120;
const creditWords = 12;

const labelWords =
  'photo photos photograph photographs photography picture pictures pic pics image images illustration graphic video footage credit credits artwork cartoon courtesy'.split(
    ' ',
  );
const labels = labelWords
  .flatMap((word) => [word, (word[0] as string).toUpperCase() + word.slice(1), word.toUpperCase()])
  .join('|');
const isCreditWord = wordList([...labelWords, ...photoAgencies.flatMap((name) => name.toLowerCase().split(/[\s/]/u))]);

/** A glance at the last words, before the patterns are tried: a word of credits, or a name and an agency in brackets. */
function mayHoldCredit({ tokens }: Block): boolean {
  for (let i = Math.max(0, tokens.length - 2 * creditWords); i < tokens.length; i++)
    if (isCreditWord((tokens[i] as Token).lexeme) || endsInLabel((tokens[i] as Token).lexeme)) return true;
  if (tokens.slice(-6).some(({ text }) => text === '©' || text.includes('/'))) return true;
  return tokens.at(-1)?.text === ')' && tokens.slice(-6).some(({ lexeme }) => isInBrackets(lexeme));
}

/** “estateCredit”: the page set the credit behind the caption without a space. */
const endsInLabel = perLexeme(({ text }) => /\p{Ll}(?:Credit|Image|Photo|Picture)s?$/u.test(text));

const isInBrackets = wordList([
  '/',
  ':',
  'archive',
  'courtesy',
  'file',
  'handout',
  'illustrative',
  'representational',
  'representative',
  'screengrab',
  'screenshot',
  'stock',
  'supplied',
]);

const agencies = [...photoAgencies, ...photoAgencies.map((name) => name.toUpperCase())]
  .map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
  .join('|');
const name = "[@©]?\\p{Lu}[\\p{L}\\p{M}\\d .,’'&/|@_-]*";
const person = "(?:\\p{Lu}[\\p{L}’'.-]* ){0,3}\\p{Lu}[\\p{L}’'.-]*";
const end = '[)\\]]?\\s*\\.?$';

const longName = "(?:\\p{Lu}[\\p{L}’'.-]* ){1,3}\\p{Lu}[\\p{L}’'.-]*";

/** A label with a colon or “by” and a name: “Credit: A”, “(Photo by A/B)”, “Image courtesy of A”. */
const labelled = new RegExp(
  `(?<=^|[\\s([|])(?:${labels})(?: [Cc]redit| [Ss]ource| [Cc]ourtesy| CREDIT)?s?\\s?(?<link>by:|:|/|\\||©|by|courtesy of|BY)\\s*(?:[Bb]y )?${name}${end}`,
  'u',
);

/** A photographer and an agency, or an agency alone: “A B/Reuters”, “(AP Photo/A B)”, “Getty Images”. */
const unlabelled: readonly RegExp[] = [
  new RegExp(`(?<=^|[\\s([])${person}\\s?(?:/|, via | via )\\s?(?:${agencies})${end}`, 'u'),
  new RegExp(`(?<=^|[\\s([])(?:${agencies})(?: [Pp]hoto| via ${person})?\\s?/\\s?${person}${end}`, 'u'),
  new RegExp(`^[([]?(?:${agencies})(?: [Pp]hotos?)?${end}`, 'u'),
  new RegExp(`[([](?:${agencies})(?: [Pp]hotos?)?[)\\]]$`, 'u'),
  new RegExp(`^(?:[Ii]mage|[Pp]hoto|[Pp]icture)s? (?:source|credit), ${name}$`, 'u'),
  new RegExp(`\\(\\p{Lu}[\\p{L} .&]{1,30}: ${longName}\\)$`, 'u'),
  /(?<=[\p{Ll}\d.!?’'”"])(?:Credit|Image|Photo|Picture)s?: ?\p{Lu}[\p{L}\d .&/’'-]{1,40}$/u,
  /[—–] ?\p{Lu}[\p{L} .]{1,30}\/(?:archive|file|handout)\.?$/iu,
  // The page set the credit behind the caption's full stop without a space.
  new RegExp(`(?<=[.!?”])${longName}/(?:The )?\\p{Lu}[\\p{L} .-]{1,30}$`, 'u'),
  new RegExp(`\\(${longName}/\\p{Lu}[\\p{L} .]{1,24}\\)$`, 'u'),
  /\((?:supplied|handout|screen ?grab|screenshot|file|archive|courtesy|representat(?:ive|ional)|illustrative|stock)(?: (?:image|photo|picture|video|use|purposes?))*(?:: ?[^()]{1,60})?\)\.?$/iu,
  /(?<=^|\s)© ?\p{Lu}[\p{L}\p{M}.,’'&/ -]{1,50}$/u,
  /^(?:image|photo|picture)s? (?:credit|source)s?: \S.{0,60}$/iu,
];

/** Where in a paragraph the credit at its end begins; `null` where there is none. */
function creditStart(text: string): number | null {
  const offset = Math.max(0, text.length - creditLength);
  const tail = text.slice(offset);
  const match = labelled.exec(tail);
  if (match !== null && isCredit(tail, match)) return offset + withBracket(tail, match.index);
  for (const pattern of unlabelled) {
    const found = pattern.exec(tail);
    if (found !== null && (found.index > 0 || offset === 0)) return offset + withBracket(tail, found.index);
  }
  return null;
}

function withBracket(tail: string, index: number): number {
  return /[([]/u.test(tail[index - 1] ?? '') ? index - 1 : index;
}

/** Without a colon the label must begin a sentence with a capital: “a photo by A” is running text. */
function isCredit(tail: string, match: RegExpExecArray): boolean {
  if (match[0].split(/\s+/u).length > creditWords) return false;
  if (!/^(?:by|courtesy of)$/iu.test(match.groups?.link ?? '')) return true;
  const before = tail.slice(0, match.index).trimEnd();
  return /^\p{Lu}/u.test(match[0]) && (before === '' || /[.!?…”)(["'’|-]$/u.test(before));
}
