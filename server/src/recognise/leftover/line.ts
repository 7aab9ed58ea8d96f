import { perLexeme, wordList } from '../../text/lexeme.ts';
import { buttonLabels } from '../lexicon/en/button-label.ts';
import { pageWords } from '../lexicon/en/page-word.ts';
import type { Leftover, LeftoverReason } from '../model.ts';
import { isNoteOnText, readMetadata } from './metadata.ts';
import { readNotice } from './notice.ts';
import { type Block, mark, type Page } from './page.ts';

/** Single lines that the page, not the article, says to its reader: prompts to share, comment or subscribe, forms, bylines. */
export function findLines(page: Page): Leftover[] {
  return page.blocks.flatMap((block, at) => {
    const reason = readLine(block, page, at);
    return reason === null ? [] : [mark(block, reason)];
  });
}

const prompts = pageWords.map((entry) => ({ ...entry, verbs: wordList(entry.verbs), things: wordList(entry.things) }));
const isPromptVerb = wordList(pageWords.flatMap(({ verbs }) => verbs));
const longestPrompt = 40;
const longestForm = 60;
const longestNotice = 90;

function readLine(block: Block, page: Page, at: number): LeftoverReason | null {
  if (block.words.length > longestNotice) return null;
  if (block.words.length === 0) return isAddress(block) ? 'metadata' : 'navigation';
  if (isNoteOnText(block)) return 'metadata';
  if (isPaidFor(block)) return 'advertisement';
  if (block.quotes) return null;
  // Buttons carry counts: “Comments (12)”.
  const label = buttonLabels.get(labelOf(block));
  if (label !== undefined) return label;
  return (
    readPrompt(block) ??
    readConditional(block) ??
    readPlain(block) ??
    readForm(block) ??
    readMetadata(block, page, at) ??
    readCounter(block) ??
    readNotice(block)
  );
}

/** “SPONSORED | Why it pays”, and what a gift would do. */
function isPaidFor({ text, words }: Block): boolean {
  if (words.length > 30) return false;
  return paid.test(text) || gift.test(text);
}

const paid =
  /^(?:an? )?(?:message|word) from (?:our (?:partners?|sponsors?)\b[^.]{0,60}|[^.]{2,60}:)$|\b(?:learn|find out|read|see) more (?:at|on) (?:https?:|www\.)\S+$|^(?:ad|advert|advertisement|advertorial|sponsored|promoted|paid (?:content|post)|partner content)(?: ?[|:•·] ?| [–—-] )\S/iu;
const gift =
  /^[£$€₹]\d[\d,.]* (?:a month |per month )?(?:can|could|will|would) (?:buy|cover|feed|fund|give|help|pay|provide|supply)\b/iu;

/** What names a newsletter, asks what the reader thought of the page, or sends the reader on. */
function readPlain({ text, words, stop }: Block): LeftoverReason | null {
  if (words.length > 45) return null;
  if (!stop && words.length <= 5 && /\b(?:newsletters?|podcasts?)$/iu.test(text)) return 'subscribe';
  if (
    words.length <= 12 &&
    /^(?:did|do|have|was|were) (?:you )?.{0,40}\bthis (?:article|page|site|story)\b.{0,20}\?$/iu.test(text)
  )
    return 'comment-form';
  if (/\b(?:click|tap) here to (?:download|follow|get|join|read|sign|subscribe|watch)\b/iu.test(text))
    return 'subscribe';
  if (words.some(isReader) && /\b(?:get in touch|let us know|(?:contact|email) us|write to us)[.!]?$/iu.test(text))
    return 'comment-form';
  if (words.length <= 5 && !stop && /^loading\b/iu.test(text)) return 'navigation';
  if (words.length <= 8 && /^(?:article|post|story) continues\b/iu.test(text)) return 'advertisement';
  if (words.length <= 8 && /^(?:gallery|photo|post|tweet|video) (?:by|from|via) (?:the )?@/iu.test(text))
    return 'share';
  if (/^read the (?:full|latest|most recent|original) (?:article|interview|post|report|story)\b/iu.test(text))
    return 'read-more';
  if (words.length <= 10 && /^(?:funded|made possible|sponsored|supported) by \S/iu.test(text)) return 'metadata';
  if (words.length <= 8 && /\b(?:audio|media|video) player\b/iu.test(text)) return 'navigation';
  if (words.length <= 6 && /^(?:do you )?(?:got|have|know) (?:an?|any|more|something)\b.{0,30}\?$/iu.test(text))
    return 'comment-form';
  return /^\(\p{Lu}{2,6}\)$/u.test(text) ? 'metadata' : null;
}

const isReader = wordList(['you', 'your', "you're", "you've"]);

/** The words without counts; empty where there are too many for a label. */
function labelOf({ words }: Block): string {
  let label = '';
  for (const word of words) {
    if (isFigure(word)) continue;
    if (label === '' && !opensLabel(word)) return '';
    label += label === '' ? word.lower : ` ${word.lower}`;
    if (label.length > longestLabel) return '';
  }
  return label;
}

