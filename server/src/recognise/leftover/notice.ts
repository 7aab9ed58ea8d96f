import { perLexeme, wordList } from '../../text/lexeme.ts';
import { noticeWords } from '../lexicon/en/notice-word.ts';
import type { LeftoverReason } from '../model.ts';
import type { Block } from './page.ts';

/**
 * What the publisher tells or asks the reader: of cookies, accounts, subscriptions, rights, rules and complaints. Told by
 * several words of such notices at once, together with a word for reader or publisher; a report of what somebody said of
 * such things is the article's.
 */
export function readNotice({ words, stop, text }: Block): LeftoverReason | null {
  if (words.length <= 20 && newTab.test(text)) return 'navigation';
  let reader = 0;
  let page = 0;
  let certain = false;
  // Most paragraphs have no such word.
  if (!words.some((word) => reasonOf(word) !== null)) return null;
  const counts = new Map<LeftoverReason, number>();
  const things = new Set<string>();
  for (const word of words) {
    if (isReporting(word)) return null;
    if (isReader(word)) reader++;
    else if (isPublisher(word)) page++;
    if (isCertain(word)) certain = true;
    const reason = reasonOf(word);
    if (reason === null || things.has(word.lower)) continue;
    things.add(word.lower);
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  if (things.size === 0) return null;
  const isAddressed = reader > 0 || page > 1 || (page > 0 && words.length <= 40);
  const isShort = words.length <= 8 && (!stop || text.endsWith('!'));
  const wanted = words.length <= 25 ? 2 : 3;
  const isNotice =
    (isAddressed && things.size >= wanted) ||
    (isAddressed && certain && words.length <= 25) ||
    (isShort && reader > 0 && things.size >= 1 && /[!]$/u.test(text)) ||
    (words.length <= 8 && things.size >= 2 && things.size * 4 >= words.length) ||
    (words[0]?.lower === 'subscribe' && !stop && words.length <= 10) ||
    ((counts.get('metadata') ?? 0) >= 4 && disclaiming.test(text));
  if (!isNotice) return null;
  return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most))[0];
}

const reasons: ReadonlyMap<string, LeftoverReason> = new Map(
  Object.entries(noticeWords).flatMap(([reason, list]) =>
    list.map((word) => [word, reason as LeftoverReason] as const),
  ),
);
const reasonOf = perLexeme(({ lower }) => reasons.get(lower) ?? null);
/** How rights are reserved and responsibility is refused. */
const disclaiming = /\bthis\b|may not be|(?:do|does) not necessarily|not responsible|rights reserved/iu;
/** Things that hardly any news speaks of to its reader. */
const isCertain = wordList(['inbox', 'newsletter', 'newsletters', 'paywall', 'unsubscribe']);
const newTab = /\bopens (?:in )?(?:an? )?new (?:tab|window)\)?\.?$/iu;
const isReader = wordList(['you', "you're", "you've", "you'll", 'your', 'yours']);
const isPublisher = wordList(['we', 'our', 'us', 'this', "we're", "we've"]);
const isReporting = wordList(
  "said says told according announced argued added asked claimed ruled reported reports wrote he she he's she's".split(
    ' ',
  ),
);
