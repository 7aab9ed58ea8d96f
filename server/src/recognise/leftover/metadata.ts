import { wordList } from '../../text/lexeme.ts';
import type { LeftoverReason } from '../model.ts';
import type { Block, Page } from './page.ts';

/** Bylines, dates of publication, rights and notes on the text: short, and with nothing else in them. */
export function readMetadata(block: Block, page: Page, at: number): LeftoverReason | null {
  const { text, words } = block;
  if (words.length > 40) return null;
  if (isByline(block) || isTimeLine(block, page, at) || isStamp(block) || isAgencyStamp(block) || isContact(block))
    return 'metadata';
  if (/^(?:tags?|tagged|topics?|filed under|categor(?:y|ies)|keywords?)\s*:/iu.test(text) && !block.stop)
    return 'navigation';
  if (
    legal.test(text) ||
    acknowledgement.test(text) ||
    (words.length <= 25 && (changedNames.test(text) || helpline.test(text)))
  )
    return 'metadata';
  if (/^(?:©|\(c\)|copyright\b)/iu.test(text) || /\ball rights reserved\b/iu.test(text)) return 'metadata';
  return /\bcontributed (?:to this (?:report|article|story)|photography|reporting|research)\.?$/iu.test(text)
    ? 'metadata'
    : null;
}

/** “Registered charity in England (1098765)”, “Company number 0123”. */
const legal =
  /^(?:(?:is )?an? )?registered (?:charity|company|office|in|trademark)\b|^(?:charity|company|vat) (?:registration |reg\.? )?(?:no\b|nos\b|numbers?\b|limited\b)/iu;
/** Broadcasters and papers of countries with native peoples close their pages so. */
const acknowledgement =
  /^(?:we|\p{L}+(?: \p{L}+){0,4}) (?:acknowledges?|pays? (?:its |our |their )?respects?)\b.{0,160}\b(?:traditional (?:custodians|owners|territor(?:y|ies))|first (?:australians|nations|peoples))\b/iu;
const changedNames = /\b(?:names?|pictures?|photos?|details)(?: and \p{L}+)? (?:has|have) been changed\b/iu;
/** “If you are affected, call 0800 555 019”. */
const helpline =
  /^(?:if you|for (?:help|support|confidential)|call|contact|phone|ring|text)\b.{3,120}\b(?:call|contact|phone|ring|text|helpline|on|at)\b.{0,60}(?:\d[\d ()-]{6,}\d|\b(?:www\.|\S+\.(?:com|org|net|co|gov|info|example)\b))/iu;

/** What the page says of the article's text: longer than a line, and with quotation marks sometimes. */
export function isNoteOnText({ text, words }: Block): boolean {
  return words.length <= 50 && noteOnText.test(text);
}