const opensLabel = wordList([...buttonLabels.keys()].map((label) => label.split(' ', 1)[0] as string));
const isFigure = perLexeme(({ lower }) => /^\d/u.test(lower));
/** In UTF-16 code units. */
const longestLabel = Math.max(...[...buttonLabels.keys()].map((label) => label.length));

/** An imperative of the page (“share”, “subscribe”) that names a thing of the page (“this article”, “newsletter”). */
function readPrompt(block: Block): LeftoverReason | null {
  if (block.words.length > longestPrompt) return null;
  const call = startOfCall(block);
  const isInvited = block.words[call] !== undefined && isInvitation(block.words[call]);
  const start = isInvited ? call + 1 : call;
  // “Please also share” has the verb one word later.
  const head = block.words.slice(start, start + (isInvited ? 2 : 1));
  if (!head.some(isPromptVerb)) return null;
  for (const { reason, verbs, things, words } of prompts) {
    if (block.words.length > words || !head.some(verbs)) continue;
    // “Something to add to the conversation? Log in.”: the question names the thing.
    if (block.words.slice(call > 0 ? 0 : start + 1).some(things)) return reason;
  }
  return null;
}

/** “If you cannot see the form, click here”, “To read on, subscribe”, “If you like this site, please …”. */
function readConditional({ words, tokens, text }: Block): LeftoverReason | null {
  const first = words[0]?.lower;
  if ((first !== 'if' && first !== 'to') || words.length > longestCondition) return null;
  const comma = tokens.findLastIndex((token) => token.text === ',');
  const verb = tokens[comma + 1];
  if (comma < 0 || verb === undefined) return null;
  if (isInvitation(verb.lexeme) && pageItself.test(text)) return 'subscribe';
  return isPromptVerb(verb.lexeme) && tokens.slice(comma + 2).some(({ lexeme }) => isPromptThing(lexeme))
    ? 'subscribe'
    : null;
}

const longestCondition = 20;
const pageItself =
  /\b(?:this|our|the) (?:article|blog|channel|form|journalism|newsletter|page|podcast|site|story|video|website|work)\b/iu;
const isPromptThing = wordList([...pageWords.flatMap(({ things }) => things), 'now', 'today']);

/** The index of the word that opens the call: past the question of “Got a story? Send it to us”. */
function startOfCall({ words, tokens, sentences, text, start }: Block): number {
  const [question, call] = sentences;
  if (question === undefined || call === undefined || words.length > 20) return 0;
  if (text[question.end - start - 1] !== '?') return 0;
  return tokens.filter((token) => token.start < call.start && (token.kind === 'word' || token.kind === 'number'))
    .length;
}

/** “Want to join the conversation?” has the verb two words later. */
const isInvitation = wordList(['click', 'kindly', 'please', 'want']);

const isFormWord = wordList(
  'akismet address browser captcha cookie cookies e-mail email fields marked moderated password published recaptcha reply required spam username website'.split(
    ' ',
  ),
);
const isToReader = wordList(['you', 'your', 'yours', 'my', 'this', 'required']);

/** What stands beside the fields of a form: it speaks to the reader of e-mail addresses, required fields, spam. */
function readForm(block: Block): LeftoverReason | null {
  if (block.words.length > longestForm) return null;
  const found = block.words.filter(isFormWord);
  const enough = block.words.length <= 20 ? 2 : 3;
  if (found.length < enough || new Set(found.map(({ lower }) => lower)).size < enough) return null;
  return block.words.some(isToReader) ? 'comment-form' : null;
}

/** A web or e-mail address, where there are no words. */
function isAddress({ tokens }: Block): boolean {
  return tokens.some((token) => token.kind === 'symbol' && /^(?:https?:|www\.)|@./u.test(token.text));
}

/** What a player, a price board or a path of menus shows: a clock, a change in per cent, a temperature, and hardly a word. */
function readCounter({ text, words, stop }: Block): LeftoverReason | null {
  if (stop || words.length > 12 || text.length > 120) return null;
  if ((text.match(/ [›»>→/] /gu)?.length ?? 0) >= 2) return 'navigation';
  if (words.length > 6) return null;
  const isBoard = /(?:^|\s)[+−–▲▼-]\s?\d+(?:[.,]\d+)?\s?%/u.test(text);
  const isPlayer = words.length <= 5 && /(?:^|[\s•·/])\d{1,2}:\d{2}(?:$|[\s/])/u.test(text);
  const isWeather = /\d\s?°/u.test(text) && words.length <= 6;
  const isPrice =
    /^(?:(?:get|join|try) )?(?:(?:from|just|only|for) )?[€£$¥₹]\s?\d+(?:[.,]\d+)?(?: ?\/ ?| a | per )(?:day|week|month|year)\p{P}*$/iu.test(
      text,
    );
  const isPart = /^\p{L}+:? \d+(?:\.\d+)?\s?%$|^(?:\d{1,3} (?:of|\/) \d{1,3}|\d(?:\.\d)?x)$/iu.test(text);
  return isBoard || isPlayer || isWeather || isPrice || isPart ? 'navigation' : null;
}
