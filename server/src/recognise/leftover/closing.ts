import type { Block, Page } from './page.ts';

/**
 * The index of the paragraph at which an article has said that it is over: “ENDS”, notes to editors, what a press release
 * tells of its sender, the credits of an agency's report, the imprint. The number of paragraphs where nothing says so.
 */
export function findClosing({ blocks, body, size }: Page): number {
  const total = countWords(blocks);
  let before = 0;
  for (const [at, block] of blocks.entries()) {
    before += block.words.length;
    if (block.index <= body || block.quotes) continue;
    const rest = blocks.slice(at + 1, at + 1 + farthest);
    if (isEndMark(block) && before * 2 >= total) return block.index;
    if (isSender(block, rest[0]) && before * 2 >= total) return block.index;
    if (isPartner(block) && rest.filter(isRunning).length <= 1 && before * 2 >= total) return block.index;
    if (isImprint(block) && rest.filter(isRunning).length <= fewRunning && before * 3 >= total) return block.index;
  }
  return size;
}

/** In paragraphs: after an imprint no more of them than this are looked at. */
const farthest = 60;
/** An article goes on for more paragraphs than the note on its author does. */
const fewRunning = 2;

function countWords(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { words }) => sum + words.length, 0);
}

function isRunning({ stop, words }: Block): boolean {
  return stop && words.length >= 15;
}

const longestHeading = 6;
const endMark =
  /^(?:[-–—*# ]*(?:ENDS?|[-–—]30[-–—]|###|# # #)[-–—*#. ]*|[-–—]+ ?ends? ?[-–—]+|notes? (?:to|for) (?:the )?editors?:?|end of (?:article|story|release|document)|about us:?|about the (?:authors?|writers?|reporters?|contributors?):?|(?:media|press) (?:contacts?|enquiries|inquiries|office):?|contacts?:?|for (?:more|further) information:?|contact information:?|forward[- ]looking statements?:?)$/iu;

/** A line that says that the text is over, or heads what is for editors alone. */
function isEndMark({ text, words }: Block): boolean {
  return words.length <= longestHeading && text.length <= 40 && endMark.test(text);
}

/** “About Acme”, and then a paragraph on Acme. */
function isSender({ text, words, stop }: Block, next: Block | undefined): boolean {
  if (stop || next === undefined || words.length > longestHeading || !/^About (?:the )?\p{Lu}/u.test(text))
    return false;
  const name = words.at(words[1]?.lower === 'the' ? 2 : 1)?.lower;
  return next.stop && !next.quotes && next.words.slice(0, 25).some(({ lower }) => lower === name);
}

/** Heads what a partner of the publisher has written. */
function isPartner({ text }: Block): boolean {
  return /^(?:partner|sponsored|paid) (?:content|posts?)$/iu.test(text);
}

const imprint =
  /^(?:[([]?(?:additional )?(?:reporting|writing) (?:and \w+ )?by .{2,120}\b(?:editing|writing) by\b|©|copyright\b|[([]?with (?:inputs?|files?|additional reporting) from\b|source:? \p{Lu}|[([]?this story (?:has|was) (?:not been|been) (?:edited|published))/iu;

/** Who wrote and edited it, and whose it is. */
function isImprint({ text, words }: Block): boolean {
  return words.length <= 40 && (imprint.test(text) || /\ball rights reserved\b/iu.test(text));
}