/** “This article was amended on …”, “(A version of this story first appeared …)”. */
const noteOnText =
  /^[(*[]*(?:(?:an? )?(?:(?:earlier|previous|longer|shorter) )?version of )?this (?:story|article|report|post|piece) (?:was|has|is|first|originally|appear)|^[(*[]*(?:an? )?(?:earlier|previous) version of this |^[(*[]*(?:the|this) (?:interview|conversation|transcript|q&a) (?:was|has been|is) (?:lightly |slightly )?(?:edited|condensed|shortened|translated)|^this is an? (?:archived|old(?:er)?) (?:article|story|post)\b|^(?:sorry|oops|error)?[,!. ]*(?:something went wrong|an error (?:has )?occurred)\b|^[(*[]*(?:editor['’]s|author['’]s|publisher['’]s) notes?\s*:|^(?:correction|clarification|disclaimer|disclosure)s?\s*:|^[(*[]*(?:first )?published (?:in|as) (?:the|an?) [^.]{0,40}\b(?:edition|issue|magazine|section)\b|^our standards\s*:|\b(?:view|see|read) (?:all|more) (?:posts|articles|stories) (?:by|from)\b|^[(*[]*(?:with (?:inputs?|files?|additional reporting) from|all times (?:stated )?are)\b/iu;

const name = "(?:@\\w+|\\p{Lu}[\\p{L}\\p{M}.’'-]*)";
const work =
  '(?:medically )?reviewed|published|fact checked|compiled|curated|hosted|presented|narrated|interview(?:ed)?|written|words|text|story|report(?:ed|ing)?|writing|edit(?:ed|ing)|illustrat(?:ed|ions?)|photograph(?:s|y)|photos|pictures|video|film(?:ed)?|graphics?|design(?:ed)?|produced|research(?:ed)?|fact-check(?:ed|ing)?|translat(?:ed|ion)';
/** The author’s line in English, and what stands for “by” on pages in other languages. */
const byline = new RegExp(
  `^(?:(?:(?:additional )?(?:${work})(?: and (?:${work}))? )?by|von|par|por|di|door|av|af):?\\s+(?=\\p{Lu}|@)`,
  'iu',
);
/** “Reporting by A; editing by B”, “Fact-checking by A. Edited by B.” */
const credits = new RegExp(`^[([]?(?:additional )?(?:${work})(?: and (?:${work}))? (?:by|from):? ${name}`, 'iu');
/** “By A B, a reporter who …”. */
const ofRole = /^By (?:\p{Ll}+ ){0,4}(?:correspondent|editor|reporter|writer|columnist) \p{Lu}\S*(?: \p{Lu}\S*){0,3}$/u;
const describedByline = new RegExp(
  `^By ${name}(?: ${name}){1,3},? (?:an? |who )[^.]*\\b(?:reporter|correspondent|editor|writer|journalist|columnist)\\b`,
  'u',
);
/** A name and a place without “by”: “DANA WHITLOCK, Associated Wire”; only with a role at its end. */
const role =
  /(?:correspondent|editor|reporter|columnist|staff writer|bureau chief|staff|journalist|newsdesk|news desk)$/iu;

function isByline({ text, words, stop }: Block): boolean {
  if (words.length <= 14 && text.length <= longestByline) {
    const opening = byline.exec(text);
    if (opening !== null && isNames(text.slice(opening[0].length).replace(dateAtEnd, '').replace(withOthers, ' ')))
      return true;
    if (!stop && namesInPlaces.test(text)) return true;
  }
  if (words.length <= 30 && credits.test(text)) return true;
  if (words.length <= 25 && (describedByline.test(text) || ofRole.test(text))) return true;
  return !stop && words.length <= 8 && role.test(text) && text.split(/\s+/u).filter(isLowerWord).length <= 1;
}

/** “By A B - May 17, 2022 0 74”: the date, and how many have read and commented. */
const dateAtEnd = / [-–—|·] \p{Lu}\p{L}{2,8}\.? \d{1,2}, \d{4}(?: \d{1,7}){0,3}$/u;

/** “By A B, with data reporting by C D”. */
const withOthers =
  /,? with (?:additional |data |photo )?(?:graphics|photographs|photography|reporting|research) (?:by|from) /u;

/** “Jane Doe in Brussels and John Roe in Paris”. */
const namesInPlaces = new RegExp(
  `^${name}(?: ${name}){1,3} in ${name}(?: ${name}){0,2}(?:(?:,| and|, and) ${name}(?: ${name}){1,3} in ${name}(?: ${name}){0,2}){0,4}$`,
  'u',
);

/** In UTF-16 code units. */
const longestByline = 160;

/** Names and what joins them: “by 12 points” and “By then he left” are no bylines. */
function isNames(text: string): boolean {
  const words = text.replace(/\.$/u, '').split(/[\s,|&·]+/u);
  return words.every(
    (word) => word === '' || joining.has(word.toLowerCase()) || /^(?:@|\p{Lu}|\d{1,2}$|[–—-]$)/u.test(word),
  );
}

const joining = new Set('and at e en et for in of the und y'.split(' '));

function isLowerWord(word: string): boolean {
  return /^\p{Ll}/u.test(word) && !/^(?:and|at|by|for|from|in|of|on|the|with)$/u.test(word);
}

const month =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
/** Words and clocks that date a page, not an event. */
const pageTime =
  /\d[:.]\d\d|issued|uploaded|originally|\d ?[ap]\.?m\b|ago|\d[mhd]\b|updated|published|posted|modified|created|read/u;
const zone = '[a-z]{1,2}st|[a-z]{1,2}dt|gmt|utc|cet|eet|wat|cat|eat|uhr|h';
const datePart = `(?:\\d{1,4}(?:st|nd|rd|th)?|${month}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|[ap]\\.?m\\.?|at|on|et|pt|ct|(?:gmt|utc)[+-]\\d{1,2}|${zone}|an?|today|yesterday|just|now|updated?|last|first|originally|issued|uploaded|filed|released|published|posted|modified|created|seconds?|hours?|hrs?|days?|minutes?|mins?|weeks?|months?|years?|ago|read|reading time|listen|\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:[ap]\\.?m)?|\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}|\\d{1,2}(?:[ap]m|m|h|d|hrs?|mins?))`;
const dateLine = new RegExp(`^(?:${datePart}(?: |$)){1,20}$`, 'u');

const isStampWord = wordList(['amended', 'created', 'modified', 'posted', 'published', 'updated']);

/** A line of dates, times and what they are for. Inside the article only a short one: a long one may head an entry. */
function isTimeLine({ index, text, words }: Block, page: Page, at: number): boolean {
  if (text.length > 120 || words.length > 20 || !/\d/u.test(text)) return false;
  if (index >= page.body && words.length > 6 && !words.some(isStampWord)) return false;
  const plain = text
    .replace(/(?<=\d)(?=\p{Lu}\p{Ll})|(?<=\p{Ll})(?=\d)/gu, ' ')
    .replace(/(?<=\p{L})\./gu, '')
    .toLowerCase()
    .replace(/[,|•·()/–—]|(?<!gmt|utc)-|: /gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/[.:]+ ?$/u, '')
    .trim();
  if (!dateLine.test(plain)) return false;
  // A day between two sentences heads an entry of a chronicle; with a clock or “ago” it is the page’s.
  const [before, after] = [page.blocks[at - 1], page.blocks[at + 1]];
  if (before?.stop && after?.stop && !pageTime.test(plain)) return false;
  // One number alone may be the article’s (a chapter, a score): a clock or a length of time is the page’s.
  return plain.includes(' ')
    ? /\p{L}|\d{4}|\d[:.]\d\d/u.test(plain)
    : /^\d{1,2}[:.]\d{2}|^\d+(?:m|h|d|hrs?|mins?)$/u.test(plain);
}

/** “Acme | London | Updated: 15-09-2021 20:58”: when the page was made or changed, with a date, and no sentence. */
function isStamp({ stop, words, text }: Block): boolean {
  if (stop || words.length > 40) return false;
  const from = words.length > 22 ? words.slice(0, 1) : words;
  return from.some(isStampWord) && /\d{1,4}[-/. ]\p{L}*\d{1,4}|\d{1,2}:\d{2}|\b\d{4}\b/u.test(text);
}

/** “ANP | Aug 3, 2023, 08.14 CET”: a short name and a date with a clock. */
function isAgencyStamp({ stop, words, text }: Block): boolean {
  if (stop || words.length > 14 || !/\d{1,2}[:.]\d{2}/u.test(text) || !/\b(?:19|20)\d\d\b/u.test(text)) return false;
  const parts = text.split(/\s[|•·/]\s/u);
  return parts.length > 1 && parts.every((part) => part.length <= 40);
}

const isReaching = wordList(['contact', 'e-mail', 'email', 'follow', 'reach', 'send', 'write']);

/** “Write to Jane Doe at jane@example.com”: an e-mail address in a line of its own. */
function isContact({ stop, words, tokens, sentences }: Block): boolean {
  const start = sentences.at(-1)?.start;
  const asks =
    words.length > 0 && tokens.some((token, at) => (at === 0 || token.start === start) && isReaching(token.lexeme));
  return (
    (asks || !stop) &&
    words.length <= (asks ? 25 : 10) &&
    tokens.some(({ kind, text }) => kind === 'symbol' && /.@./u.test(text))
  );
}
