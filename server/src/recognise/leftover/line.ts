import { perLexeme, wordList } from '../../text/lexeme.ts';
import { buttonLabels } from '../lexicon/en/button-label.ts';
import { pageWords } from '../lexicon/en/page-word.ts';
import type { Leftover, LeftoverReason } from '../model.ts';
import { type Block, mark, type Page } from './page.ts';

/** Single lines that the page, not the article, says to its reader: prompts to share, comment or subscribe, forms, bylines. */
export function findLines(page: Page): Leftover[] {
  return page.blocks.flatMap((block) => {
    const reason = readLine(block, page);
    return reason === null ? [] : [mark(block, reason)];
  });
}

const prompts = pageWords.map((entry) => ({ ...entry, verbs: wordList(entry.verbs), things: wordList(entry.things) }));
const isPromptVerb = wordList(pageWords.flatMap(({ verbs }) => verbs));
const longestPrompt = 40;
const longestForm = 60;

function readLine(block: Block, page: Page): LeftoverReason | null {
  if (block.words.length > longestForm || block.quotes) return null;
  if (isAddress(block)) return 'metadata';
  // Buttons carry counts: “Comments (12)”.
  const label = buttonLabels.get(labelOf(block));
  if (label !== undefined) return label;
  return readPrompt(block) ?? readForm(block) ?? readMetadata(block, page);
}

/** The words without counts; empty where there are too many for a label. */
function labelOf({ words }: Block): string {
  let label = '';
  for (const word of words) {
    if (isFigure(word)) continue;
    label += label === '' ? word.lower : ` ${word.lower}`;
    if (label.length > longestLabel) return '';
  }
  return label;
}

const isFigure = perLexeme(({ lower }) => /^\d/u.test(lower));
/** In UTF-16 code units. */
const longestLabel = Math.max(...[...buttonLabels.keys()].map((label) => label.length));

/** An imperative of the page (“share”, “subscribe”) that names a thing of the page (“this article”, “newsletter”). */
function readPrompt(block: Block): LeftoverReason | null {
  if (block.words.length > longestPrompt) return null;
  const start = block.words[0] !== undefined && isInvitation(block.words[0]) ? 1 : 0;
  // “Please also share” has the verb one word later.
  const head = block.words.slice(start, 2 * start + 1);
  if (!head.some(isPromptVerb)) return null;
  for (const { reason, verbs, things, words } of prompts) {
    if (block.words.length > words || !head.some(verbs)) continue;
    if (block.words.slice(start + 1).some(things)) return reason;
  }
  return null;
}

const isInvitation = wordList(['click', 'please']);

const isFormWord = wordList(
  'akismet address browser captcha cookie cookies e-mail email fields marked moderated password published recaptcha reply required spam username website'.split(
    ' ',
  ),
);
const isToReader = wordList(['you', 'your', 'yours', 'my', 'this', 'required']);

/** What stands beside the fields of a form: it speaks to the reader of e-mail addresses, required fields, spam. */
function readForm(block: Block): LeftoverReason | null {
  const found = block.words.filter(isFormWord);
  const enough = block.words.length <= 20 ? 2 : 3;
  if (found.length < enough || new Set(found.map(({ lower }) => lower)).size < enough) return null;
  return block.words.some(isToReader) ? 'comment-form' : null;
}

const month =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const datePart = `(?:\\d{1,4}(?:st|nd|rd|th)?|${month}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|[ap]\\.?m\\.?|\\d{1,2}[ap]m|at|on|gmt|bst|utc|e[sd]?t|p[sd]?t|c[es]t|updated?|last|first|published|posted|modified|created|hours?|days?|minutes?|mins?|ago|min|read|\\d{1,2}[:.]\\d{2}|\\d{1,2}[ap]\\.m)`;
const dateLine = new RegExp(`^(?:${datePart}(?: |$)){2,14}$`, 'u');
const byline =
  /^By:?\s+(?:\p{Lu}[\p{L}\p{M}.’'-]*|and|for|in|of|the|,|&|\||@\w+)(?:[\s,|&]+(?:\p{Lu}[\p{L}\p{M}.’'-]*|and|for|in|of|the|at|@\w+))*$/u;

/** Bylines, dates of publication, rights: short, and with nothing else in them. */
function readMetadata(block: Block, page: Page): LeftoverReason | null {
  const { text, words } = block;
  if (words.length > 30) return null;
  if (words.length <= 12 && words[0]?.lower === 'by' && byline.test(text)) return 'metadata';
  const outside = block.index < page.body || words.length <= 4;
  if (outside && words.length >= 2 && words.length <= 14 && text.length <= 120) {
    const plain = text
      .toLowerCase()
      .replace(/[,|•·()/–—-]|: /gu, ' ')
      .replace(/\s+/gu, ' ')
      .replace(/[.:]+ ?$/u, '')
      .trim();
    if (/\d{4}|\d:\d\d|\d.*\p{L}|\p{L}.*\d/u.test(plain) && dateLine.test(plain)) return 'metadata';
  }
  if (isStamp(block)) return 'metadata';
  if (!words.some(isMetadataWord) && !text.startsWith('©')) return null;
  if (/^[(*[]*this (?:story|article|report|post|piece) (?:was|has|is|first|originally) /iu.test(text))
    return 'metadata';
  if (/^(?:tags?|topics?|filed under|categor(?:y|ies)|keywords?)\s*:/iu.test(text) && !block.stop) return 'navigation';
  if (/^(?:©|\(c\)|copyright\b)/iu.test(text) || /\ball rights reserved\b/iu.test(text)) return 'metadata';
  if (/^[([]?(?:additional )?(?:reporting|writing|editing) (?:by|from) \p{L}/iu.test(text)) return 'metadata';
  return /\bcontributed to this (?:report|article|story)\.?$/iu.test(text) ? 'metadata' : null;
}

/** Each of the patterns of metadata needs one of these words. */
const isMetadataWord = perLexeme(({ lower }) =>
  /^(?:c$|copyright|categor|contributed|editing|filed|keyword|reporting|rights|tags?|this|topics?|writing)/u.test(
    lower,
  ),
);

/** A web or e-mail address and nothing else. */
function isAddress({ tokens, words }: Block): boolean {
  return (
    words.length === 0 && tokens.some((token) => token.kind === 'symbol' && /^(?:https?:|www\.)|@./u.test(token.text))
  );
}

/** “Acme | London | Updated: 15-09-2021 20:58”: when the page was made or changed, with a date, and no sentence. */
function isStamp(block: Block): boolean {
  if (block.stop || block.words.length > 16) return false;
  return block.words.some(isStampWord) && /\d{1,4}[-/. ]\p{L}*\d{1,4}|\d{1,2}:\d{2}|\b\d{4}\b/u.test(block.text);
}

const isStampWord = wordList(['created', 'modified', 'posted', 'published', 'updated']);
